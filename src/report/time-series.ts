// Figures over several months: totals of a quarter or year, and comparison between months.

import {
  type Frequency,
  nextPeriod,
  periodsBetween,
  type ReportPeriod,
  startsYear,
  yearOf,
} from '../calendar/report-period.ts';
import { sameBase } from './bases.ts';
import type { CountFigure, FigureId, ReportDefinition } from './definition.ts';
import { figureOf, findFigure } from './definition.ts';
import { countIn, type Figures } from './figures.ts';
import { rateOf, rateText, scaledPercent } from './indicators.ts';

/**
 * How a count aggregates over months: `sum` for flows (dossiers settled, received) and running totals, which
 * are recounted for the span; `last` for stocks and distinct counts (pending dossiers, services used), where
 * only the last month is meaningful; `first` for a stock at the beginning.
 */
export function addsUp({ unit, stock, overTime }: CountFigure): 'sum' | 'last' | 'first' {
  if (overTime === 'first') return 'first';
  return unit.counts === 'events' && !stock ? 'sum' : 'last';
}

/** Number of periods shown when the latest are asked for. */
export const RECENT: Readonly<Record<Frequency, number>> = {
  month: 6,
  quarter: 4,
  'half-year': 4,
  'nine-months': 3,
  year: 3,
};

/** A month of a span; without figures when there is no report. */
export interface SeriesMonth {
  readonly month: ReportPeriod;
  readonly figures: Figures | undefined;
  /** The definition in force that month, when rates may have had another denominator. */
  readonly definition?: ReportDefinition;
}

/** A span of months, both ends inclusive. */
export interface Span {
  readonly from: ReportPeriod;
  readonly to: ReportPeriod;
}

/** Every month of a span, oldest first, with its figures when known. */
export function seriesOf({ from, to }: Span, known: readonly SeriesMonth[]): readonly SeriesMonth[] {
  const series: SeriesMonth[] = [];
  for (let month = from; month <= to; month = nextPeriod(month)) series.push(placeOf(month, known));
  return series;
}

function placeOf(month: ReportPeriod, known: readonly SeriesMonth[]): SeriesMonth {
  const one = known.find((of) => of.month === month);
  return { month, figures: one?.figures, ...(one?.definition && { definition: one.definition }) };
}

/** Groups sorted months into spans without gaps. */
export function runsOf(months: readonly ReportPeriod[]): readonly Span[] {
  const runs: Span[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && nextPeriod(last.to) === month) runs[runs.length - 1] = { from: last.from, to: month };
    else runs.push({ from: month, to: month });
  }
  return runs;
}

/** The aggregate of a span and the months it contains. */
export interface Stretch {
  readonly figures: Figures;
  readonly counted: readonly ReportPeriod[];
  /** Skipped: no report. */
  readonly unreported: readonly ReportPeriod[];
  /** Skipped: a requested figure is missing. */
  readonly unfinished: readonly ReportPeriod[];
  /** Skipped: that version of the form did not have the figure. */
  readonly unasked: readonly ReportPeriod[];
  /** Its running totals cover the year up to its last counted month, not only the span. */
  readonly yearToDate: boolean;
}

export interface StretchAsked {
  /** As requested, even when data starts later. */
  readonly from?: ReportPeriod | undefined;
  /** Whether the last month's running totals may stand for all months. */
  readonly states?: boolean;
}

/**
 * Aggregates the months that have all of these figures. Running totals are those of the span: the sum of what
 * they count, or the total of the last report of a year to date with unknown months.
 */
