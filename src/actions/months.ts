// The months of one agency with their figures, and what surrounds each: read in a constant number of queries, however
// many they are.

import { type Month, previousMonth } from '../calendar/month.ts';
import { type EnteredFigures, valuesOf } from '../entry/draft.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { type Background, type Figures, resolveFigures } from '../report/report.ts';
import { finalFigures } from '../store/documents.ts';
import { figuresOfReports } from '../store/figures.ts';
import { reportsBefore, type StoredReport } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';

export interface MonthFigures {
  readonly month: Month;
  readonly figures: Figures;
}

export interface ReadMonths {
  /** The values of the report itself that somebody gave. */
  readonly entered: EnteredFigures;
  /** Its figures as they were approved, where it is final. */
  readonly frozen: Figures | undefined;
  /** The reported months before it, newest first, with all their figures. */
  readonly earlier: readonly MonthFigures[];
}

/** A report's figures and those of up to `back` reported months before it: three queries. */
export async function readMonths(
  db: Db,
  definition: ReportDefinition,
  report: Pick<StoredReport, 'id' | 'agencyId' | 'definitionId' | 'month'>,
  back: number,
): Promise<ReadMonths> {
  const reports = await reportsBefore(db, report, report.month, back);
  const ids = [report.id, ...reports.map(({ id }) => id)];
  const figures = await figuresOfReports(db, ids);
  const frozen = await finalFigures(db, ids);
  const earlier: MonthFigures[] = [];
  for (const one of reports.toReversed()) {
    const values = frozen.get(one.id) ?? valuesOf(figures.get(one.id) ?? new Map());
    if (values.size === 0) continue;
    const background = backgroundOf(one.month, earlier);
    earlier.unshift({ month: one.month, figures: resolveFigures(definition, values, background) });
  }
  return { entered: figures.get(report.id) ?? new Map(), earlier, frozen: frozen.get(report.id) };
}

/** What surrounds a month: the one before it, where it is known, and the history. */
export function backgroundOf(month: Month, earlier: readonly MonthFigures[]): Background {
  const before = previousMonth(month);
  return {
    month,
    previous: earlier.find((one) => one.month === before)?.figures,
    history: earlier.map(({ figures }) => figures),
  };
}
