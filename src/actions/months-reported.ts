// What the approved reports of a longer period's months say, for the figures that a definition takes from them: one query,
// however many reports, and none where nothing is taken.

import { monthsIn, type ReportPeriod } from '../calendar/report-period.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { type MonthsReported, monthlyDefinitions } from '../report/from-months.ts';
import type { Figures } from '../report/report.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { finalFigures } from '../store/documents.ts';
import type { Db } from '../store/schema.ts';

/** By the period: what its months say; empty where the definition takes nothing from months. */
export async function monthsReported(
  db: Db,
  definition: ReportDefinition,
  agencyId: string,
  periods: readonly ReportPeriod[],
): Promise<ReadonlyMap<ReportPeriod, MonthsReported>> {
  const sources = monthlyDefinitions(definition);
  if (sources.length === 0) return new Map();
  const idOf = (definitionId: string, month: ReportPeriod) =>
    formatReportRef({ agencyId, definitionId, month });
  const ids = sources.flatMap((source) =>
    periods.flatMap((period) => monthsIn(period).map((month) => idOf(source, month))),
  );
  const approved: ReadonlyMap<string, Figures> = await finalFigures(db, ids);
  return new Map(
    periods.map((period) => [
      period,
      new Map(
        sources.map((source) => [
          source,
          monthsIn(period).map((month) => ({ month, figures: approved.get(idOf(source, month)) })),
        ]),
      ),
    ]),
  );
}
