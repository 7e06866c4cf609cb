// The figures of one month: what was entered, and what follows from it.

import { startsYear } from '../calendar/report-period.ts';
import type { CountFigure, FigureId, ReportDefinition } from './definition.ts';
import { type Background, countIn, type Figures } from './figures.ts';
import { takenFromMonths } from './from-months.ts';

/**
 * The whole month: entered values, every computed or running value that follows from them, and the words that are
 * printed where nobody has anything to say. An entered value always stands, also over a computed one: then the checks
 * decide. A value that would fall below 0 is left out.
 */
export function resolveFigures(
  definition: ReportDefinition,
  entered: Figures,
  background: Background,
): Figures {
  const figures = new Map(entered);
  // A derived figure may build on another one, so go round until nothing new is found.
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
 * What a figure's own rule gives, whatever was entered for it: the sum of a computed figure, the running total, the 0
 * of a question that does not arise. Undefined for figures that only the officer knows, and while a part is missing.
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

/**
 * The running total that last month's report and this month's figure give. In January it starts anew.
 * Undefined when either is not known.
 */
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

/** The running total up to the month before: 0 in January, undefined when last month's report is not known. */
export function totalBefore(totalId: FigureId, { month, previous }: Background): number | undefined {
  return startsYear(month) ? 0 : previous && countIn(previous, totalId);
}

/** Last month's value of a carried figure: what is proposed for this month. */
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
