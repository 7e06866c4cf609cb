// A month as lines for the province's reporting system: each figure followed by its rate.

import { frequencyOf, numberInYear, type ReportPeriod, yearOf } from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import { type Figure, figureOf, type ReportDefinition } from './definition.ts';
import type { Figures } from './figures.ts';
import { rateOf, rateText } from './indicators.ts';

/** A line: a figure or its rate. */
export interface IndicatorLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Without thousands separators and percent signs; empty when unknown. */
  readonly value: string;
  readonly formula: string;
}

/**
 * Period key of the province's reporting system (HTTT báo cáo): `202402` for a month, `20241` for a quarter,
 * `2024` for a year.
 */
export const periodKey = (period: ReportPeriod): string => {
  const number = String(numberInYear(period));
  switch (frequencyOf(period)) {
    case 'month':
      return `${yearOf(period)}${number.padStart(2, '0')}`;
    case 'quarter':
      return `${yearOf(period)}${number}`;
    case 'half-year':
      return `${yearOf(period)}H${number}`;
    case 'nine-months':
      return `${yearOf(period)}9M`;
    case 'year':
      return `${yearOf(period)}`;
  }
};

/** Lines for every figure and rate, in the order of the definition. */
export function linesOf(
  definition: ReportDefinition,
  figures: Figures,
  of: readonly Figure[] = definition.figures,
): readonly IndicatorLine[] {
  return of.flatMap((figure) => {
    const { id, label } = figure;
    const unit = figure.kind === 'count' ? capitalised(figure.unit.words.vi) : '';
    const line = { code: id, name: label, unit, value: String(figures.get(id) ?? ''), formula: '' };
    const rate = rateOf(definition, id);
    if (!rate) return [line];
    const reading = rateText(definition, figures, id);
    const base = rate.base ? ` (${rate.base.vi})` : '';
    return [
      line,
      {
        code: `${id}.tyle`,
        name: `Tỷ lệ: ${label}`,
        unit: '%',
        value: reading?.text.replace('%', '') ?? '',
        formula: `${label} / ${figureOf(definition, rate.over).label}${base}`,
      },
    ];
  });
}
