// What administrators do, through their actions; and what a person says of their own time. The latter is written as the
// store keeps it, because nothing else of it matters to a reminder.

import type { ActionContext } from '../actions/context.ts';
import type { Managed } from '../actions/manage.ts';
import { agencyStamp, changeAgency } from '../actions/manage-agency.ts';
import { bringBackPerson, movePerson, personStamp, retirePerson } from '../actions/manage-people.ts';
import type { Person } from '../agency/person.ts';
import type { OptionalKind } from '../agency/reminder-rules.ts';
import { localDate } from '../calendar/clock.ts';
import type { DeadlineRule } from '../calendar/deadline.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { endAbsence, saveAbsence, saveKindsOff } from '../store/absences.ts';
import { findAgency } from '../store/agencies.ts';
import { findPerson } from '../store/people.ts';
import type { Happening } from './happenings.ts';

/** `context.actor` administers the agency. */
export async function moveDeadline(
  context: ActionContext,
  agencyId: string,
  deadline: DeadlineRule | undefined,
): Promise<readonly Happening[]> {
  const agency = await findAgency(context.db, agencyId);
  const newest = agency?.settings.at(-1);
  if (!agency || !newest) return [];
  const { signerTitle, signerName, recipients, authority } = newest.letterhead;
  const from = localDate(context.now);
  const fields = { from, signerTitle, signerName, recipients, authority, deadline };
  const changed = await changeAgency(context, agencyId, agencyStamp(agency), fields);
  if (changed.kind !== 'done') return [];
  const { reminders } = newest;
  const settings = changed.result.settings.map((one) =>
    // The administrator has moved a deadline and nothing else: the agency's own rules stay.
    one.from === from && reminders ? { ...one, reminders } : one,
  );
  return [{ at: context.now, kind: 'settings', agencyId, settings }];
}

export async function retire(context: ActionContext, agencyId: string, personId: string) {
  const person = await findPerson(context.db, personId);
  if (!person?.active) return [];
  return managed(context, await retirePerson(context, agencyId, seen(person)));
}

export async function bringBack(context: ActionContext, agencyId: string, personId: string) {
  const person = await findPerson(context.db, personId);
  if (!person || person.active) return [];
  return managed(context, await bringBackPerson(context, agencyId, seen(person)));
}

export async function move(context: ActionContext, agencyId: string, personId: string, to: string) {
  const person = await findPerson(context.db, personId);
  if (!person?.active) return [];
  return managed(context, await movePerson(context, agencyId, seen(person), to));
}

const seen = (person: Person) => ({ personId: person.id, seen: personStamp(person) });

function managed({ now: at }: ActionContext, done: Managed<Person>): readonly Happening[] {
  return done.kind === 'done' ? [{ at, kind: 'person', person: done.result }] : [];
}

export async function goAway(
  { db, actor, now: at }: ActionContext,
  until: LocalDate,
  deputyId: string | undefined,
): Promise<readonly Happening[]> {
  await saveAbsence(db, { personId: actor.id, until, deputyId }, at);
  return [{ at, kind: 'away', personId: actor.id, until, ...(deputyId !== undefined && { deputyId }) }];
}

export async function comeBack({ db, actor, now: at }: ActionContext): Promise<readonly Happening[]> {
  await endAbsence(db, actor.id);
  return [{ at, kind: 'back', personId: actor.id }];
}

export async function doWithout(
  { db, actor, now: at }: ActionContext,
  kinds: readonly OptionalKind[],
): Promise<readonly Happening[]> {
  await saveKindsOff(db, actor.id, kinds);
  return [{ at, kind: 'does-without', personId: actor.id, kinds }];
}
