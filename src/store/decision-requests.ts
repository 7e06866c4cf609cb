// An officer asks the approver once more to decide on a report that waits: when, and who. Removed only where
// nobody heard of it.

import type { Db } from './schema.ts';

export interface DecisionRequest {
  readonly reportId: string;
  readonly personId: string;
  readonly at: Date;
}

export async function saveDecisionRequest(
  db: Db,
  { reportId, personId, at }: DecisionRequest,
): Promise<void> {
  await db
    .insertInto('decision_requests')
    .values({ report_id: reportId, person_id: personId, at: at.toISOString() })
    .execute();
}

/** The last one reached nobody. */
export async function removeLastDecisionRequest(db: Db, reportId: string): Promise<void> {
  const last = db
    .selectFrom('decision_requests')
    .select((select) => select.fn.max('at').as('at'))
    .where('report_id', '=', reportId);
  await db.deleteFrom('decision_requests').where('report_id', '=', reportId).where('at', '=', last).execute();
}

/** When the approver was asked once more, for the last time; undefined when nobody ever did. */
export async function lastDecisionRequest(db: Db, reportId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('decision_requests')
    .select('at')
    .where('report_id', '=', reportId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && new Date(row.at);
}
