// The next question with its buttons, and the text before it.

import { reviewCard } from '../../cards/review.ts';
import { openFindings, verdictWords } from '../../cards/verdict.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { may, mayEverywhere } from '../../src/agency/person.ts';
import { previousPeriod } from '../../src/calendar/report-period.ts';
import { nextQuestion } from '../../src/entry/entry.ts';
import { figureName, fullName, valueText } from '../../src/phrases/figure-labels.ts';
import { type Figure, type FigureId, findFigure, hasRule } from '../../src/report/definition.ts';
import { countIn } from '../../src/report/figures.ts';
import { valuesOfMonths } from '../../src/report/from-months.ts';
import { derivedValue } from '../../src/report/report.ts';
import { reportName, type SaidPeriod } from '../../src/report/said-period.ts';
import { leftIn } from '../../src/report/status.ts';
import type { ConversationState } from '../../src/store/conversation-state.ts';
import { markSeen, type QuickButton, quick, type Reply, say, type Turn, withMore } from '../turn.ts';
import { answerChips, nextNames } from './answer-chips.ts';
import { monthToName, withMonth } from './name-month.ts';
import { cureButtons, freshFindings, noticedLines } from './noticed-findings.ts';

/** The figure to ask next in this conversation, if any. */
export function nextFigure(turn: Turn, view: ReportView): Figure | undefined {
  return nextQuestion(view.definition, view.status, turn.talk.focus);
}

/**
 * The conversation state after a change that leads to this report, if entry continues with what is missing;
 * undefined when the conversation is about something else.
 */
export function expectedTalk(
  { talk }: Turn,
  { report, definition, status }: ReportView,
): ConversationState | undefined {
  if (report.state !== 'entering' || report.id !== talk.reportId) return undefined;
  const focus = talk.focus !== undefined && status.figures.has(talk.focus) ? undefined : talk.focus;
  const asked = nextQuestion(definition, status, focus)?.id;
  return { ...talk, seenVersion: report.version, asked, focus, paused: false };
}

/**
 * The figure an unnamed value refers to: the one asked in this conversation, even if given by others since;
 * otherwise the next one.
 */
export function askedFigure(turn: Turn, view: ReportView): Figure | undefined {
  const { asked, reportId } = turn.talk;
  const here = asked !== undefined && reportId === view.report.id;
  return (here ? findFigure(view.definition, asked) : undefined) ?? nextFigure(turn, view);
}

/** Shows `lead`, then the next question with `first` before its buttons; the review when nothing is missing. */
export function askNext(
  turn: Turn,
  view: ReportView,
  lead: readonly string[],
  first: readonly QuickButton[] = [],
): readonly Reply[] {
  if (turn.aside) return [aside(turn, view, lead, first)];
  const figure = view.report.state === 'entering' ? nextFigure(turn, view) : undefined;
  if (!figure || !mayEnter(turn, view)) {
    return [...(lead.length > 0 ? [say(lead.join('\n\n'), first)] : []), review(turn, view)];
  }
  markSeen(turn, view, { asked: figure.id });
  const words = [...lead, question(turn, view, figure, nameFor(turn, view, lead))].join('\n\n');
  const asked = { reportId: view.report.id, figure: figure.id };
  const asking = say(words, [...first, ...answerChips(turn, view, figure)], asked);
  return [withMore(asking, notesFor(turn, view, figure), [])];
}

/** A change in a month other than the one being entered, with the way there. */
function aside(turn: Turn, view: ReportView, lead: readonly string[], first: readonly QuickButton[]): Reply {
  const { button, conversation } = turn.phrases;
  const { state } = view.report;
  const name = reportName(view);
  const there = { title: button.enterMonth(name), says: conversation.openMonth(name) };
  const words = withMonth(turn, view, lead).join('\n\n');
  return say(words, [...first, ...(state === 'entering' && mayEnter(turn, view) ? [there] : [])]);
}

/**
 * The reply to a correction: the next question or, if the report was already complete, a short status. The full
 * review is shown only on request and after the last figure. New findings on the `touched` figures are reported
 * once.
 */
export function replyAfterChange(
  turn: Turn,
  before: ReportView,
  view: ReportView,
  lead: readonly string[],
  { first = [], touched = [] }: { first?: readonly QuickButton[]; touched?: readonly FigureId[] } = {},
): readonly Reply[] {
  const fresh = freshFindings(turn, before, view, touched);
  const asks = nextFigure(turn, view) !== undefined;
  const told = [...lead, ...noticedLines(turn, view, fresh)];
  const cures = [...cureButtons(turn, view, fresh).slice(0, 1), ...first];
  if (turn.aside || asks || view.report.state !== 'entering') return askNext(turn, view, told, cures);
  // The review shows the findings itself.
  if (before.status.missing.length > 0) return askNext(turn, view, lead, first);
  markSeen(turn, view);
  const { phrases } = turn;
  const submit = view.agency.approval === 'off' ? phrases.button.finish : phrases.workflow.button.submit;
  const { lines, buttons } = standing(turn, view, fresh.length === 0);
  return [
    say(withMonth(turn, view, [...told, ...lines]).join('\n\n'), [
      ...cures,
      ...buttons,
      ...(view.status.ready ? [quick(submit)] : []),
      quick(phrases.button.review),
    ]),
  ];
}

