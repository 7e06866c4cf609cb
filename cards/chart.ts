// A figure or rate by month: a bar or line chart, with the same values as a table for clients without charts.
// Every month of the span has its place; a missing value is a gap.

import { numberInYear, periodShort, type ReportPeriod, yearOf } from '../src/calendar/report-period.ts';
import { formatCount } from '../src/language/format.ts';
import { nameOf } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { baseSince } from '../src/report/bases.ts';
import { type FigureId, findFigure, type ReportDefinition } from '../src/report/definition.ts';
import { countIn } from '../src/report/figures.ts';
import { rateText, scaledPercent } from '../src/report/indicators.ts';
import { runsOf, type SeriesMonth } from '../src/report/time-series.ts';
import { axisOfCounts, axisOfRates } from './axis.ts';
import { type Element, facts, text } from './elements.ts';

interface Point {
  readonly month: ReportPeriod;
  /** Undefined for a gap. */
  readonly value: number | undefined;
  /** The formatted value, or why there is none. */
  readonly words: string;
}

/** Minimum number of values for a chart. */
const FEWEST_VALUES = 2;
/** Maximum number of bars with value labels, and of axis labels with a year, on a phone. */
const MOST_BARS = 6;

/** A figure over these months, oldest first, as its rate if it has one. Empty when too few months have a value. */
export function seriesChart(
  phrases: Phrases,
  definition: ReportDefinition,
  figure: FigureId,
  series: readonly SeriesMonth[],
): readonly [] | readonly [heading: Element, chart: Element] {
  const rated = definition.rates.some(({ of }) => of === figure);
  const points = series.map((one) => pointOf(phrases, definition, figure, one));
  const known = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || known.length < FEWEST_VALUES) return [];
  const span = { from: first.month, to: last.month };
  const axis = rated ? axisOfRates(known) : axisOfCounts(known);
  const drawing = { phrases, points };
  const calculated = series.map(({ month, definition: then = definition }) => ({ month, definition: then }));
  const since = baseSince(calculated, figure);
  const words = phrases.ask.chartTitle(nameOf(definition, figure, phrases.language), span, rated);
  return [
    text(`${words}${since ? phrases.bases.chartedSince(since.from) : ''}`, { bold: true, spacing: 'medium' }),
    {
      ...(barsLabelCorrectly(drawing) ? bars(drawing) : line(drawing)),
      color: 'categoricalBlue',
      yMin: axis.from,
      yMax: axis.to,
      fallback: facts(
        points.map(({ month, words }) => ({ title: phrases.ask.monthName(month), value: words })),
      ),
    },
  ];
}

/**
 * The chart, hidden until a `toggle` of these ids. Not wrapped in a container, because the fallback then is not
 * shown in its place.
 */
export function foldedChart(ids: readonly string[], chart: readonly Element[]): readonly Element[] {
  return chart.map((element, at) => {
    const hidden = { id: ids[at] ?? '', isVisible: false };
    const { fallback } = element;
    const instead =
      typeof fallback === 'object' && fallback !== null ? { ...fallback, ...hidden } : undefined;
    return { ...element, ...hidden, ...(instead && { fallback: instead }) };
  });
}

interface Drawing {
  readonly phrases: Phrases;
  readonly points: readonly Point[];
}

function pointOf(
  phrases: Phrases,
  today: ReportDefinition,
  figure: FigureId,
  { month, figures, definition = today }: SeriesMonth,
): Point {
  const words = monthValue(phrases, definition, figure, figures);
  if (!definition.rates.some(({ of }) => of === figure))
    return { month, value: figures && countIn(figures, figure), words };
  const rate = figures && rateText(definition, figures, figure);
  const value =
    rate?.kind === 'rate'
      ? scaledPercent(rate.numerator, rate.denominator, definition.decimals) / 10 ** definition.decimals
      : undefined;
  return { month, value, words };
}

