// Looking without changing: what is missing, the review, where it stands, why a rate is what it is, a form, help.
// Asked in the middle of the questions, the thread is taken up again afterwards.

import { formCard } from '../../cards/form.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { nameOfSection } from '../../src/phrases/naming.ts';
import { type FigureId, figuresOf } from '../../src/report/definition.ts';
import { rateText } from '../../src/report/indicators.ts';
import { isSettled } from '../../src/report/status.ts';
import {
  askNext,
  asksNow,
  lacking,
  mayEnter,
  nextFigure,
  reviewAndAsk,
  toDo,
} from '../entry/question-prompt.ts';
import { markSeen, quick, type Reply, say, type Turn } from '../turn.ts';

const MOST_RATES = 3;

/** What is still missing; then what else keeps the report from being sent. */
export const askMissing = (turn: Turn, view: ReportView) => backToThread(turn, view, missing(turn, view));

/** The review, and the question that is open. */
export const showReview = (turn: Turn, view: ReportView) => reviewAndAsk(turn, view);

/** How a rate comes about: one by its name, by its percentage, or both. */
export function explainRate(
  turn: Turn,
  view: ReportView,
  { figures = [], percent }: { readonly figures?: readonly FigureId[]; readonly percent?: string },
): readonly Reply[] {
  return backToThread(turn, view, explanation(turn, view, figures, percent));
}

/** What is wrong or unusual in the report, in words, and the way to mend it. */
export function explainWarning(turn: Turn, view: ReportView): readonly Reply[] {
  const { phrases } = turn;
  const open = view.status.findings.filter((finding) => !isSettled(finding));
  if (open.length === 0) return backToThread(turn, view, phrases.conversation.nothingWrong);
  const words = open.map((finding) =>
    phrases.findingNoticed(finding.check.severity, phrases.finding(view.definition, finding)),
  );
  return [say(words.join('\n\n'), [quick(phrases.button.review)])];
}

/** The answer, and the open question again; while the report is put aside, the answer alone. */
function backToThread(turn: Turn, view: ReportView, words: string): readonly Reply[] {
  return asksNow(turn, view) ? askNext(turn, view, [words]) : [say(words)];
}

/** The figures that are missing; then what else keeps the report from being sent. */
function missing(turn: Turn, view: ReportView): string {
  const { phrases } = turn;
  const { missing, ready } = view.status;
  if (missing.length > 0) return phrases.missing(lacking(turn, view));
  if (ready || view.report.state !== 'entering') return phrases.nothingMissing;
  return [phrases.nothingMissing, ...toDo(turn, view)].join('\n\n');
}

/** Rates by what is asked: a percentage as printed ("96,16"), figures by their names, or both. */
function explanation(
  { phrases }: Turn,
  { definition, status }: ReportView,
  named: readonly FigureId[],
  percent: string | undefined,
): string {
  const rates = definition.rates.flatMap(({ of }) => {
    const rate = rateText(definition, status.figures, of);
    if (!rate) return [];
    const fits = percent === undefined ? named.includes(of) : rate.text === `${percent}%`;
    return fits ? [{ of, rate }] : [];
  });
  const chosen = rates.some(({ of }) => named.includes(of))
    ? rates.filter(({ of }) => named.includes(of))
    : rates;
  if (chosen.length === 0) return phrases.noSuchRate;
  const more = chosen.length - MOST_RATES;
  return [
    ...chosen.slice(0, MOST_RATES).map(({ of, rate }) => phrases.explanation(definition, of, rate)),
    ...(more > 0 ? [phrases.moreRates(more)] : []),
  ].join('\n\n');
}

/** The form of a section: the named one, else that of the question, else the first. */
export function form(turn: Turn, view: ReportView, sectionId?: string): Reply {
  const { phrases } = turn;
  if (!mayEnter(turn, view)) return say(phrases.readOnly);
  if (view.report.state !== 'entering') return say(phrases.path.refusal.closed);
  const { sections } = view.definition;
  const wanted = sectionId ?? nextFigure(turn, view)?.section;
  const section = sections.find(({ id }) => id === wanted) ?? sections[0];
  if (!section) throw new Error(`definition ${view.definition.id} has no sections`);
  // A number typed beside the form is for its first empty field.
  const lacks = view.status.missing.find((figure) => figure.section === section.id);
  markSeen(turn, view, { asked: (lacks ?? nextFigure(turn, view))?.id });
  return {
    kind: 'card',
    card: formCard(phrases, {
      view,
      name: nameOfSection(section, phrases.language),
      figures: figuresOf(view.definition, section.id),
      nonce: turn.nonce(),
      now: turn.actions.now,
    }),
  };
}
