// The next question, in words and with its buttons; and what the bot says before it.

import { reviewCard } from '../cards/review.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { may } from '../src/agency/person.ts';
import { previousMonth } from '../src/calendar/month.ts';
import { nextQuestion } from '../src/entry/entry.ts';
import { formatCount } from '../src/language/format.ts';
import { figureName, fullName, valueText } from '../src/phrases/naming.ts';
import type { Figure } from '../src/report/definition.ts';
import { countIn, proposedValue } from '../src/report/report.ts';
import { type QuickButton, quick, type Reply, say, sees, type Turn } from './turn.ts';

/** The figure to ask next in this conversation, if any. */
export function toAsk(turn: Turn, view: ReportView): Figure | undefined {
  return nextQuestion(view.definition, view.status, turn.talk.focus);
}

/** Says `lead`, then asks the next question; when nothing is missing, shows the review. */
export function goOn(turn: Turn, view: ReportView, lead: readonly string[]): readonly Reply[] {
  const figure = view.report.state === 'entering' ? toAsk(turn, view) : undefined;
  if (!figure || !mayEnter(turn, view)) {
    return [...(lead.length > 0 ? [say(lead.join('\n\n'))] : []), review(turn, view)];
  }
  sees(turn, view, { asked: figure.id });
  return [say([...lead, question(turn, view, figure)].join('\n\n'), buttons(turn, view, figure))];
}

/** The review of the month as it stands. */
export function review(turn: Turn, view: ReportView, notice?: string): Reply {
  sees(turn, view);
  return { kind: 'card', card: reviewOf(turn, view, notice) };
}

export function reviewOf(turn: Turn, view: ReportView, notice?: string) {
  return reviewCard(turn.phrases, {
    view,
    nonce: turn.nonce(),
    now: turn.actions.now,
    mayEnter: mayEnter(turn, view),
    mayDecide: may(turn.actions.actor, 'decide-report', view.report.agencyId),
    mayReturn: may(turn.actions.actor, 'return-report', view.report.agencyId),
    ...(notice !== undefined && { notice }),
  });
}

export function mayEnter({ actions }: Turn, { report }: ReportView): boolean {
  return may(actions.actor, 'enter-figures', report.agencyId);
}

function question({ phrases }: Turn, view: ReportView, figure: Figure): string {
  const { wanted, figures } = view.status;
  const at = wanted.indexOf(figure) + 1;
  const before = view.background.previous?.get(figure.id);
  const current = figures.get(figure.id);
  const value = (of: number | string) => valueText(figure, of, phrases.language);
  return phrases.question({
    name: fullName(figure, phrases.language),
    ...(at > 0 && { place: { at, of: wanted.length } }),
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

/** Findings on these figures that were not there before, or have other numbers now. */
export function newFindings(
  { phrases }: Turn,
  before: ReportView,
  after: ReportView,
  figures: readonly string[],
): readonly string[] {
  const say = (view: ReportView) =>
    new Map(view.status.findings.map((finding) => [phrases.finding(view.definition, finding), finding]));
  const known = say(before);
  return [...say(after)]
    .filter(([words, finding]) => !known.has(words) && finding.figures.some((id) => figures.includes(id)))
    .map(([words, finding]) => phrases.findingNoticed(finding.check.severity, words));
}
