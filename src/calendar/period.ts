// Which days a monthly report covers, and so which report is running at a given moment. Nghị định 09/2019/NĐ-CP,
// Điều 12, lets a monthly report run from day 15 of the month before to day 14 of its month; other regimes count
// the calendar month.

import { localDate } from './clock.ts';
import { addDays, dayOf, daysIn, type LocalDate, monthOf, toLocalDate } from './local-date.ts';
import { type Month, nextMonth, previousMonth } from './month.ts';

export type PeriodRule =
  | { readonly kind: 'calendar-month' }
  /** From this day (2..28) of the month before to the day before it in the month itself. */
  | { readonly kind: 'from-day'; readonly day: number };

/** Both days belong to the period. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The days that the report for a month covers. Throws RangeError when the rule's day is not 2..28. */
export function periodOf(month: Month, rule: PeriodRule): Period {
  if (rule.kind === 'calendar-month') {
    return { from: toLocalDate(month, 1), to: toLocalDate(month, daysIn(month)) };
  }
  const day = checkedDay(rule.day);
  return { from: toLocalDate(previousMonth(month), day), to: addDays(toLocalDate(month, day), -1) };
}

/** The last day whose dossiers count (ngày chốt số liệu). It is over when the next day begins in Vietnam. */
export function cutOffOf(month: Month, rule: PeriodRule): LocalDate {
  return periodOf(month, rule).to;
}

/** The month whose period contains the instant. */
export function runningMonth(now: Date, rule: PeriodRule): Month {
  const today = localDate(now);
  const month = monthOf(today);
  return rule.kind === 'from-day' && dayOf(today) >= checkedDay(rule.day) ? nextMonth(month) : month;
}

/** The last month whose period is over at the instant: the one to be reported now. */
export function latestClosedMonth(now: Date, rule: PeriodRule): Month {
  return previousMonth(runningMonth(now, rule));
}

function checkedDay(day: number): number {
  if (!Number.isInteger(day) || day < 2 || day > 28)
    throw new RangeError(`not a first day of a period: ${day}`);
  return day;
}
