// What administrators do, and what people say of their own time, through the actions.

import { chooseReminders } from '../../src/actions/choose-reminders.ts';
import type { ActionContext } from '../../src/actions/context.ts';
import type { Managed } from '../../src/actions/manage.ts';
import { agencyStamp, changeAgency } from '../../src/actions/manage-agency.ts';
import { bringBackPerson, movePerson, personStamp, retirePerson } from '../../src/actions/manage-people.ts';
import { endLeave, takeLeave } from '../../src/actions/take-leave.ts';
import type { Person } from '../../src/agency/person.ts';
import type { Without } from '../../src/agency/reminder-rules.ts';
import { localDate } from '../../src/calendar/clock.ts';
import type { DeadlineRule } from '../../src/calendar/deadline.ts';
import type { LocalDate } from '../../src/calendar/local-date.ts';
import { findAgency } from '../../src/store/agencies.ts';
import { findPerson } from '../../src/store/people.ts';
import type { SimulationEvent } from './events.ts';

/** `context.actor` administers the agency. */
export async function moveDeadline(
  context: ActionContext,
  agencyId: string,
  deadline: DeadlineRule | undefined,
): Promise<readonly SimulationEvent[]> {
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

function managed({ now: at }: ActionContext, done: Managed<Person>): readonly SimulationEvent[] {
  return done.kind === 'done' ? [{ at, kind: 'person', person: done.result }] : [];
}

/** Nothing where the deputy named cannot stand in. */
export async function goAway(
  context: ActionContext,
  until: LocalDate,
  deputyId: string | undefined,
): Promise<readonly SimulationEvent[]> {
  const { actor, now: at } = context;
  const taken = await takeLeave(context, { from: undefined, until, deputyId });
  if (taken.kind !== 'done' || taken.result.kind !== 'away') return [];
  return [{ at, kind: 'away', personId: actor.id, until, ...(deputyId !== undefined && { deputyId }) }];
}

export async function comeBack(context: ActionContext): Promise<readonly SimulationEvent[]> {
  const { actor, now: at } = context;
  const done = await endLeave(context);
  return done.kind === 'done' ? [{ at, kind: 'back', personId: actor.id }] : [];
}

export async function doWithout(
  context: ActionContext,
  kinds: readonly Without[],
): Promise<readonly SimulationEvent[]> {
  const { actor, now: at } = context;
  const chosen = await chooseReminders(context, actor.id, { only: kinds });
  return chosen.kind === 'done'
    ? [{ at, kind: 'does-without', personId: actor.id, kinds: chosen.result }]
    : [];
}
