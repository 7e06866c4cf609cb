// Which approved months a corrected one has left behind: their running totals were counted from figures that have changed.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { ActionContext } from './context.ts';
import { laterMisfits } from './months.ts';
import type { ReportView } from './report-view.ts';

/** The months of that year after the report's, the earliest first. */
export async function leftBehindBy(
  context: ActionContext,
  { report, definition }: ReportView,
): Promise<readonly ReportPeriod[]> {
  return await laterMisfits(context, definition, report);
}
