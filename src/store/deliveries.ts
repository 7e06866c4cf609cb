// Which activities have been handled. Teams delivers an activity again when the answer is slow or lost; handling it
// twice must change nothing the second time.

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

/** Forgets deliveries older than that: Teams repeats one within minutes. */
export async function forgetDeliveries(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('deliveries').where('at', '<', before.toISOString()).execute();
}
