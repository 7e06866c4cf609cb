// Stale figures of an approved report after a correction of another one: running totals and aggregated figures,
// with stored and current value. Shared by status, review and time series.

import type { LeftBehind } from '../src/actions/left-behind.ts';
import { periodName, type ReportPeriod } from '../src/calendar/report-period.ts';
import { nameOf } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type FigureId, findFigure, type ReportDefinition } from '../src/report/definition.ts';
import { countIn, type Figures } from '../src/report/figures.ts';
import { type Element, small, text } from './elements.ts';

export interface MisfitMonth {
  readonly month: ReportPeriod;
  readonly figures: Figures | undefined;
  readonly misfits: ReadonlyMap<FigureId, number> | undefined;
}

/** For one figure or all; empty when every total is correct. */
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
  const figures = wrong.flatMap(({ month, figures, misfits = new Map() }) =>
    [...misfits].flatMap(([id, due]) => {
      const stated = figures && countIn(figures, id);
      if (stated === undefined || (only !== undefined && id !== only)) return [];
      const name = `${nameOf(definition, id, phrases.language)} ${phrases.ask.monthName(month)}`;
      return [small(phrases.ask.misfitTotal(name, stated, due))];
    }),
  );
  const totals = wrong.filter(({ misfits }) =>
    [...(misfits?.keys() ?? [])].some((id) => !isTaken(definition, id)),
  );
  const taken = wrong.some(({ misfits }) =>
    [...(misfits?.keys() ?? [])].some((id) => isTaken(definition, id)),
  );
  const warning = (words: string) => text(words, { colour: 'warning', spacing: 'small' });
  return [
    ...(totals.length > 0 ? [warning(phrases.ask.misfits(totals.map(({ month }) => month)))] : []),
    ...(taken ? [warning(phrases.fromMonths.misfits)] : []),
    ...figures,
  ];
}

function isTaken(definition: ReportDefinition, id: FigureId): boolean {
  const figure = findFigure(definition, id);
  return figure?.kind === 'count' && figure.obtained.how === 'from-months';
}

/** What became stale through the approval of a correction. */
export function leftBehindWords(phrases: Phrases, { totals, taken }: LeftBehind): readonly string[] {
  const { language } = phrases;
  const names = taken.map(
    ({ definition, month }) => `${definition.short[language]} ${periodName(month, language)}`,
  );
  return [
    ...(totals.length > 0 ? [phrases.workflow.leftBehind(totals)] : []),
    ...(names.length > 0 ? [phrases.fromMonths.leftBehind(names)] : []),
  ];
}
