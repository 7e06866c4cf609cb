// Which days a report covers, and so which report is running at a given moment. Nghị định 09/2019/NĐ-CP, Điều 12, lets a
// periodic report run from day 15 of the month before the period to day 14 of its last month; other regimes count by the
// calendar.

import { localDate } from './clock.ts';
import { addDays, dayOf, daysIn, type LocalDate, monthOf, toLocalDate } from './local-date.ts';
import { type Month, nextMonth, previousMonth } from './month.ts';
import {
  type Frequency,
  firstMonthOf,
  lastMonthOf,
  periodWith,
  previousPeriod,
  type ReportPeriod,
} from './report-period.ts';

export type PeriodRule =
  | { readonly kind: 'calendar' }
  /** From this day (2..28) of the month before the period to the day before it in the period's last month. */
  | { readonly kind: 'from-day'; readonly day: number };

/** How often a report is due, and which days each covers. */
export interface Rhythm {
  readonly frequency: Frequency;
  readonly period: PeriodRule;
}

/** Both days belong to the period. */
export interface PeriodDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The days that the report for a period covers. Throws RangeError when the rule's day is not 2..28. */
export function daysOfPeriod(period: ReportPeriod, rule: PeriodRule): PeriodDays {
  const first = firstMonthOf(period);
  const last = lastMonthOf(period);
  if (rule.kind === 'calendar') return { from: toLocalDate(first, 1), to: toLocalDate(last, daysIn(last)) };
  const day = checkedDay(rule.day);
  return { from: toLocalDate(previousMonth(first), day), to: addDays(toLocalDate(last, day), -1) };
}

/** The last day whose dossiers count (ngày chốt số liệu). It is over when the next day begins in Vietnam. */
export function cutOffOf(period: ReportPeriod, rule: PeriodRule): LocalDate {
  return daysOfPeriod(period, rule).to;
}

/** The period that contains the instant; of nine months the next one from October on. */
export function runningPeriod(now: Date, { frequency, period }: Rhythm): ReportPeriod {
  return periodWith(frequency, runningMonth(now, period));
}

/** The last period that is over at the instant: the one to be reported now. */
export function latestClosedPeriod(now: Date, rhythm: Rhythm): ReportPeriod {
  return previousPeriod(runningPeriod(now, rhythm));
}

/** The month to which the days of the instant count. */
function runningMonth(now: Date, rule: PeriodRule): Month {
  const today = localDate(now);
  const month = monthOf(today);
  return rule.kind === 'from-day' && dayOf(today) >= checkedDay(rule.day) ? nextMonth(month) : month;
}

function checkedDay(day: number): number {
  if (!Number.isInteger(day) || day < 2 || day > 28)
    throw new RangeError(`not a first day of a period: ${day}`);
  return day;
}
