// "Xóa số trước hạn": deletes an entered value, so that its question is asked again.

import { clearFigures } from '../../src/actions/clear-figures.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { lastGivenBy } from '../../src/entry/entry.ts';
import { figureName } from '../../src/phrases/figure-labels.ts';
import { type FigureId, figureOf } from '../../src/report/definition.ts';
import { quick, type Reply, say, type Turn } from '../turn.ts';
import { closed, refusedAt } from '../workflow/closed.ts';
import { derivedLines, replyAfterChange } from './question-prompt.ts';

/** Deletes the value of the named figure; asks which one when none or several are named. */
export async function clearFigure(
  turn: Turn,
  view: ReportView,
  named: readonly FigureId[] | undefined,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const { conversation, language } = phrases;
  if (view.report.state !== 'entering') return [closed(turn, view)];
  const entered = named?.filter((id) => view.entered.has(id)) ?? [];
  const [only, ...others] = entered;
  if (named && only === undefined) return [say(conversation.nothingToClear)];
  if (only === undefined || others.length > 0) {
    const offered =
      only === undefined ? lastGivenBy(view.definition, view.entered, actions.actor.id) : entered;
    const names = offered.map((id) => figureName(figureOf(view.definition, id), language));
    return [
      say(
        conversation.clearWhich,
        names.map((name) => quick(conversation.clearSaid(name))),
      ),
    ];
  }
  const cleared = await clearFigures(actions, view.report.id, [only]);
  if (cleared.kind === 'refused') return [refusedAt(turn, view, cleared.code)];
  const events = cleared.kind === 'done' ? cleared.result : [];
  const echo = phrases.events(view.definition, events);
  const told = [...(echo.length > 0 ? echo : [phrases.repeated]), ...derivedLines(turn, view, cleared.view)];
  return replyAfterChange(turn, view, cleared.view, told, { touched: [only] });
}
