// Resolves the figures of one month: entered values and what is derived from them.

import { startsYear } from '../calendar/report-period.ts';
import type { CountFigure, FigureId, ReportDefinition } from './definition.ts';
import { type Background, countIn, type Figures } from './figures.ts';
import { takenFromMonths } from './from-months.ts';

/**
 * All figures of a month: entered values, the computed and running values derived from them, and default texts
 * where nothing was entered. Entered values override computed ones; the checks then apply. Values that would be
 * negative are left out.
 */
export function resolveFigures(
  definition: ReportDefinition,
  entered: Figures,
  background: Background,
): Figures {
  const figures = new Map(entered);
  // Derived figures can depend on each other, so repeat until nothing changes.
  for (let found = true; found; ) {
    found = false;
    for (const figure of definition.figures) {
      if (figures.has(figure.id)) continue;
      const value = figure.kind === 'text' ? figure.otherwise : derivedValue(figure, figures, background);
      if (value === undefined) continue;
      figures.set(figure.id, value);
      found = true;
    }
  }
  return figures;
}

/**
 * The value of a figure by its own rule, ignoring what was entered: the sum of a computed figure, the running
 * total, the 0 of a question that does not apply. Undefined for figures that only the officer knows and while
 * an input is missing.
 */
export function derivedValue(
  figure: CountFigure,
  figures: Figures,
  background: Background,
): number | undefined {
  const { id, obtained } = figure;
  switch (obtained.how) {
    case 'carried':
      return undefined;
    case 'asked':
      return obtained.onlyWhen !== undefined && countIn(figures, obtained.onlyWhen) === 0 ? 0 : undefined;
    case 'computed': {
      const plus = total(figures, obtained.plus);
      const minus = total(figures, obtained.minus ?? []);
      return plus === undefined || minus === undefined || plus < minus ? undefined : plus - minus;
    }
    case 'running':
      return runningTotal(id, obtained.of, figures, background);
    case 'from-months':
      return takenFromMonths(figure, background)?.value;
  }
}

/** Last month's running total plus this month's figure; restarts in January. Undefined when either is unknown. */
export function runningTotal(
  totalId: FigureId,
  of: FigureId,
  figures: Figures,
  background: Background,
): number | undefined {
  const own = countIn(figures, of);
  const before = totalBefore(totalId, background);
  return own === undefined || before === undefined ? undefined : before + own;
}

/** The running total up to the previous month: 0 in January, undefined when last month's report is unknown. */
export function totalBefore(totalId: FigureId, { month, previous }: Background): number | undefined {
  return startsYear(month) ? 0 : previous && countIn(previous, totalId);
}

/** The value proposed for a carried figure: last month's. */
export function proposedValue(figure: CountFigure, background: Background): number | undefined {
  if (figure.obtained.how !== 'carried' || !background.previous) return undefined;
  return countIn(background.previous, figure.id);
}

function total(figures: Figures, ids: readonly FigureId[]): number | undefined {
  let sum = 0;
  for (const id of ids) {
    const value = countIn(figures, id);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
