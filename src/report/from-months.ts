// Aggregates the reports of months (or other sub-periods) into the report of a longer period: a quarter from
// three months, a year from four quarters. "Month" below stands for any of these. Only approved reports are
// used, so that a value is not reported twice with different results.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { type CountFigure, type FigureId, findFigure, type ReportDefinition } from './definition.ts';
import type { Background, Figures, MonthReported } from './figures.ts';

/** A month's value of a figure; undefined while its report is not approved or when it lacks the figure. */
export interface MonthValue {
  readonly month: ReportPeriod;
  readonly value: number | undefined;
}

export interface TakenFromMonths {
  readonly value: number;
  /** The months that contribute, oldest first. */
  readonly months: readonly { readonly month: ReportPeriod; readonly value: number }[];
}

/** The aggregated figure; undefined when it is not taken from months or a required month lacks it. */
export function takenFromMonths(
  figure: CountFigure,
  background: Pick<Background, 'months'>,
): TakenFromMonths | undefined {
  const months = valuesOfMonths(figure, background);
  const known = months.flatMap(({ month, value }) => (value === undefined ? [] : [{ month, value }]));
  if (known.length === 0 || known.length < months.length) return undefined;
  return { value: known.reduce((sum, { value }) => sum + value, 0), months: known };
}

/** The contributing months' values, oldest first; empty when the figure is not taken from months. */
export function valuesOfMonths(
  figure: CountFigure,
  background: Pick<Background, 'months'>,
): readonly MonthValue[] {
  return monthsNeeded(figure, background).map(({ month, figures }) => {
    const value = figures?.get(sourceOf(figure));
    return { month, value: typeof value === 'number' ? value : undefined };
  });
}

/** The months whose reports still have to be approved. */
export function monthsLacking(
  figure: CountFigure,
  background: Pick<Background, 'months'>,
): readonly ReportPeriod[] {
  return monthsNeeded(figure, background).flatMap(({ month, figures }) => (figures ? [] : [month]));
}

function monthsNeeded(
  { obtained }: CountFigure,
  { months }: Pick<Background, 'months'>,
): readonly MonthReported[] {
  if (obtained.how !== 'from-months') return [];
  const reported = months?.get(obtained.of) ?? [];
  switch (obtained.take) {
    case 'sum':
      return reported;
    case 'first':
      return reported.slice(0, 1);
    case 'last':
      return reported.slice(-1);
  }
}

/** Ids of the definitions whose reports this one aggregates. */
export function sourceDefinitions({ figures }: Pick<ReportDefinition, 'figures'>): readonly string[] {
  return [
    ...new Set(
      figures.flatMap((one) =>
        one.kind === 'count' && one.obtained.how === 'from-months' ? [one.obtained.of] : [],
      ),
    ),
  ];
}

/** Stored figures that differ from what the months give now, each with the current value. */
export function leftByMonths(
  definition: ReportDefinition,
  figures: Figures,
  background: Pick<Background, 'months'>,
  /** Codes of findings that have a reason. */
  explained: { readonly has: (code: string) => boolean },
): ReadonlyMap<FigureId, number> {
  return new Map(
    definition.checks.flatMap((check) => {
      const figure = check.kind === 'from-months' ? findFigure(definition, check.figure) : undefined;
      const taken = figure?.kind === 'count' ? takenFromMonths(figure, background) : undefined;
      if (!figure || !taken || explained.has(check.code)) return [];
      return figures.get(figure.id) === taken.value ? [] : [[figure.id, taken.value] as const];
    }),
  );
}

const sourceOf = ({ id, obtained }: CountFigure): string =>
  obtained.how === 'from-months' ? (obtained.figure ?? id) : id;
