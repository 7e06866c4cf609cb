// Away until a day: reminders go to the deputy. And back again.

import { hasRole, may, type Person } from '../agency/person.ts';
import { localDate } from '../calendar/clock.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { nextWorkingDay } from '../calendar/working-days.ts';
import { absencesOf, chargeKey, endAbsence, responsibilityOptOuts, saveAbsence } from '../store/absences.ts';
import { peopleOfAgencies } from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { type Done, idempotentChange } from './idempotent-change.ts';
import { namedPeople } from './named-people.ts';
import { reassignReminders } from './reassign-reminders.ts';

export interface Leave {
  /** Undefined begins at once. */
  readonly from: LocalDate | undefined;
  /** The last day. */
  readonly until: LocalDate;
  readonly deputyId: string | undefined;
}

export type LeaveTaken =
  /** Who is reminded instead: the deputy, else colleagues, else approvers. */
  | {
      readonly kind: 'away';
      readonly until: LocalDate;
      readonly instead: readonly Person[];
      readonly deputy: boolean;
    }
  | { readonly kind: 'past'; readonly until: LocalDate }
  | { readonly kind: 'too-long' }
  /** It begins so late that it wants to be said again then. */
  | { readonly kind: 'not-yet'; readonly from: LocalDate }
  | { readonly kind: 'no-deputy' };

/** Longer absences are an administrator's business. */
const LONGEST_DAYS = 366;
const SHARED = ['officer', 'approver'] as const;

/** Notes that the actor is away, and passes on what is planned for them. */
export async function takeLeave(
  context: ActionContext,
  { from, until, deputyId }: Leave,
): Promise<Done<LeaveTaken>> {
  const { now, holidays, catalogue, agencyId } = context;
  const today = localDate(now);
  return await idempotentChange(
    context,
    (actor) => may(actor, 'take-leave', agencyId),
    async (db, actor) => {
      const done = (result: LeaveTaken) => ({ done: result });
      if (until < today || (from !== undefined && until < from)) return done({ kind: 'past', until });
      if (until > addDays(today, LONGEST_DAYS)) return done({ kind: 'too-long' });
      if (from !== undefined && from > nextWorkingDay(today, holidays))
        return done({ kind: 'not-yet', from });
      const able = await colleaguesOf(db, actor);
      const deputy = able.find(({ id }) => id === (deputyId ?? actor.deputyId));
      if (deputyId !== undefined && !deputy) return done({ kind: 'no-deputy' });
      await saveAbsence(db, { personId: actor.id, until, deputyId }, now);
      await reassignReminders({ db, now, holidays, catalogue }, actor.id);
      const instead = deputy ? [deputy] : await standIns(db, actor, agencyId, able, today);
      const named = await namedPeople(db, instead);
      return done({ kind: 'away', until, instead: named, deputy: deputy !== undefined });
    },
  );
}

/** The actor is back, and reminded as before. */
export async function endLeave(context: ActionContext): Promise<Done<undefined>> {
  const { agencyId } = context;
  return await idempotentChange(
    context,
    (actor) => may(actor, 'take-leave', agencyId),
    async (db, actor) => {
      await endAbsence(db, actor.id);
      return { done: undefined };
    },
  );
}

/** Who could stand in for the actor: the active people who are the same as they in one of their agencies, by name. */
export async function possibleDeputies({
  db,
  actor,
  agencyId,
}: ActionContext): Promise<readonly Person[] | Refusal> {
  return may(actor, 'take-leave', agencyId) ? await colleaguesOf(db, actor) : refused('not-allowed');
}

async function colleaguesOf(db: Db, actor: Person): Promise<readonly Person[]> {
  const agencyIds = actor.memberships.map(({ agencyId }) => agencyId);
  return (await peopleOfAgencies(db, agencyIds))
    .filter((one) => one.id !== actor.id && agencyIds.some((id) => sharesRole(actor, one, id)))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}

function sharesRole(actor: Person, other: Person, agencyId: string): boolean {
  return SHARED.some((role) => hasRole(actor, role, agencyId) && hasRole(other, role, agencyId));
}

/** Colleagues who are there and in charge; where an officer has none, the approvers. */
async function standIns(
  db: Db,
  actor: Person,
  agencyId: string,
  colleagues: readonly Person[],
  today: LocalDate,
): Promise<readonly Person[]> {
  const people = await peopleOfAgencies(db, [agencyId]);
  const away = await absencesOf(
    db,
    people.map(({ id }) => id),
  );
  const left = await responsibilityOptOuts(db, [agencyId]);
  const there = ({ id }: Person) => (away.get(id)?.until ?? '') < today;
  const able = colleagues.filter(
    (one) => sharesRole(actor, one, agencyId) && there(one) && !left.has(chargeKey(one.id, agencyId)),
  );
  if (able.length > 0 || !hasRole(actor, 'officer', agencyId)) return able;
  return people.filter((one) => one.id !== actor.id && hasRole(one, 'approver', agencyId) && there(one));
}