export function stretchOf(
  definition: ReportDefinition,
  ids: readonly FigureId[],
  series: readonly SeriesMonth[],
  { from = series[0]?.month, states = true }: StretchAsked = {},
): Stretch {
  const whole = (figures: Figures) => hasAll(definition, ids, figures);
  const counted = series.flatMap(({ month, figures }) =>
    figures && whole(figures) ? [{ month, figures }] : [],
  );
  const lacking = series.filter(({ figures }) => !(figures && whole(figures)));
  const reported = lacking.filter(({ figures }) => figures !== undefined);
  const asks = (form: ReportDefinition) => ids.every((id) => findFigure(form, id));
  const [unfinished, unasked] = [true, false].map((asked) =>
    reported.filter(({ definition: then = definition }) => asks(then) === asked),
  );
  const months = (of: readonly SeriesMonth[] = []) => of.map(({ month }) => month);
  const sums = new Map(
    figuresOverTime(
      definition,
      counted.map(({ figures }) => figures),
    ),
  );
  const last = counted.at(-1);
  const ofYear = last && from && startsYear(from) && yearOf(from) === yearOf(last.month);
  const complete = ofYear && counted.length === periodsBetween(from, last.month) + 1;
  const stated = ofYear && !complete && states ? statedTotals(definition, last.figures) : [];
  for (const [id, total] of stated) sums.set(id, total);
  return {
    figures: sums,
    counted: counted.map(({ month }) => month),
    unreported: months(lacking.filter(({ figures }) => figures === undefined)),
    unfinished: months(unfinished),
    unasked: months(unasked),
    yearToDate: complete === true || stated.length > 0,
  };
}

/** Whether all these figures and the denominators of their rates are known. */
export function hasAll(definition: ReportDefinition, ids: readonly FigureId[], figures: Figures): boolean {
  return ids.every((id) => {
    const rate = rateOf(definition, id);
    return (rate ? [rate.of, rate.over] : [id]).every((one) => countIn(figures, one) !== undefined);
  });
}

/** The running totals stated by the last report, for a year to date in which an earlier month is unknown. */
function statedTotals(definition: ReportDefinition, last: Figures): readonly (readonly [FigureId, number])[] {
  return runningTotals(definition).flatMap(({ id }) => {
    const total = countIn(last, id);
    return total === undefined ? [] : [[id, total] as const];
  });
}

/** The figures that are running totals of a year. */
export function runningTotals({ figures }: ReportDefinition): readonly CountFigure[] {
  return figures.flatMap((one) => (one.kind === 'count' && one.obtained.how === 'running' ? [one] : []));
}

/**
 * Aggregates the figures of a span of months, oldest first. A flow is left out when a month lacks it, since a
 * partial sum is misleading. Running totals are those of the span.
 */
export function figuresOverTime(definition: ReportDefinition, months: readonly Figures[]): Figures {
  const figures = new Map<FigureId, number | string>();
  for (const figure of definition.figures) {
    if (figure.kind === 'text') continue;
    const { obtained } = figure;
    const of = obtained.how === 'running' ? obtained.of : figure.id;
    const values = months.map((month) => countIn(month, of));
    const ways = { sum: () => sumOf(values), last: () => values.at(-1), first: () => values[0] };
    const value = figure.overTime === 'parts' ? sumOf(partsOf(figure, figures)) : ways[addsUp(figure)]();
    if (value !== undefined) figures.set(figure.id, value);
  }
  return figures;
}

/** The values of a computed figure's parts over the span; parts precede it in the definition. */
function partsOf({ obtained }: CountFigure, figures: Figures): readonly (number | undefined)[] {
  return obtained.how === 'computed' ? obtained.plus.map((id) => countIn(figures, id)) : [];
}

/** Whether a rate can be computed for the whole span: numerator and denominator both sum. */
export function rateAddsUp(definition: ReportDefinition, id: FigureId): boolean {
  const rate = rateOf(definition, id);
  return (
    rate !== undefined &&
    [rate.of, rate.over].every((one) => {
      const figure = figureOf(definition, one);
      return figure.kind === 'count' && addsUp(figure) === 'sum';
    })
  );
}

/**
 * The change of a rate in percentage points, scaled by 10^decimals. Undefined when either month has no rate or
 * its denominator was defined differently.
 */
export function rateChange(
  definition: ReportDefinition,
  id: FigureId,
  now: Figures,
  before: Figures | undefined,
  then: ReportDefinition = definition,
): number | undefined {
  if (!sameBase(definition, then, id)) return undefined;
  const scaled = (figures: Figures | undefined) => {
    const rate = figures && rateText(definition, figures, id);
    return rate?.kind === 'rate'
      ? scaledPercent(rate.numerator, rate.denominator, definition.decimals)
      : undefined;
  };
  const after = scaled(now);
  const earlier = scaled(before);
  return after === undefined || earlier === undefined ? undefined : after - earlier;
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
