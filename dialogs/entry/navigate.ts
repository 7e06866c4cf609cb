// Moving about in the questions: back, skip, keep last month's values, put aside, cancel.

import { recordFigures } from '../../src/actions/record-figures.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { skipFigure } from '../../src/actions/skip-figure.ts';
import { questionBefore } from '../../src/entry/entry.ts';
import { figureName } from '../../src/phrases/naming.ts';
import type { Figures } from '../../src/report/report.ts';
import { quick, type Reply, say, sees, type Turn } from '../turn.ts';
import { TurnDialog } from '../turn-dialog.ts';
import { derivedLines, goOn, keepable, newFindings, overridden, toAsk } from './question-prompt.ts';

export interface Steering {
  readonly view: ReportView;
  readonly to:
    | {
        readonly kind:
          | 'back'
          | 'skip'
          | 'keep'
          | 'as-last-month'
          | 'keep-all'
          | 'later'
          | 'cancel'
          | 'recompute';
      }
    | { readonly kind: 'figure'; readonly figure: string };
}

export class SteerDialog extends TurnDialog<Steering> {
  static readonly ID = 'steer';

  constructor() {
    super(SteerDialog.ID);
  }

  protected override async answer(turn: Turn, { view, to }: Steering): Promise<readonly Reply[]> {
    switch (to.kind) {
      case 'back':
        return back(turn, view);
      case 'skip':
        return await skip(turn, view);
      case 'keep':
        return await keepAsked(turn, view, view.status.figures);
      case 'as-last-month':
        return await keepAsked(turn, view, view.background.previous);
      case 'recompute':
        return recompute(turn, view);
      case 'keep-all':
        return await keep(turn, view, keepable(view));
      case 'later':
        return later(turn, view);
      case 'cancel':
        return cancel(turn, view);
      case 'figure':
        turn.talk = { ...turn.talk, focus: to.figure };
        return goOn(turn, view, []);
    }
  }
}

function back(turn: Turn, view: ReportView): readonly Reply[] {
  const before = questionBefore(view.definition, view.entered, toAsk(turn, view));
  if (!before) return goOn(turn, view, [turn.phrases.nothingBefore]);
  turn.talk = { ...turn.talk, focus: before.id };
  return goOn(turn, view, []);
}

async function skip(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  const { phrases, talk } = turn;
  const figure = toAsk(turn, view);
  if (!figure) return [say(phrases.cannotSkip)];
  turn.talk = { ...talk, focus: undefined };
  if (view.status.figures.has(figure.id)) return goOn(turn, view, []);
  const skipped = await skipFigure(turn.actions, view.report.id, figure.id);
  if (skipped.kind === 'refused') return [say(phrases.path.refusal[skipped.code])];
  return goOn(turn, skipped.view, [phrases.skipped(figureName(figure, phrases.language))]);
}

/** The asked figure as it stands, else as last month's report shows it. */
async function keepAsked(turn: Turn, view: ReportView, from: Figures | undefined): Promise<readonly Reply[]> {
  const figure = toAsk(turn, view);
  const value = figure && (from?.get(figure.id) ?? view.background.previous?.get(figure.id));
  return await keep(turn, view, figure && typeof value === 'number' ? [{ figure: figure.id, value }] : []);
}

/** Takes overrides back: the button says the computed value, which is what does it. */
function recompute(turn: Turn, view: ReportView): readonly Reply[] {
  const { phrases } = turn;
  const buttons = overridden(turn, view);
  return buttons.length === 0
    ? goOn(turn, view, [phrases.nothingOverridden])
    : [say(phrases.whichOverridden, buttons)];
}

async function keep(
  turn: Turn,
  view: ReportView,
  given: readonly { readonly figure: string; readonly value: number }[],
): Promise<readonly Reply[]> {
  const { phrases, talk } = turn;
  if (given.length === 0) return goOn(turn, view, [phrases.noKeep]);
  const kept = await recordFigures(turn.actions, {
    reportId: view.report.id,
    given,
    how: 'typed',
    seenVersion: talk.seenVersion,
  });
  if (kept.kind === 'refused') return [say(phrases.path.refusal[kept.code])];
  if (kept.kind === 'repeated') return goOn(turn, kept.view, [phrases.repeated]);
  turn.talk = { ...talk, focus: undefined };
  const echo = phrases.events(kept.view.definition, kept.result).map((line) => `- ${line}`);
  const touched = given.map(({ figure }) => figure);
  return goOn(turn, kept.view, [
    echo.join('\n'),
    ...derivedLines(turn, view, kept.view),
    ...newFindings(turn, view, kept.view, touched),
  ]);
}

function later(turn: Turn, view: ReportView): readonly Reply[] {
  const { month, state } = view.report;
  if (state !== 'entering') return [say(turn.phrases.path.notOpen(month, state))];
  sees(turn, view, { paused: true, focus: undefined });
  const { button, later } = turn.phrases;
  return [say(later(view.status.given, view.status.wanted.length), [quick(button.resume)])];
}

/** Cancels the question asked out of turn; otherwise puts the report aside. Figures stay. */
function cancel(turn: Turn, view: ReportView): readonly Reply[] {
  if (turn.talk.focus === undefined) return later(turn, view);
  turn.talk = { ...turn.talk, focus: undefined };
  return goOn(turn, view, [turn.phrases.cancelledQuestion]);
}
