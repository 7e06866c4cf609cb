// The report for its approver: summary sentence, headline rates with changes, the officer's reasons, findings,
// recommendations; the figures folded; the decision last. Sent once and kept up to date, so that nobody decides
// on an outdated version.

import type { ReportView } from '../src/actions/report-view.ts';
import { briefOf } from '../src/phrases/brief.ts';
import { figureName, wordsShown } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { LONGEST_REASON } from '../src/report/definition.ts';
import { reportName } from '../src/report/said-period.ts';
import { isFinal } from '../src/report/state.ts';
import { isSettled } from '../src/report/status.ts';
import {
  actions,
  ask,
  box,
  type Card,
  card,
  type Element,
  folded,
  input,
  type Json,
  small,
  text,
  title,
  toggle,
} from './elements.ts';
import { type FigureLayout, figureRows, shownFigures } from './figure-rows.ts';
import { findingWords, shortened, stateBox } from './findings.ts';
import { fitting } from './fitting.ts';
import { keptWarnings, MOST_KEPT } from './kept-reasons.ts';
import { REASON_INPUT } from './payload.ts';
import { type Returning, sendBackForm, sendingBack } from './send-back.ts';
import { headlineRows } from './summary.ts';
import { backLines, briefFacts, changeLines } from './way.ts';

export interface ApprovalFacts {
  readonly view: ReportView;
  readonly nonce: string;
  readonly now: Date;
  readonly mayDecide: boolean;
  /** Whether the user may return a final report. */
  readonly mayReturn: boolean;
  /** Shown first, when a press was refused. */
  readonly notice?: string;
  /** Returning has been started: the form is open with its input. */
  readonly returning?: Returning;
}

/** How many findings to show and how to lay out figures; reduced until the card fits, since the review shows all. */
interface Room {
  readonly findings: number;
  readonly figures: FigureLayout;
}
const WIDEST: Room = { findings: 12, figures: 'rows' };
const DETAIL_LEVELS: readonly Room[] = [12, 6, 3].map((findings) => ({ findings, figures: 'facts' }));
const FIGURES = 'figures';

/** Draws the card within the size limit. */
export function approvalCard(phrases: Phrases, facts: ApprovalFacts): Card {
  const [widest, ...narrower] = [WIDEST, ...DETAIL_LEVELS].map((room) => () => drawn(phrases, facts, room));
  return fitting([widest ?? (() => drawn(phrases, facts, WIDEST)), ...narrower]);
}

function drawn(phrases: Phrases, facts: ApprovalFacts, space: Room): Card {
  const { view, now, notice } = facts;
  const { report, status, agency } = view;
  const words = phrases.card;
  const heading = headingOf(phrases, view);
  const brief = briefOf(phrases, briefFacts(view));
  const errors = status.findings.filter(({ check }) => check.severity === 'error');
  const explained = status.findings.filter(({ check }) => check.severity === 'warning');
  const kept = explained.filter(({ keptFrom }) => keptFrom !== undefined);
  const warnings = explained.filter((finding) => !kept.includes(finding));
  const room = Math.max(space.findings - 2 * Math.min(kept.length, MOST_KEPT), 0);
  return card(
    [heading, brief].filter((said) => said !== '').join('. '),
    [
      title(heading),
      small(view.letterhead.name),
      ...(notice ? [box('warning', [text(notice)])] : []),
      ...standing(phrases, facts),
      ...(brief === '' ? [] : [text(brief, { bold: true })]),
      ...headlineRows(phrases, view, { parts: false }),
      ...(errors.length > 0 ? [box('attention', errorElements(phrases, facts, errors, space.findings))] : []),
      ...(warnings.length > 0
        ? [
            box('warning', [
              text(phrases.findingHeading('warning', warnings.length), { bold: true }),
              ...warnings.slice(0, room).flatMap((one) => findingWords(phrases, view, one)),
              ...more(phrases, warnings.length, room),
            ]),
          ]
        : []),
      ...keptWarnings(phrases, view, kept),
      ...wordsOf(phrases, view),
      folded(FIGURES, figureRows(phrases, view, space.figures)),
      small(words.asOf(now, report.version)),
      ...(agency.sample ? [small(words.sample)] : []),
      ...decision(phrases, facts),
    ],
    [
      toggle(phrases.review.seeFigures(shownFigures(view)), FIGURES),
      ask(
        phrases.workflow.button.draftOrReport(report.state),
        { ...dataOf(facts), act: 'get-document' },
        { inputs: false },
      ),
    ],
  );
}

