// Which approved reports a corrected one has left behind: months whose running totals were counted from figures that have
// changed, and reports of longer periods that have taken figures from it.

import {
  frequencyOf,
  lastMonthOf,
  periodsWithin,
  periodWith,
  type ReportPeriod,
} from '../calendar/report-period.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { leftByMonths, sourceDefinitions } from '../report/from-months.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { isFinal } from '../report/state.ts';
import { finalFigures } from '../store/documents.ts';
import { reasonsOf } from '../store/reasons.ts';
import { findReport } from '../store/reports.ts';
import type { ActionContext } from './context.ts';
import { monthsReported } from './months-reported.ts';
import { laterMisfits } from './report-history.ts';
import type { ReportView } from './report-view.ts';

export interface LeftBehind {
  /** The periods of that year after the report's whose running totals do not fit, the earliest first. */
  readonly totals: readonly ReportPeriod[];
  /** The reports that have taken from it what it no longer says. */
  readonly taken: readonly { readonly definition: ReportDefinition; readonly month: ReportPeriod }[];
}

export async function leftBehindBy(
  context: ActionContext,
  { report, definition }: ReportView,
): Promise<LeftBehind> {
  const { db, catalogue } = context;
  const taken: { definition: ReportDefinition; month: ReportPeriod }[] = [];
  for (const taking of catalogue.all) {
    if (!sourceDefinitions(taking).includes(report.definitionId)) continue;
    const month = periodWith(taking.frequency, lastMonthOf(report.month));
    // The last months of a year are in no nine months.
    if (!periodsWithin(month, frequencyOf(report.month)).includes(report.month)) continue;
    const id = formatReportRef({ agencyId: report.agencyId, definitionId: taking.id, month });
    if (await noLongerFits(context, id)) taken.push({ definition: taking, month });
  }
  return { totals: await laterMisfits({ db, catalogue }, definition, report), taken };
}

async function noLongerFits({ db, catalogue }: ActionContext, id: string): Promise<boolean> {
  const report = await findReport(db, id);
  const figures = report && isFinal(report) ? (await finalFigures(db, [id])).get(id) : undefined;
  if (!report || !figures) return false;
  const definition = catalogue.of(report);
  const reported = await monthsReported({ db, catalogue }, definition, report.agencyId, [report.month]);
  const months = reported.get(report.month);
  if (!months) return false;
  const { words: reasons } = await reasonsOf(db, id);
  return leftByMonths(definition, figures, { months }, reasons).size > 0;
}