/** A month's value as text, as a rate if the figure has one: `96,16%`, `688`, or why there is none. */
export function monthValue(
  phrases: Phrases,
  definition: ReportDefinition,
  figure: FigureId,
  figures: SeriesMonth['figures'],
): string {
  if (!figures) return phrases.ask.noReport;
  if (!findFigure(definition, figure)) return phrases.ask.unasked;
  const rated = definition.rates.some(({ of }) => of === figure);
  const rate = rateText(definition, figures, figure, phrases.language);
  const count = countIn(figures, figure);
  if (rated) return rate?.text ?? phrases.ask.unfinished;
  return count === undefined ? phrases.ask.unfinished : formatCount(count, phrases.language);
}

/**
 * Whether a bar chart would show the right labels: clients format values themselves, with a decimal point,
 * without unit and with 0 for gaps; and if all values are 0 they draw an axis of ten-thousandths.
 */
function barsLabelCorrectly({ phrases, points }: Drawing): boolean {
  const values = points.map(({ value }) => value);
  const printed = (value: number | undefined) =>
    value !== undefined && (Number.isInteger(value) || phrases.language === 'en');
  return points.length <= MOST_BARS && values.every(printed) && values.some((value) => value !== 0);
}

function bars({ points }: Drawing): Element {
  return {
    type: 'Chart.VerticalBar',
    showBarValues: true,
    data: points.map(({ value }, at) => ({ x: labelOf(points, at), y: value ?? 0 })),
  };
}

/**
 * One line per run of months with values. Clients only reserve a place for months that have a point in some
 * line, so with gaps an additional line repeats the last value over all months.
 */
function line(drawing: Drawing): Element {
  const { phrases, points } = drawing;
  const label = (month: ReportPeriod) =>
    labelOf(
      points,
      points.findIndex((one) => one.month === month),
    );
  const known = points.filter(({ value }) => value !== undefined);
  const runs = runsOf(known.map(({ month }) => month));
  const last = known.at(-1);
  const through =
    runs.length === 1 && known.length === points.length
      ? []
      : [
          {
            legend: phrases.ask.levelOf(last?.month ?? (points[0] as Point).month, last?.words ?? ''),
            color: 'neutral',
            values: points.map(({ month }) => ({ x: label(month), y: last?.value ?? 0 })),
          },
        ];
  const values = points.length <= MOST_BARS ? valuesInWords(drawing) : gapsInWords(drawing);
  return {
    type: 'Chart.Line',
    data: [
      ...through,
      ...runs.map(({ from, to }) => ({
        legend: phrases.ask.spanName({ from, to }),
        color: 'categoricalBlue',
        values: known
          .filter(({ month }) => month >= from && month <= to)
          .map(({ month, value }) => ({ x: label(month), y: value ?? 0 })),
      })),
    ],
    ...(values && { xAxisTitle: values }),
  };
}

/** "T9 95,04% · T10 chưa có báo cáo": line charts have no value labels. */
const valuesInWords = ({ points }: Drawing) =>
  points.map(({ words }, at) => `${labelOf(points, at)} ${words}`).join(' · ');

/**
 * "3–12: 2023 · 1–2: 2024 · 02/2024 chưa có báo cáo": the years of the axis labels, and the months without a
 * value.
 */
function gapsInWords({ phrases, points }: Drawing): string {
  const years = [...Map.groupBy(points, ({ month }) => yearOf(month))].map(([year, months]) => {
    const numbers = months.map(({ month }) => numberInYear(month));
    return phrases.ask.labelsOfYear(Math.min(...numbers), Math.max(...numbers), year);
  });
  const gaps = points.flatMap(({ month, value, words }) =>
    value === undefined ? [`${phrases.ask.monthName(month)} ${words}`] : [],
  );
  return [...(years.length > 1 ? years : []), ...gaps].join(' · ');
}

/** "09/23", or "9" when there are too many months. */
function labelOf(points: readonly Point[], at: number): string {
  const { month } = points[at] as Point;
  return points.length <= MOST_BARS ? periodShort(month) : String(numberInYear(month));
}
