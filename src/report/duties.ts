// Which agency owes which report in which months. A province may change its forms for everybody on one day, or
// let some agencies start earlier.

import { z } from 'zod';
import type { DeadlineRule } from '../calendar/deadline.ts';
import type { Month } from '../calendar/month.ts';
import type { Rhythm } from '../calendar/period.ts';
import { lastMonthOf, periodWith, previousPeriod, type ReportPeriod } from '../calendar/report-period.ts';
import { deadlineSchema, monthSchema } from '../calendar/schemas.ts';

/** A report an agency owes: every period whose last month lies in the span. */
export interface ReportDuty {
  /** Definition id. */
  readonly report: string;
  /** First month; defaults to the agency's first month. */
  readonly from?: Month;
  /** Last month; open-ended when omitted. */
  readonly until?: Month;
  /** Overrides the deadline of the agency's settings and of the definition. */
  readonly deadline?: DeadlineRule;
}

const dutySchema = z.strictObject({
  report: z.string().min(1).max(40),
  from: monthSchema.optional(),
  until: monthSchema.optional(),
  deadline: deadlineSchema.optional(),
});

/** Storage and settings format: the report id alone, or an object with its months. */
export const reportDutySchema = z
  .union([z.string().min(1).max(40), dutySchema], {
    error:
      "must be a report's id, or { report: ID, from: 2026-10, until: 2027-12 }, each month where it is needed",
  })
  .transform((entry): ReportDuty => (typeof entry === 'string' ? { report: entry } : dutyOf(entry)));

/** The shortest notation of a duty: the id alone when it has no other fields. */
export function writtenDuty({ report, ...span }: ReportDuty): string | ReportDuty {
  return Object.keys(span).length === 0 ? report : { report, ...span };
}

/** One line for a list of changes: `ct25-ct08 (2024-01–2024-12)`, `ct25-ct08 (due day 18, 16:30)`. */
export function dutyWords({ report, from, until, deadline }: ReportDuty): string {
  const span = from || until ? [`${from ?? ''}–${until ?? ''}`] : [];
  const due = deadline ? [`due ${deadlineWords(deadline)}`] : [];
  const more = [...span, ...due];
  return more.length > 0 ? `${report} (${more.join('; ')})` : report;
}

const deadlineWords = (rule: DeadlineRule): string =>
  rule.kind === 'day-of-month'
    ? `day ${rule.day}, ${rule.time}`
    : `${rule.days} working days after the cut-off, ${rule.time}`;

function dutyOf({ report, from, until, deadline }: z.infer<typeof dutySchema>): ReportDuty {
  return { report, ...(from && { from }), ...(until && { until }), ...(deadline && { deadline }) };
}

export interface Owing {
  readonly reports: readonly ReportDuty[];
  readonly firstMonth: Month;
}

interface Owed extends Pick<Rhythm, 'frequency'> {
  readonly id: string;
  /** First month in which this report was due for any agency. */
  readonly since: Month;
}

/** Whether the agency owes the report for that period. */
export function owes(agency: Owing, definition: Owed, period: ReportPeriod): boolean {
  return dutyFor(agency, definition, period) !== undefined;
}

/** The duty under which the agency owes the report for that period; undefined when it does not. */
export function dutyFor(agency: Owing, definition: Owed, period: ReportPeriod): ReportDuty | undefined {
  const month = lastMonthOf(period);
  return dutiesFor(agency, definition).find(
    ({ from, until }) => from <= month && (until === undefined || month <= until),
  );
}

/** Whether the agency owes the report for any period at all. */
export function owesEver(agency: Owing, definition: Owed): boolean {
  return dutiesFor(agency, definition).length > 0;
}

/** The first period for which the agency owes the report; undefined where it never does. */
export function firstOwed(agency: Owing, definition: Owed): ReportPeriod | undefined {
  const [first] = dutiesFor(agency, definition)
    .map(({ from }) => from)
    .toSorted();
  return first && periodWith(definition.frequency, first);
}

/** The last period for which the agency owes the report; undefined when it never does or the duty is open-ended. */
export function lastOwed(agency: Owing, definition: Owed): ReportPeriod | undefined {
  const months = dutiesFor(agency, definition).map(({ until }) => until);
  if (months.includes(undefined)) return undefined;
  const last = months.toSorted().at(-1);
  const period = last && periodWith(definition.frequency, last);
  return period && lastMonthOf(period) > last ? previousPeriod(period) : period;
}

function dutiesFor({ reports, firstMonth }: Owing, { id, since }: Owed) {
  return reports
    .filter(({ report }) => report === id)
    .map(({ from = firstMonth, ...duty }) => ({ ...duty, from: latest(from, firstMonth, since) }))
    .filter(({ from, until }) => until === undefined || from <= until);
}

const latest = (...months: readonly [Month, ...Month[]]): Month => months.reduce((a, b) => (a > b ? a : b));
