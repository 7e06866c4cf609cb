// When a report is due. A regime sets either a day of the month ("before the 20th") or a number of working days
// after the cut-off. A deadline on a weekend or a holiday moves to the next working day (Bộ luật Dân sự 2015,
// Điều 148.5: the term then ends at the end of the next working day). The rule's time of day is the agency's own
// "end of the working day", so it holds on the day moved to as well.

import { instantOf, type TimeOfDay } from './clock.ts';
import { type HolidayTable, yearsMissing } from './holidays.ts';
import { daysIn, type LocalDate, monthOf, toLocalDate } from './local-date.ts';
import { type Month, nextMonth } from './month.ts';
import { cutOffOf, type PeriodRule } from './period.ts';
import type { ReportPeriod } from './report-period.ts';
import { addWorkingDays, workingDayOnOrAfter } from './working-days.ts';

export type DeadlineRule =
  /** The first such day (1..31; the last day in a shorter month) after the cut-off. */
  | { readonly kind: 'day-of-month'; readonly day: number; readonly time: TimeOfDay }
  | { readonly kind: 'working-days-after-cut-off'; readonly days: number; readonly time: TimeOfDay };

export interface Deadline {
  readonly at: Date;
  /** The date of `at` in Vietnam; always a working day by the table. */
  readonly date: LocalDate;
  /** It was moved off a weekend or holiday. */
  readonly moved: boolean;
  /** It was calculated in a year whose days off are not announced, and can still change. */
  readonly provisional: boolean;
}

/**
 * When the report for a period is due. Under the period from day 15 to day 14, day 20 is that of its last month;
 * under the calendar it is that of the next month, as no report can be due before its period is over.
 * Throws RangeError when the rule's numbers or its time are impossible.
 */
export function deadlineOf(
  period: ReportPeriod,
  periodRule: PeriodRule,
  rule: DeadlineRule,
  table: HolidayTable,
): Deadline {
  const cutOff = cutOffOf(period, periodRule);
  const [from, date] = calculate(cutOff, rule, table);
  return {
    at: instantOf(date, rule.time),
    date,
    moved: rule.kind === 'day-of-month' && date !== from,
    provisional: yearsMissing(table, from, date).length > 0,
  };
}

/** The date from which days off matter, and the date of the deadline. */
function calculate(
  cutOff: LocalDate,
  rule: DeadlineRule,
  table: HolidayTable,
): readonly [LocalDate, LocalDate] {
  if (rule.kind === 'day-of-month') {
    const nominal = firstDayAfter(cutOff, rule.day);
    return [nominal, workingDayOnOrAfter(nominal, table)];
  }
  if (rule.days < 1) throw new RangeError(`not a number of days after the cut-off: ${rule.days}`);
  return [cutOff, addWorkingDays(cutOff, rule.days, table)];
}

function firstDayAfter(cutOff: LocalDate, day: number): LocalDate {
  if (!Number.isInteger(day) || day < 1 || day > 31) throw new RangeError(`not a day of a month: ${day}`);
  const month = monthOf(cutOff);
  const inMonth = (of: Month): LocalDate => toLocalDate(of, Math.min(day, daysIn(of)));
  return inMonth(month) > cutOff ? inMonth(month) : inMonth(nextMonth(month));
}
