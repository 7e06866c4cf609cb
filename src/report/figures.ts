// The figures of a period and the data they are checked against.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { AppendixSum } from './appendices.ts';
import type { FigureId } from './definition.ts';

/** One month of a longer report's period, from that month's own report. */
export interface MonthReported {
  readonly month: ReportPeriod;
  /** The approved figures; undefined while the report is not approved or does not exist. */
  readonly figures: Figures | undefined;
}

/** By definition id: every month (or quarter) of the period, oldest first. */
export type MonthsReported = ReadonlyMap<string, readonly MonthReported[]>;

/** The known figures of a month: counts as integers, text figures as strings. */
export type Figures = ReadonlyMap<FigureId, number | string>;

/** Context of a month: the previous month, if known, and the agency's earlier months, newest first. */
export interface Background {
  readonly month: ReportPeriod;
  readonly previous: Figures | undefined;
  readonly history: readonly Figures[];
  /**
   * Running totals of the previous month that no longer follow from the earlier months, with their correct
   * values.
   */
  readonly misfits?: ReadonlyMap<FigureId, number>;
  /** The reports of the period's months, for definitions that take figures from them. */
  readonly months?: MonthsReported;
  /** What the report's appendices say about its figures. */
  readonly appendixSums?: ReadonlyMap<FigureId, readonly AppendixSum[]>;
}

/** The value of a count; undefined when unknown. */
export function countIn(figures: Figures, id: FigureId): number | undefined {
  const value = figures.get(id);
  return typeof value === 'number' ? value : undefined;
}