/** The status of a complete report in one line; `first` adds the first open finding and its correction. */
export function standing(
  turn: Turn,
  view: ReportView,
  first: boolean,
): { readonly lines: readonly string[]; readonly buttons: readonly QuickButton[] } {
  const { phrases } = turn;
  if (view.status.ready) return { lines: [phrases.ready], buttons: [] };
  const open = [...openFindings(view, 'error'), ...openFindings(view, 'warning')];
  const [only, ...others] = open;
  const shown = first && only ? [only] : [];
  const wants =
    only?.check.severity === 'warning' && others.length === 0 ? [phrases.review.howToExplain] : [];
  return {
    lines: [`${verdictWords(phrases, view)}.`, ...noticedLines(turn, view, shown), ...wants],
    buttons: cureButtons(turn, view, shown),
  };
}

/**
 * Buttons for figures whose entered value differs from the computed one; sending the computed value removes the
 * override.
 */
export function overridden({ phrases }: Turn, view: ReportView): readonly QuickButton[] {
  return view.definition.figures.flatMap((figure) => {
    if (figure.kind === 'text' || !view.entered.has(figure.id)) return [];
    const others = new Map([...view.status.figures].filter(([id]) => id !== figure.id));
    const value = derivedValue(figure, others, view.background);
    return value === undefined ? [] : [quick(`${figureName(figure, phrases.language)}: ${value}`)];
  });
}

/** The review of the month as it is now. */
export function review(turn: Turn, view: ReportView, notice?: string): Reply {
  markSeen(turn, view);
  return { kind: 'card', card: reviewOf(turn, view, notice) };
}

/** @param typed current input of the reason fields, by check code */
export function reviewOf(turn: Turn, view: ReportView, notice?: string, typed?: ReadonlyMap<string, string>) {
  return reviewCard(turn.phrases, {
    view,
    nonce: turn.nonce(),
    now: turn.actions.now,
    mayEnter: mayEnter(turn, view),
    mayDecide: may(turn.actions.actor, 'decide-report', view.report.agencyId),
    mayReturn: may(turn.actions.actor, 'return-report', view.report.agencyId),
    seesAll: mayEverywhere(turn.actions.actor, 'read-report'),
    ...(notice !== undefined && { notice }),
    ...(typed && { typed }),
  });
}

/** Whether the user may enter figures in this report. */
export function mayEnter({ actions }: Turn, { report }: ReportView): boolean {
  return may(actions.actor, 'enter-figures', report.agencyId);
}

/** Notes beside the question: progress, and figures that may be given in the same message. */
function notesFor(turn: Turn, view: ReportView, figure: Figure): readonly string[] {
  const { phrases } = turn;
  const { wanted } = view.status;
  const names = nextNames(turn, view, figure);
  return [
    ...(wanted.some(({ id }) => id === figure.id) ? [phrases.leftPicture(leftIn(view.status))] : []),
    ...(names.length > 0 ? [phrases.mayFollow(names)] : []),
  ];
}

/** The report's name, when there are several and the preceding text has not named it. */
function nameFor(turn: Turn, view: ReportView, lead: readonly string[]): SaidPeriod | undefined {
  if (!view.called) return monthToName(turn, view);
  const name = reportName(view);
  const title = turn.phrases.reportTitle(name);
  return lead.some((line) => line.includes(title)) ? undefined : name;
}

function question(turn: Turn, view: ReportView, figure: Figure, month: SaidPeriod | undefined): string {
  const { phrases } = turn;
  const { figures } = view.status;
  const before = view.background.previous?.get(figure.id);
  const current = figures.get(figure.id);
  const value = (of: number | string) => valueText(figure, of, phrases.language);
  return phrases.question({
    name: fullName(figure, phrases.language),
    ...(month !== undefined && { month }),
    ...(figure.hint && { hint: figure.hint[phrases.language] }),
    lines: [
      ...(current === undefined ? [] : [phrases.currentValue(value(current))]),
      ...(before === undefined || figure.kind === 'text'
        ? []
        : [phrases.previousValue(previousPeriod(view.report.month), value(before))]),
      ...monthsKnown(turn, view, figure),
    ],
  });
}

/** The months' values of a figure that would be aggregated from them. */
function monthsKnown({ phrases }: Turn, { background }: ReportView, figure: Figure): readonly string[] {
  const months = figure.kind === 'count' ? valuesOfMonths(figure, background) : [];
  return months.some(({ value }) => value !== undefined) ? [phrases.fromMonths.known(months)] : [];
}

/** Computed figures whose value changed, reported beside the recorded ones. */
export function derivedLines({ phrases }: Turn, before: ReportView, after: ReportView): readonly string[] {
  const values = after.definition.figures.flatMap((figure) => {
    if (figure.kind === 'text' || after.entered.has(figure.id)) return [];
    const value = countIn(after.status.figures, figure.id);
    if (!hasRule(figure) || value === undefined || value === countIn(before.status.figures, figure.id))
      return [];
    return [
      { name: figureName(figure, phrases.language), value: valueText(figure, value, phrases.language) },
    ];
  });
  return values.length > 0 ? [phrases.derived(values)] : [];
}

/** Whether a question is open in this conversation. */
export function asksNow(turn: Turn, view: ReportView): boolean {
  const asks = !turn.aside && !turn.talk.paused && view.report.state === 'entering' && mayEnter(turn, view);
  return asks && nextFigure(turn, view) !== undefined;
}
