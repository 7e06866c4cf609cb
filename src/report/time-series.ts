// Figures over several months: what a quarter or a year comes to, and how one month stands against another.

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
 * How months come together: `sum` for what happens in a month (dossiers settled, received) and for running totals, which are
 * counted anew for the stretch; `last` for what stands at its end or counts differently (pending dossiers, services that had
 * any), where only the last month of the stretch says something; `first` for what stood at its beginning.
 */
export function addsUp({ unit, stock, overTime }: CountFigure): 'sum' | 'last' | 'first' {
  if (overTime === 'first') return 'first';
  return unit.counts === 'events' && !stock ? 'sum' : 'last';
}

/** How many periods are shown where the latest are asked for. */
export const RECENT: Readonly<Record<Frequency, number>> = {
  month: 6,
  quarter: 4,
  'half-year': 4,
  'nine-months': 3,
  year: 3,
};

/** A month of a stretch; without figures where there is no report of it. */
export interface SeriesMonth {
  readonly month: ReportPeriod;
  readonly figures: Figures | undefined;
  /** The report's as it was in that month, where its rates may divide by something else than in others. */
  readonly definition?: ReportDefinition;
}

/** A stretch of months, both of them in it. */
export interface Span {
  readonly from: ReportPeriod;
  readonly to: ReportPeriod;
}

/** Every month of a stretch, oldest first, with its figures where they are known. */
export function seriesOf({ from, to }: Span, known: readonly SeriesMonth[]): readonly SeriesMonth[] {
  const series: SeriesMonth[] = [];
  for (let month = from; month <= to; month = nextPeriod(month)) series.push(placeOf(month, known));
  return series;
}

function placeOf(month: ReportPeriod, known: readonly SeriesMonth[]): SeriesMonth {
  const one = known.find((of) => of.month === month);
  return { month, figures: one?.figures, ...(one?.definition && { definition: one.definition }) };
}

/** Months in their order as stretches without a gap. */
export function runsOf(months: readonly ReportPeriod[]): readonly Span[] {
  const runs: Span[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && nextPeriod(last.to) === month) runs[runs.length - 1] = { from: last.from, to: month };
    else runs.push({ from: month, to: month });
  }
  return runs;
}

/** What a stretch of months comes to, and from which of them. */
export interface Stretch {
  readonly figures: Figures;
  readonly counted: readonly ReportPeriod[];
  /** Not counted, for want of a report. */
  readonly unreported: readonly ReportPeriod[];
  /** Not counted, for want of a figure that is asked for. */
  readonly unfinished: readonly ReportPeriod[];
  /** Not counted, because the form of that time did not ask it. */
  readonly unasked: readonly ReportPeriod[];
  /** Its running totals are those of the year up to its last counted month, and not of the stretch alone. */
  readonly yearToDate: boolean;
}

export interface StretchAsked {
  /** As it was asked, also where months are known from later on. */
  readonly from?: ReportPeriod | undefined;
  /** Whether the last month stands for all whose totals it would state. */
  readonly states?: boolean;
}

/**
 * What the months that have all of these figures come to. Running totals are those of the stretch: the sum of what they count,
 * or, where a month of a year so far is not known, the total that its last report states.
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

/** Whether all these figures are known, and what their rates divide by. */
export function hasAll(definition: ReportDefinition, ids: readonly FigureId[], figures: Figures): boolean {
  return ids.every((id) => {
    const rate = rateOf(definition, id);
    return (rate ? [rate.of, rate.over] : [id]).every((one) => countIn(figures, one) !== undefined);
  });
}

/** What the last report of a year so far states as running totals, where a month before it is not known. */
function statedTotals(definition: ReportDefinition, last: Figures): readonly (readonly [FigureId, number])[] {
  return runningTotals(definition).flatMap(({ id }) => {
    const total = countIn(last, id);
    return total === undefined ? [] : [[id, total] as const];
  });
}

/** The figures that add up a year so far. */
export function runningTotals({ figures }: ReportDefinition): readonly CountFigure[] {
  return figures.flatMap((one) => (one.kind === 'count' && one.obtained.how === 'running' ? [one] : []));
}

/**
 * The figures of a stretch of months, oldest first. A figure that adds up is left out where a month lacks it: a sum
 * with a hole is no sum. A running total is that of the stretch.
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

/** What a computed figure adds, as it is over the stretch; the parts stand before it in the definition. */
function partsOf({ obtained }: CountFigure, figures: Figures): readonly (number | undefined)[] {
  return obtained.how === 'computed' ? obtained.plus.map((id) => countIn(figures, id)) : [];
}

/** Whether the rate of a figure is one of the whole stretch: both its parts add up. */
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
 * How far a rate has moved, in percentage points scaled by 10^decimals; undefined when either month has none, and where it
 * was calculated otherwise then: the difference would be one of calculation.
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
