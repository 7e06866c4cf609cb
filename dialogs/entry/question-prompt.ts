// The next question, in words and with its buttons; and what the bot says before it.

import { reviewCard } from '../../cards/review.ts';
import { openFindings, verdictWords } from '../../cards/verdict.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { may } from '../../src/agency/person.ts';
import { previousMonth } from '../../src/calendar/month.ts';
import { nextQuestion } from '../../src/entry/entry.ts';
import { formatCount } from '../../src/language/format.ts';
import { figureName, fullName, valueText } from '../../src/phrases/naming.ts';
import { type Figure, type FigureId, findFigure } from '../../src/report/definition.ts';
import { countIn, derivedValue, proposedValue } from '../../src/report/report.ts';
import { leftIn } from '../../src/report/status.ts';
import { markSeen, type QuickButton, quick, type Reply, say, type Turn } from '../turn.ts';
import { monthToName, withMonth } from './name-month.ts';
import { cureButtons, freshFindings, noticedLines } from './noticed-findings.ts';

/** The figure to ask next in this conversation, if any. */
export function nextFigure(turn: Turn, view: ReportView): Figure | undefined {
  return nextQuestion(view.definition, view.status, turn.talk.focus);
}

/** The figure that a word without a name is about: the one asked here, whatever others have given since, else the next. */
export function askedFigure(turn: Turn, view: ReportView): Figure | undefined {
  const { asked, reportId } = turn.talk;
  const here = asked !== undefined && reportId === view.report.id;
  return (here ? findFigure(view.definition, asked) : undefined) ?? nextFigure(turn, view);
}

/** Says `lead`, then asks the next question, `first` before its buttons; when nothing is missing, shows the review. */
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
  const words = [...lead, question(turn, view, figure)].join('\n\n');
  const asked = { reportId: view.report.id, figure: figure.id };
  return [say(words, [...first, ...buttons(turn, view, figure)], asked)];
}

/** What was done in another month than the one being entered, and the way there. */
function aside(turn: Turn, view: ReportView, lead: readonly string[], first: readonly QuickButton[]): Reply {
  const { button, conversation } = turn.phrases;
  const { month, state } = view.report;
  const there = { title: button.enterMonth(month), says: conversation.openMonth(month) };
  const words = withMonth(turn, view, lead).join('\n\n');
  return say(words, [...first, ...(state === 'entering' && mayEnter(turn, view) ? [there] : [])]);
}

/**
 * After a correction: the next question; when the report lacked nothing before either, how it stands now in a few
 * words. The whole review is for who asks, and for the moment in which the last figure was given. What is newly wrong about
 * the `touched` figures is told with it, but not twice.
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
  // The review says what is wrong itself.
  if (before.status.missing.length > 0) return askNext(turn, view, lead, first);
  markSeen(turn, view);
  const { phrases } = turn;
  const submit = view.agency.approval === 'off' ? phrases.button.finish : phrases.path.button.submit;
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

/** How a complete report stands, in a line; with `first`, also the first finding that is open, and what would mend it. */
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

/** The figures entered over what their own rule gives; saying that value gives the entry up. */
export function overridden({ phrases }: Turn, view: ReportView): readonly QuickButton[] {
  return view.definition.figures.flatMap((figure) => {
    if (figure.kind === 'text' || !view.entered.has(figure.id)) return [];
    const others = new Map([...view.status.figures].filter(([id]) => id !== figure.id));
    const value = derivedValue(figure, others, view.background);
    return value === undefined ? [] : [quick(`${figureName(figure, phrases.language)}: ${value}`)];
  });
}

/** The review, and the question that is open. */
export function reviewAndAsk(turn: Turn, view: ReportView): readonly Reply[] {
  const open =
    !turn.aside &&
    view.report.state === 'entering' &&
    mayEnter(turn, view) &&
    nextFigure(turn, view) !== undefined;
  return [review(turn, view), ...(open ? askNext(turn, view, []) : [])];
}

/** The review of the month as it stands. */
export function review(turn: Turn, view: ReportView, notice?: string): Reply {
  markSeen(turn, view);
  return { kind: 'card', card: reviewOf(turn, view, notice) };
}

