// Which period of a report a mention means. A month names the quarter that it lies in; a quarter names the three months of a
// monthly report, and then nobody has said which of them.

import { localDate } from '../calendar/clock.ts';
import { monthOf } from '../calendar/local-date.ts';
import { type Month, toMonth } from '../calendar/month.ts';
import {
  type Frequency,
  firstMonthOf,
  frequencyOf,
  lastMonthOf,
  monthsIn,
  nextPeriod,
  periodsOfYear,
  periodWith,
  previousPeriod,
  type ReportPeriod,
  toPeriod,
  yearOf,
  yearsBefore,
} from '../calendar/report-period.ts';
import type { MonthMention } from '../language/month-mention.ts';
import type { Span } from '../report/time-series.ts';

/** A period as a mention of it. */
export const mentionOf = (period: ReportPeriod) => ({ kind: 'period', period }) as const;

export type PeriodMeant =
  /** `said` where that is not the period itself but lies in it: a month of the quarter. */
  | { readonly kind: 'one'; readonly period: ReportPeriod; readonly said?: ReportPeriod }
  /** What was said has several periods of the report, or is none of them. */
  | { readonly kind: 'several'; readonly said: ReportPeriod; readonly periods: readonly ReportPeriod[] };

/**
 * What a mention means on that day, of the frequency of the running period; undefined when there is no such period.
 *
 * @param due what "the one before" is before, and what a stretch without a number means
 */
export function periodMeant(
  mention: MonthMention,
  now: Date,
  running: ReportPeriod,
  due: ReportPeriod = previousPeriod(running),
): PeriodMeant | undefined {
  const said = periodSaid(mention, now, running, due);
  if (!said) return undefined;
  const frequency = frequencyOf(running);
  if (frequencyOf(said) === frequency) return { kind: 'one', period: said };
  const [first, last] = [firstMonthOf(said), lastMonthOf(said)];
  const around = periodWith(frequency, first);
  if (firstMonthOf(around) <= first && last <= lastMonthOf(around))
    return { kind: 'one', period: around, said };
  const inside = [...new Set(monthsIn(said).map((month) => periodWith(frequency, month)))];
  return { kind: 'several', said, periods: inside.filter((one) => lastMonthOf(one) <= last) };
}

/** Whether what is meant depends on which period is due. */
export const countsFromDue = (mention: MonthMention): boolean =>
  (mention.kind === 'relative' && mention.of === 'period') ||
  (mention.kind === 'longer' && mention.number === undefined);

/** The periods of the frequency that lie in a stretch of months; the one around them where none does. */
export function periodsOver(frequency: Frequency, first: Month, last: Month): Span {
  const from = periodWith(frequency, first);
  const around = periodWith(frequency, last);
  const to = lastMonthOf(around) <= last ? around : previousPeriod(around);
  return { from, to: to < from ? from : to };
}

/** All that a mention names, as a question means it: a quarter of a monthly report is its three months. */
export function spanNamed(mention: MonthMention, now: Date, running: ReportPeriod): Span | undefined {
  const meant = periodMeant(mention, now, running);
  if (!meant) return undefined;
  if (meant.kind === 'one') return { from: meant.period, to: meant.period };
  return periodsOver(frequencyOf(running), firstMonthOf(meant.said), lastMonthOf(meant.said));
}

/** The one period that is meant; undefined where it is none or several. */
export function monthMeant(
  mention: MonthMention,
  now: Date,
  running: ReportPeriod,
): ReportPeriod | undefined {
  const meant = periodMeant(mention, now, running);
  return meant?.kind === 'one' ? meant.period : undefined;
}

/** The period as it was said, whatever the report is about. */
function periodSaid(
  mention: MonthMention,
  now: Date,
  running: ReportPeriod,
  due: ReportPeriod,
): ReportPeriod | undefined {
  const today = monthOf(localDate(now));
  switch (mention.kind) {
    case 'impossible':
      return undefined;
    case 'period':
      return mention.period;
    case 'relative': {
      const { of, offset } = mention;
      if (of === 'period') return nextPeriod(due, offset);
      return nextPeriod(of === 'quarter' ? periodWith('quarter', today) : today, offset);
    }
    case 'month':
      return latestSuch(mention.year, running, (year) => toMonth(year, mention.month));
    case 'longer': {
      const { frequency, number, last, year = last && yearOf(today) - 1 } = mention;
      if (number === undefined)
        return frequencyOf(due) === frequency ? due : previousPeriod(periodWith(frequency, today));
      if (number > periodsOfYear(frequency)) return undefined;
      return latestSuch(year, running, (of) => toPeriod(frequency, of, number));
    }
  }
}

/** The one of the year that was said; without a year the latest that has begun: "tháng 12" in February is that of last year. */
function latestSuch<Of extends ReportPeriod>(
  year: number | undefined,
  running: ReportPeriod,
  inYear: (year: number) => Of,
): Of {
  if (year !== undefined) return inYear(year);
  const thisYear = inYear(yearOf(running));
  return firstMonthOf(thisYear) <= lastMonthOf(running) ? thisYear : yearsBefore(thisYear);
}
