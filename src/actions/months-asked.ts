// A stretch of time as somebody asked for it, laid over the months that are known: which months it has, what a chart shows,
// and what it is compared with.

import { localDate } from '../calendar/clock.ts';
import { monthOf } from '../calendar/local-date.ts';
import { MONTHS_OF_YEAR, type Month, nextMonth, toMonth } from '../calendar/month.ts';
import { latestClosedPeriod, runningPeriod } from '../calendar/period.ts';
import {
  frequencyOf,
  lastMonthOf,
  monthsOf,
  nextPeriod,
  type ReportPeriod,
  yearOf,
  yearsBefore,
} from '../calendar/report-period.ts';
import type { MonthRange, NamedMonth } from '../language/month-range.ts';
import type { SpanMention, YearMention } from '../language/span-mention.ts';
import type { FigureId, ReportDefinition } from '../report/definition.ts';
import type { Figures } from '../report/figures.ts';
import { hasAll, RECENT, type SeriesMonth, type Span, seriesOf } from '../report/time-series.ts';
import type { MonthRefused } from './open-report.ts';
import { periodsOver, spanNamed } from './period-meant.ts';
import type { MonthFigures } from './report-view.ts';

/** The months that a question is about. */
export interface MonthsAsked {
  /** As it was asked. */
  readonly span: Span;
  /** The months of the span that a report can be there of by now, oldest first. */
  readonly series: readonly SeriesMonth[];
  /** Those of them that are reported. */
  readonly months: readonly MonthFigures[];
  /** What a chart shows: the months of the span; of one month those that lead to it. */
  readonly charted: readonly SeriesMonth[];
  /** The month before the span's last, and the one a year before it, where they were reported. */
  readonly previous: Figures | undefined;
  readonly yearAgo: Figures | undefined;
}

export interface Question {
  readonly mention: SpanMention | undefined;
  readonly definition: ReportDefinition;
  /** What is asked for: without a stretch that is named it is the last month that has all of these. */
  readonly figures: readonly FigureId[];
  readonly now: Date;
}

/**
 * @param known the reported months, oldest first
 * @param owedFrom since when there is a report to be expected
 */
export function monthsAsked(
  { mention, definition, figures, now }: Question,
  known: readonly MonthFigures[],
  owedFrom: ReportPeriod,
): MonthsAsked | Extract<MonthRefused, { kind: 'no-such-month' | 'future' }> {
  const running = runningPeriod(now, definition);
  const answering = known.findLast((one) => hasAll(one.definition ?? definition, figures, one.figures));
  const last = (answering ?? known.at(-1))?.month ?? running;
  const span = spanMeant(mention, now, running, last);
  if (!span) return { kind: 'no-such-month', frequency: definition.frequency };
  if (span.from > running) return { kind: 'future', month: span.from, latest: running };

  const earliest = known[0]?.month ?? running;
  const latest = later(latestClosedPeriod(now, definition), known.at(-1)?.month ?? last);
  const leading = { from: nextPeriod(span.to, 1 - RECENT[definition.frequency]), to: span.to };
  const one = span.from === span.to;
  const owed = { from: owedFrom < earliest ? owedFrom : earliest, to: latest };
  const series = seriesOf(one ? span : within(span, owed), known);
  const months = known.filter(({ month }) => month >= span.from && month <= span.to);
  const end = months.at(-1)?.month;
  const at = (month: ReportPeriod | undefined) => known.find((of) => of.month === month)?.figures;
  return {
    span,
    series,
    months,
    charted: one ? seriesOf(within(leading, { from: earliest, to: span.to }), known) : series,
    previous: end && at(nextPeriod(end, -1)),
    yearAgo: end && at(yearsBefore(end)),
  };
}

const later = (a: ReportPeriod, b: ReportPeriod) => (a > b ? a : b);

/** The part of a span that lies in another. */
function within({ from, to }: Span, other: Span): Span {
  return { from: later(from, other.from), to: to < other.to ? to : other.to };
}

/**
 * The months that a mention means.
 *
 * @param last the month that "the last months" end with
 */
export function spanMeant(
  mention: SpanMention | undefined,
  now: Date,
  running: ReportPeriod,
  last: ReportPeriod,
): Span | undefined {
  const frequency = frequencyOf(running);
  const over = (from: Month, to: Month): Span => periodsOver(frequency, from, to);
  const latest = (count: number): Span => ({ from: nextPeriod(last, 1 - count), to: last });
  switch (mention?.kind) {
    case undefined:
      return { from: last, to: last };
    case 'month':
      return spanNamed(mention.month, now, running);
    case 'quarter': {
      const { quarter, year = lastYear(mention, now) ?? yearOf(running) } = mention;
      const from = toMonth(year, quarter * 3 - 2);
      // "quý 4" in February is that of last year.
      const ahead = mention.year === undefined && !mention.last && from > lastMonthOf(running);
      const meant = ahead ? yearsBefore(from) : from;
      return over(meant, nextMonth(meant, 2));
    }
    case 'part': {
      const { part, months, year = lastYear(mention, now) ?? yearOf(last) } = mention;
      const from = toMonth(year, part === 'first' ? 1 : MONTHS_OF_YEAR - months + 1);
      return over(from, nextMonth(from, months - 1));
    }
    case 'year': {
      const year = mention.year ?? lastYear(mention, now) ?? yearOf(last);
      return over(toMonth(year, 1), toMonth(year, MONTHS_OF_YEAR));
    }
    case 'months':
      return monthsNamed(mention, running, last, over);
    case 'last':
      return latest(Math.max(1, Math.round(mention.months / monthsOf(frequency))));
    case 'last-periods':
      return latest(mention.periods);
  }
}

/** Without years the last that have begun; the first month is that of the year before where it would come behind. */
function monthsNamed(
  { first, last }: MonthRange,
  running: ReportPeriod,
  until: ReportPeriod,
  over: (from: Month, to: Month) => Span,
): Span | undefined {
  const now = lastMonthOf(running);
  const latest = (month: number) => {
    const ofThisYear = toMonth(yearOf(running), month);
    return ofThisYear > now ? yearsBefore(ofThisYear) : ofThisYear;
  };
  const end = last ? (dated(last, first) ?? latest(last.month)) : lastMonthOf(until);
  const ofThatYear = toMonth(yearOf(end), first.month);
  const from = dated(first) ?? (ofThatYear > end ? yearsBefore(ofThatYear) : ofThatYear);
  return from <= end ? over(from, end) : undefined;
}

/** Its month by its year, or by that of the month before it: "tháng 11/2023 đến tháng 1". */
function dated({ month, year }: NamedMonth, after?: NamedMonth): Month | undefined {
  if (year !== undefined) return toMonth(year, month);
  if (after?.year === undefined) return undefined;
  return toMonth(month < after.month ? after.year + 1 : after.year, month);
}

const lastYear = ({ last }: YearMention, now: Date): number | undefined =>
  last && yearOf(monthOf(localDate(now))) - 1;
