// A month line by line as the province's reporting system takes it: each figure, and behind it its rate.

import { frequencyOf, numberInYear, type ReportPeriod, yearOf } from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import { type Figure, figureOf, type ReportDefinition } from './definition.ts';
import type { Figures } from './figures.ts';
import { rateOf, rateText } from './indicators.ts';

/** A line: a figure, or its rate. */
export interface IndicatorLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Without thousands dots and percent signs; empty where it is not known. */
  readonly value: string;
  readonly formula: string;
}

/** As the province's reporting system (HTTT báo cáo) keys it: `202402`, `20241` of a quarter, `2024` of a year. */
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

/** Of every figure, and behind it of its rate. */
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
