// Figures over several months: what a quarter or a year comes to, and how one month stands against another.

import type { CountFigure, FigureId, ReportDefinition } from './definition.ts';
import { figureOf } from './definition.ts';
import { rateOf, rateText, scaledPercent } from './indicators.ts';
import { countIn, type Figures } from './report.ts';

/**
 * How months come together: `sum` for what happens in a month (dossiers settled, received); `last` for what stands at its
 * end or counts differently (pending dossiers, services that had any, running totals), where only the last month of the
 * stretch says something.
 */
export function addsUp({ unit, obtained, stock }: CountFigure): 'sum' | 'last' {
  return unit === 'dossier' && obtained.how !== 'running' && !stock ? 'sum' : 'last';
}

/**
 * The figures of a stretch of months, oldest first. A figure that adds up is left out where a month lacks it: a sum
 * with a hole is no sum.
 */
export function figuresOverTime(definition: ReportDefinition, months: readonly Figures[]): Figures {
  const figures = new Map<FigureId, number | string>();
  for (const figure of definition.figures) {
    if (figure.kind === 'text') continue;
    const values = months.map((month) => countIn(month, figure.id));
    const value = addsUp(figure) === 'last' ? values.at(-1) : sumOf(values);
    if (value !== undefined) figures.set(figure.id, value);
  }
  return figures;
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

/** How far a rate has moved, in percentage points scaled by 10^decimals; undefined when either month has none. */
export function rateChange(
  definition: ReportDefinition,
  id: FigureId,
  now: Figures,
  before: Figures | undefined,
): number | undefined {
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
