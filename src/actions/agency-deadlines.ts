// When each agency's report of a month is due: most have the one rule of the report, so each rule is calculated once.

import { type Agency, deadlineRuleOf } from '../agency/agency.ts';
import { type Deadline, type DeadlineRule, deadlineOf } from '../calendar/deadline.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { PeriodRule } from '../calendar/period.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { ReportDefinition } from '../report/definition.ts';

export function deadlinesOf(
  month: ReportPeriod,
  holidays: HolidayTable,
): (agency: Agency, definition: ReportDefinition) => Deadline {
  const known = new Map<DeadlineRule, Map<PeriodRule, Deadline>>();
  return (agency, definition) => {
    const rule = deadlineRuleOf(agency, definition, month);
    const byPeriod = known.get(rule) ?? new Map<PeriodRule, Deadline>();
    known.set(rule, byPeriod);
    const deadline = byPeriod.get(definition.period) ?? deadlineOf(month, definition.period, rule, holidays);
    byPeriod.set(definition.period, deadline);
    return deadline;
  };
}
