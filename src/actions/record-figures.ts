// Takes figures into a report. Committed with their audit lines before anyone is told.

import type { EntrySource } from '../entry/draft.ts';
import { type EntryEvent, enterFigures, type FigureInput } from '../entry/entry.ts';
import type { FigureId } from '../report/definition.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';
import { putLast, sameOrder } from './skip-figure.ts';

export interface RecordFigures {
  readonly reportId: string;
  readonly given: readonly FigureInput[];
  readonly how: EntrySource;
  /** The report's version that the giver last saw: what changed later is told, not overwritten. */
  readonly seenVersion: number;
  /** Figures said to be not known yet: put off in the same change. */
  readonly skip?: readonly FigureId[];
}

/** Officers of the agency only; a report that waits or is final refuses. The events say what became of each value. */
export function recordFigures(
  context: ActionContext,
  { reportId, given, how, seenVersion, skip = [] }: RecordFigures,
): Promise<Changed<readonly EntryEvent[]>> {
  return changeReport(context, reportId, 'enter-figures', (view, version) => {
    if (view.report.state !== 'entering') return refused('closed');
    const giving = { how, by: context.actor.id, at: context.now, version, seenVersion };
    const { entered, events } = enterFigures(view.definition, view.background, view.entered, given, giving);
    const changes = events.some(({ kind }) => kind === 'recorded' || kind === 'computed');
    const open = skip.filter(
      (id) => view.status.missing.some((figure) => figure.id === id) && !entered.has(id),
    );
    const before = [...view.report.skipped].filter((id) => !entered.has(id));
    const skipped = putLast(before, open);
    if (!changes && (open.length === 0 || sameOrder(skipped, view.report.skipped)))
      return { result: events, nothing: true };
    return { result: events, entered, report: { skipped } };
  });
}
