// The officer's reasons for warnings, by the check's code.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

export interface Reasons {
  readonly words: ReadonlyMap<string, string>;
  /** Of those that had been given once for later months: in which. */
  readonly keptFrom: ReadonlyMap<string, ReportPeriod>;
}

const reasonsByReport = prepared((db, { reportId }: { readonly reportId: string }) =>
  db.selectFrom('reasons').select(['code', 'words', 'kept_from']).where('report_id', '=', reportId),
);

export async function reasonsOf(db: Db, reportId: string): Promise<Reasons> {
  const { rows } = await reasonsByReport(db, { reportId });
  return {
    words: new Map(rows.map(({ code, words }) => [code, words])),
    keptFrom: new Map(
      rows.flatMap(({ code, kept_from: from }) => (from ? [[code, from as ReportPeriod]] : [])),
    ),
  };
}

/** The codes of the checks that have a reason, by report. */
export async function reasonCodes(
  db: Db,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db
    .selectFrom('reasons')
    .select(['report_id', 'code'])
    .where('report_id', 'in', reportIds)
    .execute();
  const byReport = Map.groupBy(rows, ({ report_id }) => report_id);
  return new Map([...byReport].map(([id, those]) => [id, new Set(those.map(({ code }) => code))]));
}

/** The codes of the checks that have a reason, of every report of a month. */
export async function reasonsOfMonth(
  db: Db,
  definitionId: string,
  month: ReportPeriod,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('reasons')
    .innerJoin('reports', 'reports.id', 'reasons.report_id')
    .select(['reasons.report_id', 'reasons.code'])
    .where('reports.definition_id', '=', definitionId)
    .where('reports.month', '=', month)
    .execute();
  const byReport = Map.groupBy(rows, ({ report_id }) => report_id);
  return new Map([...byReport].map(([id, those]) => [id, those.map(({ code }) => code)]));
}

/** No more than that many of earlier months are looked through. */
const MOST_EARLIER = 100;

type EarlierReasons = Readonly<Record<'agencyId' | 'definitionId' | 'month', string>>;

const reasonsBefore = prepared((db, { agencyId, definitionId, month }: EarlierReasons) =>
  db
    .selectFrom('reasons')
    .innerJoin('reports', 'reports.id', 'reasons.report_id')
    .select(['reasons.code', 'reasons.words'])
    .where('reports.agency_id', '=', agencyId)
    .where('reports.definition_id', '=', definitionId)
    .where('reports.month', '<', month)
    .orderBy('reports.month', 'desc')
    .orderBy('reasons.code')
    .limit(MOST_EARLIER),
);

/** The reasons that an agency gave in earlier months of the same report, by check code; the newest first, each once. */
export async function earlierReasons(
  db: Db,
  report: { readonly agencyId: string; readonly definitionId: string; readonly month: ReportPeriod },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { agencyId, definitionId, month } = report;
  const { rows } = await reasonsBefore(db, { agencyId, definitionId, month });
  const byCode = Map.groupBy(rows, ({ code }) => code);
  return new Map([...byCode].map(([code, those]) => [code, [...new Set(those.map(({ words }) => words))]]));
}

/** Writes one reason, new or known. */
export async function saveReason(
  db: Db,
  reason: { reportId: string; code: string; words: string; by: string; at: Date; keptFrom?: ReportPeriod },
): Promise<void> {
  const row = {
    report_id: reason.reportId,
    code: reason.code,
    words: reason.words,
    person_id: reason.by,
    at: reason.at.toISOString(),
    kept_from: reason.keptFrom ?? null,
  };
  await db
    .insertInto('reasons')
    .values(row)
    .onConflict((conflict) => conflict.columns(['report_id', 'code']).doUpdateSet(row))
    .execute();
}

/** Drops reasons whose figures have changed: they explained other numbers. The audit keeps them. */
export async function removeReasons(db: Db, reportId: string, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  await db.deleteFrom('reasons').where('report_id', '=', reportId).where('code', 'in', codes).execute();
}