/** @param typed what stands in the fields of reasons, by check code */
export function reviewOf(turn: Turn, view: ReportView, notice?: string, typed?: ReadonlyMap<string, string>) {
  return reviewCard(turn.phrases, {
    view,
    nonce: turn.nonce(),
    now: turn.actions.now,
    mayEnter: mayEnter(turn, view),
    mayDecide: may(turn.actions.actor, 'decide-report', view.report.agencyId),
    mayReturn: may(turn.actions.actor, 'return-report', view.report.agencyId),
    ...(notice !== undefined && { notice }),
    ...(typed && { typed }),
  });
}

export function mayEnter({ actions }: Turn, { report }: ReportView): boolean {
  return may(actions.actor, 'enter-figures', report.agencyId);
}

function question(turn: Turn, view: ReportView, figure: Figure): string {
  const { phrases } = turn;
  const month = monthToName(turn, view);
  const { wanted, figures } = view.status;
  const before = view.background.previous?.get(figure.id);
  const current = figures.get(figure.id);
  const value = (of: number | string) => valueText(figure, of, phrases.language);
  return phrases.question({
    name: fullName(figure, phrases.language),
    ...(month !== undefined && { month }),
    ...(wanted.some(({ id }) => id === figure.id) && { left: leftIn(view.status) }),
    ...(figure.hint && { hint: figure.hint[phrases.language] }),
    lines: [
      ...(current === undefined ? [] : [phrases.currentValue(value(current))]),
      ...(before === undefined || figure.kind === 'text'
        ? []
        : [phrases.previousValue(previousMonth(view.report.month), value(before))]),
    ],
  });
}

function buttons({ phrases }: Turn, view: ReportView, figure: Figure): readonly QuickButton[] {
  const { button, language } = phrases;
  const form = quick(button.form);
  const skip = quick(button.skip);
  if (figure.kind === 'text') {
    return [{ title: figure.otherwise, says: `${figureName(figure, language)}: ${figure.otherwise}` }, skip];
  }
  const proposed = proposedValue(figure, view.background);
  if (proposed === undefined || view.status.figures.has(figure.id)) return [form, skip];
  const kept = keepable(view);
  return [
    {
      title: button.keep(formatCount(proposed, language)),
      says: `${figureName(figure, language)}: ${proposed}`,
    },
    ...(kept.length > 1
      ? [{ title: button.keepAll(kept.length), says: language === 'vi' ? 'giữ tất cả' : 'keep all' }]
      : [skip]),
    form,
  ];
}

/** The carried figures that are still missing and have a value last month. */
export function keepable(view: ReportView): readonly { readonly figure: string; readonly value: number }[] {
  return view.status.missing.flatMap((figure) => {
    const value = figure.kind === 'count' ? proposedValue(figure, view.background) : undefined;
    return value === undefined ? [] : [{ figure: figure.id, value }];
  });
}

/** Computed figures that a change has given a new value: told beside what was recorded. */
export function derivedLines({ phrases }: Turn, before: ReportView, after: ReportView): readonly string[] {
  const values = after.definition.figures.flatMap((figure) => {
    if (figure.kind === 'text' || after.entered.has(figure.id)) return [];
    const value = countIn(after.status.figures, figure.id);
    const { how } = figure.obtained;
    const derived = how === 'computed' || how === 'running';
    if (!derived || value === undefined || value === countIn(before.status.figures, figure.id)) return [];
    return [
      { name: figureName(figure, phrases.language), value: valueText(figure, value, phrases.language) },
    ];
  });
  return values.length > 0 ? [phrases.derived(values)] : [];
}

/** After something about another month: the open question again, with its month. */
export function backToEntry(turn: Turn, view: ReportView): readonly Reply[] {
  if (turn.talk.asked === undefined || !asksNow(turn, view)) return [];
  return askNext(turn, view, [turn.phrases.reportTitle(view.report.month)]);
}

/** A question waits for its answer here. */
export function asksNow(turn: Turn, view: ReportView): boolean {
  const asks = !turn.aside && !turn.talk.paused && view.report.state === 'entering' && mayEnter(turn, view);
  return asks && nextFigure(turn, view) !== undefined;
}
