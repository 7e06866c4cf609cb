// Running totals of an approved month that a correction of an earlier one has left behind: what it states, and what it would
// be now. The same words in the status, in the review and below a series.

import type { ReportPeriod } from '../src/calendar/report-period.ts';
import { nameOf } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { FigureId, ReportDefinition } from '../src/report/definition.ts';
import { countIn, type Figures } from '../src/report/report.ts';
import { type Element, small, text } from './elements.ts';

export interface MisfitMonth {
  readonly month: ReportPeriod;
  readonly figures: Figures | undefined;
  readonly misfits: ReadonlyMap<FigureId, number> | undefined;
}

/** Of one figure, or of all; nothing where every total fits. */
export function misfitLines(
  phrases: Phrases,
  definition: ReportDefinition,
  months: readonly MisfitMonth[],
  only?: FigureId,
): readonly Element[] {
  const wrong = months.filter(
    ({ misfits }) => misfits !== undefined && (only === undefined || misfits.has(only)),
  );
  if (wrong.length === 0) return [];
  const totals = wrong.flatMap(({ month, figures, misfits = new Map() }) =>
    [...misfits].flatMap(([id, due]) => {
      const stated = figures && countIn(figures, id);
      if (stated === undefined || (only !== undefined && id !== only)) return [];
      const name = `${nameOf(definition, id, phrases.language)} ${phrases.ask.monthName(month)}`;
      return [small(phrases.ask.misfitTotal(name, stated, due))];
    }),
  );
  return [
    text(phrases.ask.misfits(wrong.map(({ month }) => month)), { colour: 'warning', spacing: 'small' }),
    ...totals,
  ];
}
