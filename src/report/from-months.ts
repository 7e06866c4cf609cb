// What a report of a longer period takes from the reports of its months: a quarter's dossiers are those of its three months.
// Only what was approved is taken, so that nothing is reported twice with two values.

import type { Month } from '../calendar/month.ts';
import type { CountFigure } from './definition.ts';
import type { Background, Figures } from './report.ts';

/** A month of a report's period, as its own report says it. */
export interface MonthReported {
  readonly month: Month;
  /** As they were approved; undefined where that report is not, or is none. */
  readonly figures: Figures | undefined;
}

/** By the definition that the months are reported by; every month of the period, the oldest first. */
export type MonthsReported = ReadonlyMap<string, readonly MonthReported[]>;

export interface TakenFromMonths {
  readonly value: number;
  /** What each month that counts has, the oldest first. */
  readonly months: readonly { readonly month: Month; readonly value: number }[];
}

/** The figure as its months have it; undefined where it is not taken from them, and where one that it needs lacks it. */
export function takenFromMonths(
  figure: CountFigure,
  background: Pick<Background, 'months'>,
): TakenFromMonths | undefined {
  const months = monthsNeeded(figure, background).map(({ month, figures }) => ({
    month,
    value: figures?.get(sourceOf(figure)),
  }));
  const known = months.flatMap(({ month, value }) => (typeof value === 'number' ? [{ month, value }] : []));
  if (known.length === 0 || known.length < months.length) return undefined;
  return { value: known.reduce((sum, { value }) => sum + value, 0), months: known };
}

/** The months whose approved reports it waits for. */
export function monthsLacking(figure: CountFigure, background: Pick<Background, 'months'>): readonly Month[] {
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

const sourceOf = ({ id, obtained }: CountFigure): string =>
  obtained.how === 'from-months' ? (obtained.figure ?? id) : id;
