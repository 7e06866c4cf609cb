// What a report of a longer period takes from the reports of its months, or of other periods that it is made of: a quarter's
// dossiers are those of its three months, a year's those of its four quarters. Where months are spoken of, any of these may be
// meant. Only what was approved is taken, so that nothing is reported twice with two values.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { type CountFigure, type FigureId, findFigure, type ReportDefinition } from './definition.ts';
import type { Background, Figures, MonthReported } from './figures.ts';

/** What a month has of a figure; undefined while its report is not approved, or where it does not have it. */
export interface MonthValue {
  readonly month: ReportPeriod;
  readonly value: number | undefined;
}

export interface TakenFromMonths {
  readonly value: number;
  /** What each month that counts has, the oldest first. */
  readonly months: readonly { readonly month: ReportPeriod; readonly value: number }[];
}

/** The figure as its months have it; undefined where it is not taken from them, and where one that it needs lacks it. */
export function takenFromMonths(
  figure: CountFigure,
  background: Pick<Background, 'months'>,
): TakenFromMonths | undefined {
  const months = valuesOfMonths(figure, background);
  const known = months.flatMap(({ month, value }) => (value === undefined ? [] : [{ month, value }]));
  if (known.length === 0 || known.length < months.length) return undefined;
  return { value: known.reduce((sum, { value }) => sum + value, 0), months: known };
}

/** What each month that counts has of it, the oldest first; none where it is not taken from months. */
export function valuesOfMonths(
  figure: CountFigure,
  background: Pick<Background, 'months'>,
): readonly MonthValue[] {
  return monthsNeeded(figure, background).map(({ month, figures }) => {
    const value = figures?.get(sourceOf(figure));
    return { month, value: typeof value === 'number' ? value : undefined };
  });
}

/** The months whose approved reports it waits for. */
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

/** The definitions by which the months are reported that this one takes figures from. */
export function sourceDefinitions({ figures }: Pick<ReportDefinition, 'figures'>): readonly string[] {
  return [
    ...new Set(
      figures.flatMap((one) =>
        one.kind === 'count' && one.obtained.how === 'from-months' ? [one.obtained.of] : [],
      ),
    ),
  ];
}

/** The figures that stand otherwise than the months have them by now, each with what it would be. */
export function leftByMonths(
  definition: ReportDefinition,
  figures: Figures,
  background: Pick<Background, 'months'>,
  /** Codes of checks whose finding has a reason. */
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
