// A submitted report: recipient and time, and what its officer can still do; once approved, by whom and when.

import type { ReportView } from '../src/actions/report-view.ts';
import { briefOf } from '../src/phrases/brief.ts';
import { nameOfSection } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { figuresOf } from '../src/report/definition.ts';
import { reportName } from '../src/report/said-period.ts';
import { isFinal } from '../src/report/state.ts';
import {
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
import { leftBehind } from './findings.ts';
import { fitting } from './fitting.ts';
import { approvalLine, backLines, briefFacts, changeLines, decidersOf, sentLines } from './way.ts';

export interface SubmittedFacts {
  readonly view: ReportView;
  readonly nonce: string;
  readonly now: Date;
  /** Whether the user enters figures and so may withdraw or reopen it. */
  readonly mayEnter: boolean;
  /** Whether the user decides on it. */
  readonly mayDecide: boolean;
  readonly mayRegister: boolean;
  /** Whether the approver may be notified again now. */
  readonly mayAskAgain: boolean;
  /** Shown first, when a press was refused. */
  readonly notice?: string;
  /** The following month, if its period has closed. */
  readonly coming?: ReportView;
}

const FIGURES = 'figures';

/** The card of the submitted or approved report. */
export function submittedCard(phrases: Phrases, facts: SubmittedFacts): Card {
  return fitting([() => drawn(phrases, facts, 'rows'), () => drawn(phrases, facts, 'facts')]);
}

function drawn(phrases: Phrases, facts: SubmittedFacts, layout: FigureLayout): Card {
  const { view, now, notice } = facts;
  const { report, agency } = view;
  const { sending } = phrases;
  const finished = report.state === 'approved' && agency.approval === 'off';
  const heading = finished
    ? sending.finished(reportName(view))
    : sending.title(reportName(view), report.state);
  const brief = briefOf(phrases, briefFacts(view));
  return card(
    `${heading}. ${brief}`,
    [
      title(heading),
      small(view.letterhead.name),
      ...(notice ? [box('warning', [text(notice)])] : []),
      ...standing(phrases, view),
      ...leftBehind(phrases, view),
      ...(brief === '' ? [] : [text(brief)]),
      ...changeLines(phrases, view),
      ...next(phrases, facts),
      ...comingLine(phrases, facts),
      folded(FIGURES, figureRows(phrases, view, layout)),
      small(phrases.card.asOf(now, report.version)),
      ...(agency.sample ? [small(phrases.card.sample)] : []),
    ],
    [...buttons(phrases, facts), toggle(phrases.review.seeFigures(shownFigures(view)), FIGURES)],
  );
}

function standing(phrases: Phrases, view: ReportView): readonly Element[] {
  const { sending, workflow } = phrases;
  const { state, number, issuedOn } = view.report;
  if (state === 'sent')
    return [text(workflow.sent(number, issuedOn), { bold: true }), ...approvalLine(phrases, view)];
  if (state === 'approved') return approvalLine(phrases, view);
  const names = decidersOf(view);
  return [
    names.length > 0
      ? text(sending.toDecide(names), { bold: true })
      : box('warning', [text(sending.nobodyDecides)]),
    ...sentLines(phrases, view),
  ];
}

function next(
  phrases: Phrases,
  { view, mayEnter, mayDecide, mayRegister }: SubmittedFacts,
): readonly Element[] {
  const { sending } = phrases;
  const { state } = view.report;
  const waits = mayEnter && !mayDecide && decidersOf(view).length > 0;
  if (state === 'waiting') return waits ? [text(sending.waitsForThem)] : [];
  return state === 'approved' && mayRegister ? [text(sending.thenRegister)] : [];
}

function comingLine({ welcoming }: Phrases, { coming }: SubmittedFacts): readonly Element[] {
  if (!coming) return [];
  const { period, deadline } = coming;
  return [small(welcoming.nextMonth(reportName(coming), period.to, deadline.at))];
}

function buttons(phrases: Phrases, facts: SubmittedFacts): readonly Element[] {
  const { view, nonce, mayEnter, mayDecide, mayRegister, mayAskAgain, coming } = facts;
  const { report } = view;
  const { button, workflow, sending } = phrases;
  const act = (words: string, what: string, primary = false) =>
    ask(
      words,
      { act: what, report: report.id, version: report.version, nonce },
      { inputs: false, ...(primary && { primary }) },
    );
  const file = act(workflow.button.draftOrReport(report.state), 'get-document');
  if (isFinal(report))
    return [
      file,
      ...(mayRegister && report.state === 'approved'
        ? [act(workflow.button.register, 'open-registration')]
        : []),
      ...(mayEnter ? [say(workflow.button.correct, sending.sayReopen(reportName(view)), nonce)] : []),
      ...(mayEnter && coming ? [enterButton(phrases, coming, nonce)] : []),
    ];
  const asks = mayEnter && !mayDecide && report.state === 'waiting' && mayAskAgain;
  return [
    ...(mayDecide ? [act(workflow.button.decide, 'show-decision', true)] : []),
    file,
    ...(mayEnter ? [say(button.withdraw, sending.sayWithdraw(reportName(view)), nonce)] : []),
    ...(asks ? [act(sending.button.askAgain, 'ask-decision-again')] : []),
  ];
}

function enterButton({ button, conversation }: Phrases, view: ReportView, nonce: string): Element {
  const name = reportName(view);
  return say(button.enterMonth(name), conversation.openMonth(name), nonce);
}

const MOST_SECTIONS = 4;

/** Asks for confirmation when a returned report has not been changed, with a button to review it. */
export function unchangedCard(
  phrases: Phrases,
  { view, nonce }: { readonly view: ReportView; readonly nonce: string },
): Card {
  const { report, definition, moves } = view;
  const { sending } = phrases;
  const heading = sending.stillUnchanged(moves.returned?.kind ?? 'returned');
  const data = { report: report.id, version: report.version, nonce };
  const sections = moves.returned?.sections ?? [];
  return card(
    heading,
    [title(heading), ...backLines(phrases, view)],
    [
      ...sections
        .slice(0, MOST_SECTIONS)
        .map((section) =>
          ask(
            sending.button.mend(nameOfSection(section, phrases.language)),
            { ...data, act: 'open-form', figures: figuresOf(definition, section.id).map(({ id }) => id) },
            { inputs: false },
          ),
        ),
      ...(sections.length === 0
        ? [ask(phrases.workflow.button.showReview, { ...data, act: 'show-review' }, { inputs: false })]
        : []),
      ask(sending.button.sendAnyway, { ...data, act: 'submit', unchanged: true }, { inputs: false }),
    ],
  );
}
