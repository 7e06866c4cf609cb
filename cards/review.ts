// The review of a month before submission on one phone screen: status, findings with remedies; figures folded,
// buttons last.

import type { ReportView } from '../src/actions/report-view.ts';
import { figureName, wordsShown } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { figuresOf } from '../src/report/definition.ts';
import { reportName } from '../src/report/said-period.ts';
import { backToProvince } from './agency-row.ts';
import { namedAppendices } from './appendices.ts';
import {
  actions,
  ask,
  box,
  type Card,
  card,
  type Element,
  folded,
  say,
  small,
  text,
  title,
  toggle,
} from './elements.ts';
import { type FigureLayout, figureRows, shownFigures } from './figure-rows.ts';
import { shortened, stateBox } from './findings.ts';
import { fitting } from './fitting.ts';
import { dataOf, type FindingFacts, findingsBox, mayAskPass, passHint } from './review-findings.ts';
import { sendBackForm } from './send-back.ts';

export interface ReviewFacts extends FindingFacts {
  readonly now: Date;
  /** Shown first, the result of an action. */
  readonly notice?: string;
  /** Whether the user decides on it. */
  readonly mayDecide: boolean;
  /** Whether the user may return a final report: its approver and the Office. */
  readonly mayReturn: boolean;
  /** Whether the user sees all agencies and may want to go back to them. */
  readonly seesAll?: boolean;
}

const FIGURES = 'figures';

/** Draws the review within the size limit. */
export function reviewCard(phrases: Phrases, facts: ReviewFacts): Card {
  return fitting([() => drawn(phrases, facts, 'rows'), () => drawn(phrases, facts, 'facts')]);
}

function drawn(phrases: Phrases, facts: ReviewFacts, layout: FigureLayout): Card {
  const { view, notice, now, mayEnter } = facts;
  const heading = phrases.card.reviewTitle(reportName(view));
  return card(
    heading,
    [
      title(heading),
      ...(facts.seesAll ? [text(view.letterhead.name, { spacing: 'small' })] : []),
      ...(notice ? [box('emphasis', [text(notice)])] : []),
      ...stateBox(phrases, view),
      ...findingsBox(phrases, facts, 'error'),
      ...findingsBox(phrases, facts, 'warning'),
      ...texts(phrases, facts),
      ...appendicesLine(phrases, view),
      folded(FIGURES, figureRows(phrases, view, layout)),
      small(phrases.card.asOf(now, view.report.version)),
      ...(view.agency.sample ? [small(phrases.card.sample)] : []),
      ...(mayEnter && view.report.state === 'entering' ? passHint(phrases, view) : []),
    ],
    [
      ...(facts.seesAll
        ? [
            backToProvince(phrases, {
              definition: view.definition.id,
              month: view.report.month,
              nonce: facts.nonce,
            }),
          ]
        : []),
      ...buttons(phrases, facts),
      toggle(phrases.review.seeFigures(shownFigures(view)), FIGURES),
    ],
  );
}

/** "Phụ lục: I. …": the appendices, to be checked before submission. */
function appendicesLine(phrases: Phrases, view: ReportView): readonly Element[] {
  const named = namedAppendices(view);
  return named.length > 0 ? [text(phrases.appendix.inReview(named))] : [];
}

/** "Kiến nghị: Không" with a button: text figures are to be read before submission. */
function texts(phrases: Phrases, { view, nonce, mayEnter }: ReviewFacts): readonly Element[] {
  const open = mayEnter && view.report.state === 'entering';
  return view.definition.figures.flatMap((figure): readonly Element[] => {
    const value = view.status.figures.get(figure.id);
    if (figure.kind !== 'text' || value === undefined) return [];
    // While figures are missing, empty text figures are not shown.
    if (view.status.missing.length > 0 && !view.entered.has(figure.id)) return [];
    const words = text(
      `${figureName(figure, phrases.language)}: ${shortened(wordsShown(figure, String(value), phrases.language))}`,
    );
    if (!open) return [words];
    const data = { ...dataOf(view, nonce), act: 'open-form', figures: [figure.id], onReview: true };
    return [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', verticalContentAlignment: 'center', items: [words] },
          {
            type: 'Column',
            width: 'auto',
            items: [actions([ask(phrases.button.fix, data, { inputs: false })])],
          },
        ],
      },
    ];
  });
}

function buttons(phrases: Phrases, facts: ReviewFacts): readonly Element[] {
  const { view, nonce, mayEnter, mayDecide, mayReturn } = facts;
  const { report, status, agency, definition } = view;
  const { button } = phrases;
  const data = (act: string) => ({ ...dataOf(view, nonce), act });
  if (report.state !== 'entering') {
    const final = report.state !== 'waiting';
    const back = final ? phrases.workflow.button.correct : button.withdraw;
    return [
      ...(mayDecide && !final
        ? [ask(phrases.workflow.button.decide, data('show-decision'), { primary: true, inputs: false })]
        : []),
      ask(phrases.workflow.button.draftOrReport(report.state), data('get-document'), { inputs: false }),
      ...(mayEnter ? [say(back, back, nonce)] : []),
      ...(mayReturn && final ? [sendBackForm(phrases, view, dataOf(view, nonce))] : []),
    ];
  }
  if (!mayEnter) return [];
  const submit = agency.approval === 'off' ? button.finish : phrases.workflow.button.submit;
  const [next] = status.missing;
  // The form of the first section with a missing figure, in order of asking.
  const lacks = next ? figuresOf(definition, next.section).map(({ id }) => id) : [];
  return [
    ...(next
      ? [
          ask(phrases.review.goOn, data('continue-report'), { primary: true, inputs: false }),
          ask(
            phrases.review.fill,
            { ...data('open-form'), figures: lacks, onReview: true },
            { inputs: false },
          ),
        ]
      : []),
    ...(mayAskPass(view) ? [ask(phrases.workflow.button.askPass, data('ask-pass'), { inputs: false })] : []),
    ...(status.ready ? [ask(submit, data('submit'), { primary: true, inputs: false })] : []),
  ];
}
