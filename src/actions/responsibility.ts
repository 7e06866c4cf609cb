// "Not in my charge any more": an agency's reports are somebody else's, and the person is not reminded of them until they
// take charge again or are handed one.

import { hasRole, may, type Person } from '../agency/person.ts';
import {
  chargeKey,
  saveOptOut as markAsLeft,
  responsibilityOptOuts,
  removeOptOut as takeBack,
} from '../store/absences.ts';
import { peopleOf } from '../store/people.ts';
import { dropPlannedOfAgency } from '../store/reminders.ts';
import type { Db } from '../store/schema.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { type Done, idempotentChange } from './idempotent-change.ts';
import { namedPeople } from './named-people.ts';
import { reassignReminders } from './reassign-reminders.ts';

/** Who there is beside somebody who leaves. */
export interface Beside {
  /** The officers who are still in charge, by name. */
  readonly colleagues: readonly Person[];
  /** Who should find somebody, where nobody is left: the agency's approvers and administrators. */
  readonly toTell: readonly Person[];
}

export interface LeftCharge extends Beside {
  /** False where they had left before. */
  readonly changed: boolean;
}

/** Who would be in charge without the actor, or be told; before anything is done. */
export async function besideActor(
  { db, actor }: ActionContext,
  agencyId: string,
  to: string,
): Promise<Beside | Refusal> {
  if (!may(actor, 'leave-charge', agencyId)) return refused('not-allowed');
  return actor.id === to ? await others(db, actor, agencyId) : refused('not-yours');
}

/** Takes the actor out of charge of that agency's reports. `to` is whose card was pressed. */
export async function optOutOfResponsibility(
  context: ActionContext,
  agencyId: string,
  to: string,
): Promise<Done<LeftCharge>> {
  const mine = (actor: Person) => may(actor, 'leave-charge', agencyId);
  return await idempotentChange(context, mine, async (db, actor) => {
    if (actor.id !== to) return refused('not-yours');
    const left = await responsibilityOptOuts(db, [agencyId]);
    const changed = !left.has(chargeKey(actor.id, agencyId));
    await markAsLeft(db, actor.id, agencyId, context.now);
    await reassignReminders({ ...context, db }, actor.id);
    if (!hasRole(actor, 'approver', agencyId))
      await dropPlannedOfAgency(db, { agencyId, personId: actor.id }, 'left');
    return { done: { changed, ...(await others(db, actor, agencyId)) } };
  });
}

/** Puts the actor in charge again. */
export async function optIntoResponsibility(
  context: ActionContext,
  agencyId: string,
  to: string,
): Promise<Done<undefined>> {
  const mine = (actor: Person) => may(actor, 'leave-charge', agencyId);
  return await idempotentChange(context, mine, async (db, actor) => {
    if (actor.id !== to) return refused('not-yours');
    await takeBack(db, actor.id, agencyId);
    return { done: undefined };
  });
}

async function others(db: Db, actor: Person, agencyId: string): Promise<Beside> {
  const left = await responsibilityOptOuts(db, [agencyId]);
  const people = (await peopleOf(db, agencyId)).filter(({ active, id }) => active && id !== actor.id);
  const colleagues = people.filter(
    (one) => hasRole(one, 'officer', agencyId) && !left.has(chargeKey(one.id, agencyId)),
  );
  const heads = people.filter(
    (one) => hasRole(one, 'approver', agencyId) || hasRole(one, 'administrator', agencyId),
  );
  return {
    colleagues: await namedPeople(db, colleagues),
    toTell: colleagues.length > 0 ? [] : await namedPeople(db, heads),
  };
}
