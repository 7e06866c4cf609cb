// Names a report's month in replies whenever it is not the one due, so that nobody edits the wrong month
// unnoticed.

import type { ReportView } from '../../src/actions/report-view.ts';
import { latestClosedPeriod } from '../../src/calendar/period.ts';
import { reportName, type SaidPeriod } from '../../src/report/said-period.ts';
import type { Turn } from '../turn.ts';

/** The month to name: one that is not due, or when another report is being entered; otherwise undefined. */
export function monthToName({ actions, aside }: Turn, view: ReportView): SaidPeriod | undefined {
  const due = latestClosedPeriod(actions.now, view.definition);
  return aside || view.report.month !== due ? reportName(view) : undefined;
}

/** The lines, preceded by the month when it has to be named. */
export function withMonth(turn: Turn, view: ReportView, lines: readonly string[]): readonly string[] {
  const month = monthToName(turn, view);
  const title = month && turn.phrases.reportTitle(month);
  return title === undefined || lines.includes(title) ? lines : [title, ...lines];
}
