// Takes entered values away again: the figures are asked anew, or follow from their parts.

import type { EntryEvent } from '../entry/entry.ts';
import type { FigureId } from '../report/definition.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';

/** Officers of the agency only, while the report is entered. Figures that nobody has entered stay as they are. */
export function clearFigures(
  context: ActionContext,
  reportId: string,
  figures: readonly FigureId[],
): Promise<Changed<readonly EntryEvent[]>> {
  return changeReport(context, reportId, 'enter-figures', (view) => {
    if (view.report.state !== 'entering') return refused('closed');
    const events = figures.flatMap((figure): readonly EntryEvent[] => {
      const current = view.entered.get(figure);
      return current ? [{ kind: 'cleared', figure, before: current.value }] : [];
    });
    if (events.length === 0) return { result: events, nothing: true };
    const entered = new Map([...view.entered].filter(([id]) => !figures.includes(id)));
    return { result: events, entered, removedBy: 'cleared' };
  });
}
