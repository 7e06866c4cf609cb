// Puts a question off: the next one is asked first, and this one again at the end.

import type { FigureId } from '../report/definition.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';

/** Officers of the agency only. Skipping a figure that has a value changes nothing. */
export function skipFigure(
  context: ActionContext,
  reportId: string,
  figure: FigureId,
): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'enter-figures', ({ report, status }) => {
    if (report.state !== 'entering') return refused('closed');
    const open = status.missing.some(({ id }) => id === figure);
    if (!open) return { result: undefined, nothing: true };
    // Asked again after the others that were put off before it.
    const skipped = new Set([...report.skipped].filter((id) => id !== figure)).add(figure);
    return { result: undefined, report: { skipped } };
  });
}