function headingOf({ workflow, sending }: Phrases, view: ReportView): string {
  const { report, moves } = view;
  if (isFinal(report)) return sending.title(reportName(view), report.state);
  if (report.state === 'entering' && moves.returned?.kind === 'returned')
    return sending.backTitle(reportName(view));
  return workflow.approvalTitle(reportName(view));
}

/** Omits "waits for you" for the approver: shows who submitted it and what changed since it was returned. */
function standing(phrases: Phrases, { view, mayDecide }: ApprovalFacts): readonly Element[] {
  const { submitted, askedAgain, returned } = view.moves;
  if (view.report.state === 'entering' && returned?.kind === 'returned')
    return [box('emphasis', [...backLines(phrases, view), ...changeLines(phrases, view)])];
  if (view.report.state !== 'waiting' || !mayDecide) return stateBox(phrases, view);
  const { sending } = phrases;
  return [
    ...(submitted ? [small(sending.sentOn(submitted.by.name, submitted.at))] : []),
    ...(askedAgain ? [small(sending.askedAgainBy(askedAgain))] : []),
    ...(returned
      ? [
          box('emphasis', [
            ...backLines(phrases, view),
            ...(returned.unchanged
              ? [text(sending.nothingChanged, { colour: 'attention', spacing: 'small' })]
              : changeLines(phrases, view)),
          ]),
        ]
      : []),
  ];
}

/** The officer's text figures, such as recommendations. */
function wordsOf(phrases: Phrases, { definition, status }: ReportView): readonly Element[] {
  return definition.figures.flatMap((figure) => {
    const value = status.figures.get(figure.id);
    if (figure.kind !== 'text' || value === undefined) return [];
    return [
      text(
        `${figureName(figure, phrases.language)}: ${shortened(wordsShown(figure, String(value), phrases.language))}`,
      ),
    ];
  });
}

/** Errors; unwaived ones with an input for the reason. */
function errorElements(
  phrases: Phrases,
  facts: ApprovalFacts,
  errors: ReportView['status']['findings'],
  room: number,
): readonly Element[] {
  const { view, mayDecide } = facts;
  const open = mayDecide && (view.report.state === 'entering' || view.report.state === 'waiting');
  const shown = errors.slice(0, room);
  const unsettled = shown.filter((one) => !isSettled(one));
  return [
    text(phrases.findingHeading('error', errors.length), { bold: true }),
    ...shown.flatMap((finding) => [
      ...findingWords(phrases, view, finding),
      ...(open && !isSettled(finding)
        ? [
            input(`${REASON_INPUT}${finding.check.code}`, phrases.workflow.passReason, '', {
              placeholder: phrases.card.reasonPlaceholder,
              longest: LONGEST_REASON,
            }),
          ]
        : []),
    ]),
    ...more(phrases, errors.length, room),
    ...(open && unsettled.length > 0
      ? [actions([ask(phrases.workflow.button.letPass, { ...dataOf(facts), act: 'let-pass' })])]
      : []),
  ];
}

const more = (phrases: Phrases, count: number, room: number): readonly Element[] =>
  count > room ? [text(phrases.card.moreFindings(count - room), { spacing: 'medium' })] : [];

/** Approve, or return with a reason and sections. Placed below everything the approver should read first. */
function decision(phrases: Phrases, facts: ApprovalFacts): readonly Element[] {
  const { view, mayDecide, mayReturn, returning } = facts;
  const data = dataOf(facts);
  const waits = mayDecide && view.report.state === 'waiting';
  // A final report is returned from its review; a return started without a reason continues here.
  if (!waits && !(mayReturn && isFinal(view.report) && returning)) return [];
  const approves = waits
    ? [ask(phrases.workflow.button.approve, { ...data, act: 'approve' }, { primary: true, inputs: false })]
    : [];
  if (!returning) return [actions([...approves, sendBackForm(phrases, view, data)])];
  const { fields, button } = sendingBack(phrases, view, data, returning);
  return [box('emphasis', fields), actions([button, ...approves])];
}

function dataOf({ view: { report }, nonce }: ApprovalFacts): { readonly [key: string]: Json } {
  return { report: report.id, version: report.version, nonce };
}
