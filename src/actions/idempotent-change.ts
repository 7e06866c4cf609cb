// What the actions on reminders have in common: one transaction, the rights of that moment, once for each delivery.

import type { Person } from '../agency/person.ts';
import { deliveryState, takeDelivery } from '../store/deliveries.ts';
import { findPerson } from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';

export type Done<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  /** This delivery has been handled before. */
  | { readonly kind: 'repeated' }
  | Refusal;

/** Runs a change once per delivery, in one transaction, if `allowed` permits it to the actor as stored at this moment. */
export async function idempotentChange<Result>(
  { db, actor, delivery, now }: ActionContext,
  allowed: (actor: Person) => boolean,
  change: (db: Db, actor: Person) => Promise<{ readonly done: Result } | Refusal>,
): Promise<Done<Result>> {
  return await inTransaction(db, async (trx): Promise<Done<Result>> => {
    const present = await findPerson(trx, actor.id);
    if (!present || !allowed(present)) return refused('not-allowed');
    if (delivery && (await deliveryState(trx, delivery.key)) !== 'new') return { kind: 'repeated' };
    const changed = await change(trx, present);
    if ('kind' in changed) return changed;
    if (delivery) await takeDelivery(trx, { ...delivery, at: now });
    return { kind: 'done', result: changed.done };
  });
}
