// What the approved reports of the months, or quarters, of a longer period say, for the figures that a definition takes from
// them: one query, however many reports, and none where nothing is taken.

import { periodsWithin, type ReportPeriod } from '../calendar/report-period.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { Figures, MonthsReported } from '../report/figures.ts';
import { sourceDefinitions } from '../report/from-months.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { finalFigures } from '../store/documents.ts';
import type { ActionContext } from './context.ts';

/** By the period: what the reports that fill it say; empty where the definition takes nothing from others. */
export async function monthsReported(
  { db, catalogue }: Pick<ActionContext, 'db' | 'catalogue'>,
  definition: ReportDefinition,
  agencyId: string,
  periods: readonly ReportPeriod[],
): Promise<ReadonlyMap<ReportPeriod, MonthsReported>> {
  // A source that has been taken away says nothing, and nothing of it can be waited for.
  const sources = sourceDefinitions(definition).flatMap((id) => catalogue.find(id) ?? []);
  if (sources.length === 0) return new Map();
  const reportsIn = (period: ReportPeriod) =>
    sources.map(({ id: definitionId, frequency }) => ({
      definitionId,
      reports: periodsWithin(period, frequency).map((month) => ({
        month,
        id: formatReportRef({ agencyId, definitionId, month }),
      })),
    }));
  const wanted = new Map(periods.map((period) => [period, reportsIn(period)]));
  const ids = [...wanted.values()].flatMap((of) => of.flatMap(({ reports }) => reports.map(({ id }) => id)));
  const approved: ReadonlyMap<string, Figures> = await finalFigures(db, ids);
  return new Map(
    [...wanted].map(([period, of]) => [
      period,
      new Map(
        of.map(({ definitionId, reports }) => [
          definitionId,
          reports.map(({ month, id }) => ({ month, figures: approved.get(id) })),
        ]),
      ),
    ]),
  );
}
