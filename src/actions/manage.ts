// What the actions of administrators have in common: one transaction, the rights of that moment, once for each delivery,
// and nothing written over that the administrator has not seen.

import { createHash } from 'node:crypto';
import { mayManage } from '../agency/managing.ts';
import type { Person } from '../agency/person.ts';
import { allAgencies } from '../store/agencies.ts';
import { deliveryState, takeDelivery } from '../store/deliveries.ts';
import { findPerson } from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import type { ActionContext } from './context.ts';

export type ManageField = 'principal' | 'name' | 'roles' | 'from' | 'signer' | 'recipients' | 'deadline';

export interface ManageRefusal {
  readonly kind: 'refused';
  readonly code: /** This person may not do this here. Says nothing of whether the other exists. */
    | 'not-allowed'
    /** What was entered in `field` cannot be taken. */
    | 'invalid'
    /** Someone has changed it since the card was shown. */
    | 'outdated'
    /** Somebody in the agency is alike: whether it is the same person is asked. */
    | 'alike'
    /** It is the address of somebody else. */
    | 'taken'
    /** They are in this agency already. */
    | 'exists'
    /** They are also somebody in an agency that this administrator does not manage. */
    | 'elsewhere'
    /** It is about the account of the administrator themselves. */
    | 'own-account'
    /** They have not been retired. */
    | 'still-active'
    /** Nobody could administer the agency any more. */
    | 'last-administrator'
    /** New settings begin no earlier than those in force. */
    | 'too-early';
  readonly field?: ManageField;
  /** Who is alike. */
  readonly alike?: readonly Person[];
}

export type Managed<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  /** This press has been handled before. */
  | { readonly kind: 'repeated' }
  | ManageRefusal;

export const refusedTo = (code: ManageRefusal['code'], field?: ManageField): ManageRefusal => ({
  kind: 'refused',
  code,
  ...(field && { field }),
});

/** A mark of a state: what a card was made on. */
export function stampOf(state: unknown): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 16);
}
/**
 * Runs a change in one transaction, with the rights that the actor has at this moment, once for each delivery.
 * `agencies`: where they must be administrator.
 */
export async function manage<Result>(
  { db, actor, delivery, now, reads }: ActionContext,
  agencies: readonly string[],
  change: (db: Db, actor: Person) => Promise<Result | ManageRefusal>,
): Promise<Managed<Result>> {
  reads?.forgetAgencies();
  return await inTransaction(db, async (trx): Promise<Managed<Result>> => {
    const present = await findPerson(trx, actor.id);
    const known = new Set((await allAgencies(trx)).map(({ id }) => id));
    if (!present || !agencies.every((id) => known.has(id) && mayManage(present, id))) {
      return refusedTo('not-allowed');
    }
    if (delivery && (await deliveryState(trx, delivery.key)) !== 'new') return { kind: 'repeated' };
    const result = await change(trx, present);
    if (isRefusal(result)) return result;
    if (delivery) await takeDelivery(trx, { ...delivery, at: now });
    return { kind: 'done', result };
  });
}

const isRefusal = (result: unknown): result is ManageRefusal =>
  (result as { kind?: unknown } | undefined)?.kind === 'refused';
