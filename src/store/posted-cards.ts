// Cards that were sent to people about a report unasked, so that they can be brought up to date when it moves on: one
// for each report and person, the newest.

import type { Db } from './schema.ts';

export interface PostedCard {
  readonly reportId: string;
  readonly personId: string;
  readonly activityId: string;
}

export async function savePostedCard(db: Db, card: PostedCard, at: Date): Promise<void> {
  const row = {
    report_id: card.reportId,
    person_id: card.personId,
    activity_id: card.activityId,
    at: at.toISOString(),
  };
  await db
    .insertInto('posted_cards')
    .values(row)
    .onConflict((conflict) => conflict.columns(['report_id', 'person_id']).doUpdateSet(row))
    .execute();
}

export async function postedCardsOf(db: Db, reportId: string): Promise<readonly PostedCard[]> {
  const rows = await db.selectFrom('posted_cards').selectAll().where('report_id', '=', reportId).execute();
  return rows.map((row) => ({ reportId, personId: row.person_id, activityId: row.activity_id }));
}
