// A rate over some months: bars where the client draws charts, the same numbers as a table where it does not.

import type { MonthFigures } from '../src/actions/months.ts';
import { monthLabel } from '../src/calendar/month.ts';
import { nameOf } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { FigureId, ReportDefinition } from '../src/report/definition.ts';
import { rateText, scaledPercent } from '../src/report/indicators.ts';
import { type Element, text } from './elements.ts';

/** A chart says nothing with fewer months than this. */
const FEWEST_MONTHS = 2;
/** Under more bars than that there is no room for the year on a phone. */
const MOST_WITH_YEAR = 6;

/** The rate of a figure in these months, oldest first; nothing where too few of them have it. */
export function rateChart(
  phrases: Phrases,
  definition: ReportDefinition,
  figure: FigureId,
  months: readonly MonthFigures[],
): readonly Element[] {
  const points = months.flatMap(({ month, figures }) => {
    const rate = rateText(definition, figures, figure, phrases.language);
    return rate?.kind === 'rate' ? [{ month, rate }] : [];
  });
  if (points.length < FEWEST_MONTHS) return [];
  const words = phrases.card.chartTitle(nameOf(definition, figure, phrases.language), points.length);
  return [
    text(words, { bold: true, spacing: 'medium' }),
    {
      type: 'Chart.VerticalBar',
      color: 'categoricalBlue',
      showBarValues: true,
      data: points.map(({ month, rate }) => ({
        x: points.length > MOST_WITH_YEAR ? month.slice(5) : `${month.slice(5)}/${month.slice(2, 4)}`,
        y: scaledPercent(rate.numerator, rate.denominator, definition.decimals) / 10 ** definition.decimals,
      })),
      fallback: {
        type: 'FactSet',
        facts: points.map(({ month, rate }) => ({ title: monthLabel(month), value: rate.text })),
      },
    },
  ];
}
