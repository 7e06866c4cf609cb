// The officer's reasons for warnings, by the check's code.

import type { Month } from '../calendar/month.ts';
import type { Db } from './schema.ts';

export async function reasonsOf(db: Db, reportId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('reasons')
    .select(['code', 'words'])
    .where('report_id', '=', reportId)
    .execute();
  return new Map(rows.map(({ code, words }) => [code, words]));
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
  month: Month,
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

/** Writes one reason, new or known. */
export async function saveReason(
  db: Db,
  reason: { reportId: string; code: string; words: string; by: string; at: Date },
): Promise<void> {
  const row = {
    report_id: reason.reportId,
    code: reason.code,
    words: reason.words,
    person_id: reason.by,
    at: reason.at.toISOString(),
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
