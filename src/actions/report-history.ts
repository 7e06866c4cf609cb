// The months of one agency with their figures, and what surrounds each: read in a constant number of queries, however
// many they are.

import { SYSTEM_ACTOR } from '../agency/person.ts';
import { MONTHS_OF_YEAR } from '../calendar/month.ts';
import {
  frequencyOf,
  previousPeriod,
  type ReportPeriod,
  toPeriod,
  yearOf,
} from '../calendar/report-period.ts';
import { askedBy, type EnteredFigures, valuesOf } from '../entry/draft.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { Background, Figures, MonthsReported } from '../report/figures.ts';
import { resolveFigures } from '../report/report.ts';
import { type Misfits, misfitsOf, type TotalledMonth } from '../report/running-totals.ts';
import { listedState } from '../report/state.ts';
import { finalFigures } from '../store/documents.ts';
import { figuresOfReports } from '../store/figures.ts';
import { reasonCodes } from '../store/reasons.ts';
import { reportsBefore, type StoredReport } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';
import type { ActionContext } from './context.ts';
import { monthsReported } from './months-reported.ts';
import type { MonthFigures } from './report-view.ts';

/** A month before a report, with all its figures. */
export interface EarlierMonth extends MonthFigures, TotalledMonth {
  readonly reportId: string;
  /** Somebody has given a figure of it; that the program has opened the month is not enough. */
  readonly begun: boolean;
}

export interface ReportHistory {
  /** The values of the report itself that somebody gave. */
  readonly entered: EnteredFigures;
  /** Its figures as they were approved, where it is final. */
  readonly frozen: Figures | undefined;
  /** The reported months before it, newest first, with all their figures. */
  readonly earlier: readonly EarlierMonth[];
  /** What the months of its period say, where it takes figures from them. */
  readonly months?: MonthsReported;
}

/** A report's figures and those of up to `back` reported months before it: three queries, one more for what months say. */
export async function readReportHistory(
  { db, catalogue }: Pick<ActionContext, 'db' | 'catalogue'>,
  report: Pick<StoredReport, 'id' | 'agencyId' | 'definitionId' | 'month'>,
  back: number,
): Promise<ReportHistory> {
  const reports = await reportsBefore(db, report, report.month, back);
  const ids = [report.id, ...reports.map(({ id }) => id)];
  const figures = await figuresOfReports(db, ids);
  const frozen = await finalFigures(db, ids);
  const open = reports.filter(({ id }) => !frozen.has(id)).map(({ month }) => month);
  const present = catalogue.get(report.definitionId);
  const months = await monthsReported({ db, catalogue }, present, report.agencyId, [report.month, ...open]);
  const earlier: EarlierMonth[] = [];
  for (const one of reports.toReversed()) {
    const entered = figures.get(one.id) ?? new Map();
    const definition = catalogue.of(one);
    const values = frozen.get(one.id) ?? valuesOf(askedBy(definition, entered));
    if (values.size === 0) continue;
    const begun = listedState(one.state, hasWork(entered)) !== 'not-begun';
    const background = backgroundOf(one.month, earlier, months.get(one.month));
    const resolved = resolveFigures(definition, values, background);
    earlier.unshift({
      reportId: one.id,
      month: one.month,
      definition,
      figures: resolved,
      final: frozen.has(one.id),
      begun,
    });
  }
  const own = months.get(report.month);
  return {
    entered: figures.get(report.id) ?? new Map(),
    earlier,
    frozen: frozen.get(report.id),
    ...(own && { months: own }),
  };
}

/** Whether a figure stands in it that somebody has given, and not the program. */
export function hasWork(entered: EnteredFigures): boolean {
  return [...entered.values()].some(({ by }) => by !== SYSTEM_ACTOR.id);
}

/** The final ones of these months whose running totals do not fit, but for those let pass with a reason. */
export async function misfitsAmong(
  db: Db,
  definition: ReportDefinition,
  months: readonly EarlierMonth[],
): Promise<Misfits> {
  const found = misfitsOf(definition, months);
  if (found.size === 0) return found;
  const accepted = await reasonCodes(
    db,
    months.map(({ reportId }) => reportId),
  );
  return misfitsOf(
    definition,
    months.map((one) => ({ ...one, accepted: accepted.get(one.reportId) ?? new Set() })),
  );
}

/** The final months after this one, in its year, whose running totals it has left behind. The oldest first. */
export async function laterMisfits(
  context: Pick<ActionContext, 'db' | 'catalogue'>,
  definition: ReportDefinition,
  report: Pick<StoredReport, 'id' | 'agencyId' | 'definitionId' | 'month'>,
): Promise<readonly ReportPeriod[]> {
  const nextYear = { ...report, month: toPeriod(frequencyOf(report.month), yearOf(report.month) + 1, 1) };
  const { earlier } = await readReportHistory(context, nextYear, MONTHS_OF_YEAR);
  const months = await misfitsAmong(context.db, definition, earlier);
  return [...months.keys()].filter((month) => month > report.month).toSorted();
}

/** What surrounds a month: the one before it, where it is known, and the history; of a longer period, what its months say. */
export function backgroundOf(
  month: ReportPeriod,
  earlier: readonly MonthFigures[],
  months?: MonthsReported,
): Background {
  const before = previousPeriod(month);
  return {
    month,
    previous: earlier.find((one) => one.month === before)?.figures,
    history: earlier.map(({ figures }) => figures),
    ...(months && { months }),
  };
}
