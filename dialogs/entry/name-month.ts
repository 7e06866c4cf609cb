// The month of a report, said wherever it is not the one that is due now: nobody looks at a month that is not named.

import type { ReportView } from '../../src/actions/report-view.ts';
import { latestClosedPeriod } from '../../src/calendar/period.ts';
import { reportName, type SaidPeriod } from '../../src/report/said-period.ts';
import type { Turn } from '../turn.ts';

/** The month where it has to be named: another than the due one, or while another report is being entered. */
export function monthToName({ actions, aside }: Turn, view: ReportView): SaidPeriod | undefined {
  const due = latestClosedPeriod(actions.now, view.definition);
  return aside || view.report.month !== due ? reportName(view) : undefined;
}

/** What is said, with the month before it where it has to be named. */
export function withMonth(turn: Turn, view: ReportView, lines: readonly string[]): readonly string[] {
  const month = monthToName(turn, view);
  const title = month && turn.phrases.reportTitle(month);
  return title === undefined || lines.includes(title) ? lines : [title, ...lines];
}
