// Which activities have been handled. Teams delivers an activity again when the answer is slow or lost; handling it
// twice must change nothing the second time.

import { sql } from 'kysely';
import { forgetRows } from './forgetting.ts';
import type { Db } from './schema.ts';

/** `new`: never seen. `unanswered`: its changes are in, its reply may be lost. `answered`: all done. */
export type DeliveryState = 'new' | 'unanswered' | 'answered';

export async function deliveryState(db: Db, key: string): Promise<DeliveryState> {
  const row = await db.selectFrom('deliveries').select('answered').where('key', '=', key).executeTakeFirst();
  if (!row) return 'new';
  return row.answered === 1 ? 'answered' : 'unanswered';
}

/** Marks a delivery as taken in: in the transaction of its changes. False when it was there already. */
export async function takeDelivery(
  db: Db,
  delivery: { key: string; conversationId: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deliveries')
    .values({
      key: delivery.key,
      conversation_id: delivery.conversationId,
      at: delivery.at.toISOString(),
      answered: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Marks a delivery as answered, whether or not it changed anything. */
export async function answerDelivery(
  db: Db,
  delivery: { key: string; conversationId: string; at: Date },
): Promise<void> {
  await db
    .insertInto('deliveries')
    .values({
      key: delivery.key,
      conversation_id: delivery.conversationId,
      at: delivery.at.toISOString(),
      answered: 1,
    })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ answered: 1 }))
    .execute();
}

/** More than come in the minutes in which Teams repeats one, of every department together. */
const NEWEST_KEPT = 10_000;

/**
 * Forgets deliveries older than that: Teams repeats one within minutes. Never the newest ones: a clock that has jumped months
 * ahead makes those of a minute ago look old, and one that is repeated then would be recorded twice.
 */
export async function forgetDeliveries(db: Db, before: Date, newest = NEWEST_KEPT): Promise<number> {
  const last = await db
    .selectFrom('deliveries')
    .select('at')
    .orderBy('at', 'desc')
    .offset(newest)
    .limit(1)
    .executeTakeFirst();
  if (!last) return 0;
  return await forgetRows(db, 'deliveries', ['key'], sql`at < ${before.toISOString()} and at <= ${last.at}`);
}
