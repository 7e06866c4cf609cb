// Puts a question off: the next one is asked first, and this one again at the end.

import type { FigureId } from '../report/definition.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';

/** Officers of the agency only. Skipping a figure that has a value, or that was put off last, changes nothing. */
export function skipFigure(
  context: ActionContext,
  reportId: string,
  figure: FigureId,
): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'enter-figures', ({ report, status }) => {
    if (report.state !== 'entering') return refused('closed');
    const open = status.missing.some(({ id }) => id === figure);
    if (!open) return { result: undefined, nothing: true };
    const skipped = putLast([...report.skipped], [figure]);
    if (sameOrder(skipped, report.skipped)) return { result: undefined, nothing: true };
    return { result: undefined, report: { skipped } };
  });
}

/** These are asked again after the others that were put off before them. */
export function putLast(before: readonly FigureId[], figures: readonly FigureId[]): ReadonlySet<FigureId> {
  return new Set([...before.filter((id) => !figures.includes(id)), ...figures]);
}

export const sameOrder = (one: ReadonlySet<FigureId>, other: ReadonlySet<FigureId>): boolean =>
  one.size === other.size && [...one].every((id, at) => [...other][at] === id);
