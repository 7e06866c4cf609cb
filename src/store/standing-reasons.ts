// Reasons that an agency gave once for the same warning of later months of a report: one for each check.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { inForce, type StandingReason } from '../report/standing.ts';
import type { Db } from './schema.ts';

interface Of {
  readonly agencyId: string;
  readonly definitionId: string;
}

/** Those in force in a month, by the check's code. One query, and one more where there are any. */
export async function standingReasons(
  db: Db,
  report: Of & { readonly month: ReportPeriod },
): Promise<ReadonlyMap<string, StandingReason>> {
  const rows = await db
    .selectFrom('standing_reasons')
    .select(['code', 'words', 'from_month', 'excess'])
    .where('agency_id', '=', report.agencyId)
    .where('definition_id', '=', report.definitionId)
    .where('from_month', '<=', report.month)
    .where('ended_at', 'is', null)
    .orderBy('code')
    .execute();
  if (rows.length === 0) return new Map();
  const used = await lastUsed(
    db,
    report,
    rows.map(({ code }) => code),
  );
  return new Map(
    rows.flatMap(({ code, words, from_month, excess }) => {
      const reason: StandingReason = { words, from: from_month as ReportPeriod, excess };
      return inForce(reason, report.month, used.get(code)) ? [[code, reason] as const] : [];
    }),
  );
}

/** The last month before this one in which the check had a reason, its own or one that stood. */
async function lastUsed(
  db: Db,
  report: Of & { readonly month: ReportPeriod },
  codes: readonly string[],
): Promise<ReadonlyMap<string, ReportPeriod>> {
  const rows = await db
    .selectFrom('reasons')
    .innerJoin('reports', 'reports.id', 'reasons.report_id')
    .select(({ fn }) => ['reasons.code', fn.max('reports.month').as('month')])
    .where('reports.agency_id', '=', report.agencyId)
    .where('reports.definition_id', '=', report.definitionId)
    .where('reports.month', '<', report.month)
    .where('reasons.code', 'in', codes)
    .groupBy('reasons.code')
    .execute();
  return new Map(rows.map(({ code, month }) => [code, month as ReportPeriod]));
}

/** One reason from now on, in the place of the one before. */
export async function keepReason(
  db: Db,
  report: Of & { readonly id: string },
  { code, reason, by, at }: { code: string; reason: StandingReason; by: string; at: Date },
): Promise<void> {
  const row = {
    agency_id: report.agencyId,
    definition_id: report.definitionId,
    code,
    words: reason.words,
    from_month: reason.from,
    excess: reason.excess,
    report_id: report.id,
    person_id: by,
    at: at.toISOString(),
    ended_at: null,
    ended_by: null,
  };
  await db
    .insertInto('standing_reasons')
    .values(row)
    .onConflict((conflict) => conflict.columns(['agency_id', 'definition_id', 'code']).doUpdateSet(row))
    .execute();
}

/** They hold no more: for no month that is entered from now on. */
export async function endReasons(
  db: Db,
  report: Of,
  codes: readonly string[],
  ended: { readonly by: string; readonly at: Date },
): Promise<void> {
  if (codes.length === 0) return;
  await db
    .updateTable('standing_reasons')
    .set({ ended_at: ended.at.toISOString(), ended_by: ended.by })
    .where('agency_id', '=', report.agencyId)
    .where('definition_id', '=', report.definitionId)
    .where('code', 'in', codes)
    .execute();
}

/** What was ended holds again, as it did; those in force afterwards. */
export async function reviveReasons(
  db: Db,
  report: Of & { readonly month: ReportPeriod },
  codes: readonly string[],
): Promise<ReadonlyMap<string, StandingReason>> {
  await db
    .updateTable('standing_reasons')
    .set({ ended_at: null, ended_by: null })
    .where('agency_id', '=', report.agencyId)
    .where('definition_id', '=', report.definitionId)
    .where('code', 'in', codes)
    .execute();
  return await standingReasons(db, report);
}
