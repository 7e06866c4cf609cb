// The whole month before it is sent on: what is wrong on top, then every figure with its rate.

import type { ReportView } from '../src/actions/report-view.ts';
import { formatCount } from '../src/language/format.ts';
import { figureName } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { figuresOf, type Section } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import { isSettled, type ReasonedFinding } from '../src/report/status.ts';
import { sendBackForm } from './approval.ts';
import {
  actions,
  ask,
  box,
  type Card,
  card,
  type Element,
  input,
  type Json,
  row,
  say,
  small,
  text,
  title,
} from './elements.ts';
import { findingWords, shortened, stateBox } from './findings.ts';
import { REASON_INPUT } from './payload.ts';

export interface ReviewFacts {
  readonly view: ReportView;
  readonly nonce: string;
  readonly now: Date;
  /** Said first, when the card answers a press that was not carried out. */
  readonly notice?: string;
  /** Whether this person enters figures; others only look. */
  readonly mayEnter: boolean;
  /** Whether this person decides on it. */
  readonly mayDecide: boolean;
  /** Whether this person may send back what is final: its approver, and the Office. */
  readonly mayReturn: boolean;
}

const LONGEST_REASON = 500;
/** Of each severity: a card has a limit, and so has a reader. */
const MOST_FINDINGS = 8;

export function reviewCard(phrases: Phrases, facts: ReviewFacts): Card {
  const { view, notice, now } = facts;
  const heading = phrases.card.reviewTitle(view.report.month);
  return card(
    heading,
    [
      title(heading),
      small(phrases.card.asOf(now, view.report.version)),
      ...(view.agency.sample ? [small(phrases.card.sample)] : []),
      ...(notice ? [box('warning', [text(notice)])] : []),
      ...stateBox(phrases, view),
      ...findings(phrases, facts, 'error'),
      ...findings(phrases, facts, 'warning'),
      ...view.definition.sections.flatMap((section) => sectionRows(phrases, view, section)),
    ],
    buttons(phrases, facts),
  );
}

function findings(phrases: Phrases, facts: ReviewFacts, severity: 'error' | 'warning'): readonly Element[] {
  const found = facts.view.status.findings.filter(({ check }) => check.severity === severity);
  if (found.length === 0) return [];
  // Those still to be settled first: what is explained already gives way where there are too many.
  const shown = found.toSorted((a, b) => Number(isSettled(a)) - Number(isSettled(b))).slice(0, MOST_FINDINGS);
  const more = found.length - shown.length;
  const colour = severity === 'error' ? 'attention' : 'warning';
  return [
    box(colour, [
      text(phrases.findingHeading(severity, found.length), { bold: true }),
      ...shown.flatMap((finding) => findingElements(phrases, facts, finding)),
      ...(more > 0 ? [text(phrases.card.moreFindings(more), { spacing: 'medium' })] : []),
      ...(severity === 'warning' ? reasonsButton(phrases, facts) : []),
    ]),
  ];
}

/** Below the last field for a reason. */
function reasonsButton(phrases: Phrases, { view, nonce, mayEnter }: ReviewFacts): readonly Element[] {
  if (!mayEnter || view.report.state !== 'entering') return [];
  return [actions([ask(phrases.button.giveReasons, { ...dataOf(view, nonce), act: 'give-reasons' })])];
}

function findingElements(
  phrases: Phrases,
  { view, nonce, mayEnter }: ReviewFacts,
  finding: ReasonedFinding,
): readonly Element[] {
  const { check, figures } = finding;
  const words = findingWords(phrases, view, finding);
  if (isSettled(finding) || !mayEnter || view.report.state !== 'entering') return words;
  const base = dataOf(view, nonce);
  const overridden = check.kind === 'sum' && view.entered.has(check.total) ? check.total : undefined;
  return [
    ...words,
    ...(check.severity === 'warning'
      ? [
          input(`${REASON_INPUT}${check.code}`, phrases.card.reasonAsked, finding.reason ?? '', {
            placeholder: phrases.card.reasonPlaceholder,
            longest: LONGEST_REASON,
          }),
        ]
      : []),
    actions([
      ask(phrases.button.fix, { ...base, act: 'open-form', figures: [...figures] }, { inputs: false }),
      ...(overridden
        ? [
            ask(
              phrases.button.recompute,
              { ...base, act: 'recompute', figure: overridden },
              { inputs: false },
            ),
          ]
        : []),
    ]),
  ];
}

function sectionRows(phrases: Phrases, view: ReportView, section: Section): readonly Element[] {
  const vietnamese = phrases.language === 'vi';
  return [
    {
      ...text(vietnamese ? section.title : section.english, { bold: true, spacing: 'medium' }),
      separator: true,
    },
    ...figuresOf(view.definition, section.id).map((figure): Element => {
      const value = view.status.figures.get(figure.id);
      const name = figureName(figure, phrases.language);
      // What follows from others is not missing: it comes with them.
      if (value === undefined && !view.status.missing.some(({ id }) => id === figure.id))
        return row(name, '–', '');
      if (value === undefined) return row(name, phrases.card.unknownValue, '', 'attention');
      if (typeof value === 'string') return text(shortened(value));
      const rate = rateText(view.definition, view.status.figures, figure.id, phrases.language);
      return row(name, formatCount(value, phrases.language), rate?.text ?? '');
    }),
  ];
}

function buttons(
  phrases: Phrases,
  { view, nonce, mayEnter, mayDecide, mayReturn }: ReviewFacts,
): readonly Element[] {
  const { report, status, agency } = view;
  const { button } = phrases;
  const data = (act: string) => ({ ...dataOf(view, nonce), act });
  if (report.state !== 'entering') {
    const final = report.state !== 'waiting';
    const back = final ? phrases.path.button.correct : button.withdraw;
    return [
      ...(mayDecide && !final
        ? [ask(phrases.path.button.decide, data('show-decision'), { primary: true, inputs: false })]
        : []),
      ask(phrases.path.button.draftOrReport(report.state), data('get-document'), { inputs: false }),
      ...(mayEnter ? [say(back, back, nonce)] : []),
      ...(mayReturn && final ? [sendBackForm(phrases, dataOf(view, nonce))] : []),
    ];
  }
  if (!mayEnter) return [];
  const stuck =
    status.missing.length === 0 &&
    agency.approval !== 'off' &&
    status.findings.some((finding) => finding.check.severity === 'error' && !isSettled(finding));
  const submit = agency.approval === 'off' ? button.finish : phrases.path.button.submit;
  return [
    ...(stuck ? [ask(phrases.path.button.askPass, data('ask-pass'), { inputs: false })] : []),
    ...(status.ready ? [ask(submit, data('submit'), { primary: true, inputs: false })] : []),
  ];
}

function dataOf({ report }: ReportView, nonce: string): { readonly [key: string]: Json } {
  return { report: report.id, version: report.version, nonce };
}
