// When each agency's report of a month is due: most have the one rule of the report, so each rule is reckoned once.

import { type Agency, settingsOn } from '../agency/agency.ts';
import { type Deadline, type DeadlineRule, deadlineOf } from '../calendar/deadline.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import { lastDayOf, type ReportPeriod } from '../calendar/report-period.ts';
import type { ReportDefinition } from '../report/definition.ts';

export function deadlinesOf(
  definition: ReportDefinition,
  month: ReportPeriod,
  holidays: HolidayTable,
): (agency: Agency) => Deadline {
  const lastDay = lastDayOf(month);
  const known = new Map<DeadlineRule, Deadline>();
  return (agency) => {
    const rule = settingsOn(agency, lastDay).deadline ?? definition.deadline;
    const deadline = known.get(rule) ?? deadlineOf(month, definition.period, rule, holidays);
    known.set(rule, deadline);
    return deadline;
  };
}
