// The figures of a period, and what is known around them.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { AppendixSum } from './appendices.ts';
import type { FigureId } from './definition.ts';

/** A month of a report's period, as its own report says it. */
export interface MonthReported {
  readonly month: ReportPeriod;
  /** As they were approved; undefined where that report is not, or is none. */
  readonly figures: Figures | undefined;
}

/** By the definition that they are reported by; every month, or quarter, of the period, the oldest first. */
export type MonthsReported = ReadonlyMap<string, readonly MonthReported[]>;

/** The known figures of a month: counts as whole numbers, text figures as text. */
export type Figures = ReadonlyMap<FigureId, number | string>;

/** What surrounds a month: the month before it (when it is known) and the agency's earlier months, newest first. */
export interface Background {
  readonly month: ReportPeriod;
  readonly previous: Figures | undefined;
  readonly history: readonly Figures[];
  /** Running totals of the month before that its own earlier months no longer give, with what they give now. */
  readonly misfits?: ReadonlyMap<FigureId, number>;
  /** What the reports of the period's months say, where the definition takes figures from them. */
  readonly months?: MonthsReported;
  /** What the appendices of the report say of its figures. */
  readonly appendixSums?: ReadonlyMap<FigureId, readonly AppendixSum[]>;
}

/** A count, or undefined where it is not known. */
export function countIn(figures: Figures, id: FigureId): number | undefined {
  const value = figures.get(id);
  return typeof value === 'number' ? value : undefined;
}
