// Navigation between questions: back, skip, keep last month's values, pause, cancel.

import { recordFigures } from '../../src/actions/record-figures.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { skipFigure } from '../../src/actions/skip-figure.ts';
import { lastGivenBy, questionBefore } from '../../src/entry/entry.ts';
import { figureName } from '../../src/phrases/figure-labels.ts';
import { type FigureId, figureOf } from '../../src/report/definition.ts';
import type { Figures } from '../../src/report/figures.ts';
import { leftIn } from '../../src/report/status.ts';
import { markSeen, quick, type Reply, say, type Turn } from '../turn.ts';
import { closed, refusedAt } from '../workflow/closed.ts';
import { keepable } from './answer-chips.ts';
import { freshFindings, noticedLines } from './noticed-findings.ts';
import { askedFigure, askNext, derivedLines, nextFigure, overridden } from './question-prompt.ts';

/** Asks the previous question again. */
export function back(turn: Turn, view: ReportView): readonly Reply[] {
  const before = questionBefore(view.definition, view.entered, nextFigure(turn, view));
  if (!before) return askNext(turn, view, [turn.phrases.nothingBefore]);
  turn.talk = { ...turn.talk, focus: before.id };
  return askNext(turn, view, []);
}

/** Postpones the current question. */
export async function skip(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { phrases, talk } = turn;
  const figure = askedFigure(turn, view);
  if (!figure) return [say(phrases.cannotSkip)];
  turn.talk = { ...talk, focus: undefined };
  if (view.status.figures.has(figure.id)) return askNext(turn, view, []);
  const skipped = await skipFigure(turn.actions, view.report.id, figure.id);
  if (skipped.kind === 'refused') return [refusedAt(turn, view, skipped.code)];
  const name = figureName(figure, phrases.language);
  const again = view.report.skipped.has(figure.id);
  return askNext(turn, skipped.view, [again ? phrases.value.stillPutOff([name]) : phrases.skipped(name)]);
}

/** Keeps the current value of the asked figure, or last month's. */
export const keepAsItStands = (turn: Turn, view: ReportView) => keepAsked(turn, view, view.status.figures);

/** Records last month's value for the asked figure. */
export const useLastMonth = (turn: Turn, view: ReportView) => keepAsked(turn, view, view.background.previous);

/** Records last month's values for all missing carried figures, or those of a section. */
export async function useLastMonthAll(
  turn: Turn,
  view: ReportView,
  section: string | undefined,
): Promise<readonly Reply[]> {
  const kept = keepable(view).filter(
    ({ figure }) => section === undefined || figureOf(view.definition, figure).section === section,
  );
  return await keep(turn, view, kept);
}

/** Asks a figure again out of turn; by default the one the user gave last. */
export function askAgain(
  turn: Turn,
  view: ReportView,
  named: readonly FigureId[] | undefined,
): readonly Reply[] {
  const { phrases } = turn;
  if (view.report.state !== 'entering') return [closed(turn, view)];
  const figures = named ?? lastGivenBy(view.definition, view.entered, turn.actions.actor.id);
  const [only, ...others] = figures;
  if (only === undefined) return askNext(turn, view, [phrases.nothingBefore]);
  if (others.length > 0) return [whichFigure(turn, view, figures)];
  turn.talk = { ...turn.talk, focus: only };
  return askNext(turn, view, []);
}

/** Asks which of several figures is meant, with a button for each. */
function whichFigure({ phrases }: Turn, { definition }: ReportView, figures: readonly FigureId[]): Reply {
  return say(
    phrases.which(''),
    figures.map((id) => quick(figureName(figureOf(definition, id), phrases.language))),
  );
}

async function keepAsked(turn: Turn, view: ReportView, from: Figures | undefined): Promise<readonly Reply[]> {
  const figure = askedFigure(turn, view);
  const value = figure && (from?.get(figure.id) ?? view.background.previous?.get(figure.id));
  return await keep(turn, view, figure && typeof value === 'number' ? [{ figure: figure.id, value }] : []);
}

/** Offers to remove overrides; the button states the computed value, which removes the override when recorded. */
export function useComputed(turn: Turn, view: ReportView): readonly Reply[] {
  const { phrases } = turn;
  const buttons = overridden(turn, view);
  return buttons.length === 0
    ? askNext(turn, view, [phrases.nothingOverridden])
    : [say(phrases.whichOverridden, buttons)];
}

async function keep(
  turn: Turn,
  view: ReportView,
  given: readonly { readonly figure: string; readonly value: number }[],
): Promise<readonly Reply[]> {
  const { phrases, talk } = turn;
  if (given.length === 0) return askNext(turn, view, [phrases.noKeep(view.definition.frequency)]);
  const kept = await recordFigures(turn.actions, {
    reportId: view.report.id,
    given,
    how: 'carried',
    seenVersion: talk.seenVersion,
  });
  if (kept.kind === 'refused') return [refusedAt(turn, view, kept.code)];
  if (kept.kind === 'repeated') return askNext(turn, kept.view, [phrases.repeated]);
  turn.talk = { ...talk, focus: undefined };
  const echo = phrases.events(kept.view.definition, kept.result).map((line) => `- ${line}`);
  const touched = given.map(({ figure }) => figure);
  return askNext(turn, kept.view, [
    echo.join('\n'),
    ...derivedLines(turn, view, kept.view),
    ...noticedLines(turn, kept.view, freshFindings(turn, view, kept.view, touched)),
  ]);
}

/** Leaves entry; everything recorded stays. */
export function pause(turn: Turn, view: ReportView): readonly Reply[] {
  if (view.report.state !== 'entering') return [closed(turn, view)];
  markSeen(turn, view, { paused: true, focus: undefined });
  const { button, later } = turn.phrases;
  return [say(later(leftIn(view.status)), [quick(button.resume)])];
}

/** Cancels a question asked out of turn, otherwise leaves entry. Recorded figures stay. */
export function cancel(turn: Turn, view: ReportView): readonly Reply[] {
  if (turn.talk.focus === undefined) return pause(turn, view);
  turn.talk = { ...turn.talk, focus: undefined };
  return askNext(turn, view, [turn.phrases.cancelledQuestion]);
}
