// Who owes which report, and from when to when. A province changes its forms on one day for everybody, or lets some
// agencies begin before others: each agency's duties say so by month.

import { z } from 'zod';
import type { DeadlineRule } from '../calendar/deadline.ts';
import type { Month } from '../calendar/month.ts';
import type { Rhythm } from '../calendar/period.ts';
import { lastMonthOf, periodWith, previousPeriod, type ReportPeriod } from '../calendar/report-period.ts';
import { deadlineSchema, monthSchema } from '../calendar/schemas.ts';

/** A report that an agency owes: every period of it whose last month lies in the span. */
export interface ReportDuty {
  /** The definition's id. */
  readonly report: string;
  /** The first month; the agency's own where none is named. */
  readonly from?: Month;
  /** The last month; without it the duty has no end. */
  readonly until?: Month;
  /** When it is due, where that is neither what the agency's settings say nor the report itself. */
  readonly deadline?: DeadlineRule;
}

const dutySchema = z.strictObject({
  report: z.string().min(1).max(40),
  from: monthSchema.optional(),
  until: monthSchema.optional(),
  deadline: deadlineSchema.optional(),
});

/** As it is stored, and as a settings file says it: the report's id alone, or with its months. */
export const reportDutySchema = z
  .union([z.string().min(1).max(40), dutySchema], {
    error:
      "must be a report's id, or { report: ID, from: 2026-10, until: 2027-12 }, each month where it is needed",
  })
  .transform((entry): ReportDuty => (typeof entry === 'string' ? { report: entry } : dutyOf(entry)));

/** The duty as it is written: its id alone where it says no more. */
export function writtenDuty({ report, ...span }: ReportDuty): string | ReportDuty {
  return Object.keys(span).length === 0 ? report : { report, ...span };
}

/** For a list of changes: `ct25-ct08 (2024-01–2024-12)`, `ct25-ct08 (due day 18, 16:30)`. */
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
  /** The first month this report was ever due, for any agency. */
  readonly since: Month;
}

/** Whether the agency owes the report for that period. */
export function owes(agency: Owing, definition: Owed, period: ReportPeriod): boolean {
  return dutyFor(agency, definition, period) !== undefined;
}

/** What says that the agency owes the report for that period; undefined where nothing does. */
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

/** The last period for which the agency owes the report; undefined where it never does, or without end. */
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
