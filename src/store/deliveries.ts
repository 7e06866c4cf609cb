// Which activities have been handled. Teams delivers an activity again when the answer is slow or lost; handling it
// twice must change nothing the second time.

import { sql } from 'kysely';
import { byRows } from './chunks.ts';
import { forgetRows } from './forgetting.ts';
import { prepared, preparedRows } from './prepared.ts';
import type { Db } from './schema.ts';

/** `new`: never seen. `unanswered`: its changes are in, its reply may be lost. `answered`: all done. */
export type DeliveryState = 'new' | 'unanswered' | 'answered';

const answeredOf = prepared((db, { key }: { readonly key: string }) =>
  db.selectFrom('deliveries').select('answered').where('key', '=', key),
);

export async function deliveryState(db: Db, key: string): Promise<DeliveryState> {
  const [row] = (await answeredOf(db, { key })).rows;
  return deliveryStateOf(row);
}

/** Of the row of a delivery, or what stands for it where there is none. */
export function deliveryStateOf(row: { readonly answered: number | null } | undefined): DeliveryState {
  if (!row || row.answered === null) return 'new';
  return row.answered === 1 ? 'answered' : 'unanswered';
}

interface TakenDelivery {
  readonly key: string;
  readonly conversationId: string;
  readonly at: Date;
}

type DeliveryValues = Readonly<Record<'key' | 'conversation_id' | 'at', string>>;

const insertTaken = prepared((db, values: DeliveryValues) =>
  db
    .insertInto('deliveries')
    .values({ key: values.key, conversation_id: values.conversation_id, at: values.at, answered: 0 })
    .onConflict((conflict) => conflict.doNothing()),
);

const insertAnswered = preparedRows((db, all: readonly DeliveryValues[]) =>
  db
    .insertInto('deliveries')
    .values(all.map((values) => ({ ...values, answered: 1 })))
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ answered: 1 })),
);

const valuesOf = ({ key, conversationId, at }: TakenDelivery): DeliveryValues => ({
  key,
  conversation_id: conversationId,
  at: at.toISOString(),
});

/** Marks a delivery as taken in: in the transaction of its changes. False when it was there already. */
export async function takeDelivery(db: Db, delivery: TakenDelivery): Promise<boolean> {
  return (await insertTaken(db, valuesOf(delivery))).numAffectedRows === 1n;
}

/** Marks a delivery as answered, whether or not it changed anything. */
export async function answerDelivery(db: Db, delivery: TakenDelivery): Promise<void> {
  await answerDeliveries(db, [delivery]);
}

/** The same of several, each with a key of its own. */
export async function answerDeliveries(db: Db, deliveries: readonly TakenDelivery[]): Promise<void> {
  await byRows(deliveries.map(valuesOf), (some) => insertAnswered(db, some));
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
