// People of an agency: added, changed, moved, retired, brought back by an administrator. Each a transaction with its
// audit lines; refused when the person has changed since the administrator last saw them.

import type { z } from 'zod';
import { mayManage, outOfReach } from '../agency/managing.ts';
import type { Person } from '../agency/person.ts';
import { normalise } from '../language/fold.ts';
import { personChanges } from '../settings/changes.ts';
import { returning } from '../settings/people-after.ts';
import { isAlike } from '../settings/recognise.ts';
import { personNameSchema, principalSchema, rolesSchema } from '../settings/settings.ts';
import { allAgencies } from '../store/agencies.ts';
import { forgetContactsOf } from '../store/contacts.ts';
import {
  allPeople,
  findPerson,
  findPersonByPrincipal,
  peopleOf,
  personIdOf,
  savePerson,
  type WrittenPerson,
} from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import { writeSettingsAudit } from '../store/settings-audit.ts';
import type { ActionContext } from './context.ts';
import { type Managed, type ManageRefusal, manage, refusedTo, stampOf } from './manage.ts';

export const personStamp = ({ name, active, memberships }: Person) => stampOf([name, active, memberships]);

/** The people of an agency, by name; those retired last. */
export async function listPeople(
  { db, actor }: ActionContext,
  agencyId: string,
): Promise<readonly Person[] | ManageRefusal> {
  if (!mayManage(actor, agencyId)) return refusedTo('not-allowed');
  const people = await peopleOf(db, agencyId);
  return [...people.filter(({ active }) => active), ...people.filter(({ active }) => !active)];
}

export interface PersonFields {
  readonly name: string;
  readonly roles: readonly string[];
}

/** `other`: the administrator said that this is a new person, despite similar ones. */
export interface NewPersonFields extends PersonFields {
  readonly principal: string;
  readonly other?: boolean;
}

/**
 * Names somebody new in the agency, or gives somebody known a place in it. `alike` where somebody there has the same name, or
 * the same name before the @: a new address of theirs must not make two people of one.
 */
export async function addPerson(
  context: ActionContext,
  agencyId: string,
  fields: NewPersonFields,
): Promise<Managed<Person>> {
  if (!mayManage(context.actor, agencyId)) return refusedTo('not-allowed');
  const principal = principalSchema.safeParse(normalise(fields.principal));
  if (!principal.success) return refusedTo('invalid', 'principal');
  const read = readFields(fields);
  if ('kind' in read) return read;
  return await manage(context, [agencyId], async (db, actor) => {
    const { tenantId } = actor;
    const before = await findPersonByPrincipal(db, tenantId, principal.data);
    const added = { agencyId, roles: read.roles };
    if (!before) {
      const alike = fields.other
        ? []
        : await alikeIn(db, agencyId, { principal: principal.data, name: read.name });
      if (alike.length > 0) return { ...refusedTo('alike', 'principal'), alike };
      const ids = new Set((await allPeople(db)).map((one) => one.id));
      const id = personIdOf(tenantId, principal.data, (one) => ids.has(one));
      const person = { id, tenantId, principal: principal.data, name: read.name, active: true };
      return await write(db, context, undefined, {
        ...person,
        entraObjectId: undefined,
        memberships: [added],
      });
    }
    if (before.memberships.some((one) => one.agencyId === agencyId)) return refusedTo('exists', 'principal');
    const foreign = outOfReach(actor, before);
    if (!before.active && foreign) return refusedTo('elsewhere');
    const name = foreign ? before.name : read.name;
    const memberships = [...before.memberships, added];
    return await write(db, context, before, { ...before, name, active: true, memberships });
  });
}

/** Name, address and roles. Name and address are the person's everywhere: who manages only some of their agencies leaves them. */
export async function changePerson(
  context: ActionContext,
  agencyId: string,
  { personId, seen }: Seen,
  fields: PersonFields & { readonly principal?: string },
): Promise<Managed<Person>> {
  if (!mayManage(context.actor, agencyId)) return refusedTo('not-allowed');
  const read = readFields(fields);
  if ('kind' in read) return read;
  const typed =
    fields.principal === undefined ? undefined : principalSchema.safeParse(normalise(fields.principal));
  if (typed && !typed.success) return refusedTo('invalid', 'principal');
  return await manage(context, [agencyId], async (db, actor) => {
    const before = await presentPerson(db, agencyId, personId, seen);
    if ('kind' in before) return before;
    const principal = typed?.data ?? before.principal;
    const moved = principal !== before.principal;
    if ((read.name !== before.name || moved) && outOfReach(actor, before)) return refusedTo('elsewhere');
    if (moved && (await findPersonByPrincipal(db, before.tenantId, principal)))
      return refusedTo('taken', 'principal');
    const memberships = before.memberships.map((one) =>
      one.agencyId === agencyId ? { ...one, roles: read.roles } : one,
    );
    return await write(db, context, before, { ...before, principal, name: read.name, memberships });
  });
}

/** To another agency with the same roles; what they have entered stays where it is. */
export async function movePerson(
  context: ActionContext,
  agencyId: string,
  { personId, seen }: Seen,
  to: string,
): Promise<Managed<Person>> {
  return await manage(context, [agencyId, to], async (db) => {
    const before = await presentPerson(db, agencyId, personId, seen);
    if ('kind' in before) return before;
    if (before.memberships.some((one) => one.agencyId === to)) return refusedTo('exists');
    const memberships = before.memberships.map((one) =>
      one.agencyId === agencyId ? { ...one, agencyId: to } : one,
    );
    return await write(db, context, before, { ...before, memberships });
  });
}

/**
 * Retired, they may do nothing any more, at once and everywhere; nothing that they have entered changes. Who is also
 * somebody in an agency out of the administrator's reach only leaves this one.
 */
export async function retirePerson(
  context: ActionContext,
  agencyId: string,
  { personId, seen }: Seen,
): Promise<Managed<Person>> {
  return await manage(context, [agencyId], async (db, actor) => {
    const before = await presentPerson(db, agencyId, personId, seen);
    if ('kind' in before) return before;
    const memberships = before.memberships.filter((one) => one.agencyId !== agencyId);
    return outOfReach(actor, before)
      ? await write(db, context, before, { ...before, memberships })
      : await write(db, context, before, { ...before, active: false });
  });
}

export async function bringBackPerson(
  context: ActionContext,
  agencyId: string,
  { personId, seen }: Seen,
): Promise<Managed<Person>> {
  return await manage(context, [agencyId], async (db, actor) => {
    const before = await presentPerson(db, agencyId, personId, seen);
    if ('kind' in before) return before;
    if (outOfReach(actor, before)) return refusedTo('elsewhere');
    return await write(db, context, before, { ...before, active: true });
  });
}

export interface Seen {
  readonly personId: string;
  /** The person's stamp on the card. */
  readonly seen: string;
}

/** Somebody of the agency as the administrator has seen them; refused where they are not, or have changed since. */
export async function presentPerson(
  db: Db,
  agencyId: string,
  personId: string,
  seen: string,
): Promise<Person | ManageRefusal> {
  const person = await findPerson(db, personId);
  if (!person?.memberships.some((one) => one.agencyId === agencyId)) return refusedTo('not-allowed');
  return personStamp(person) === seen ? person : refusedTo('outdated');
}

async function write(
  db: Db,
  { actor, now }: ActionContext,
  before: Person | undefined,
  wanted: WrittenPerson,
): Promise<Person | ManageRefusal> {
  const after = returning(before, wanted);
  if (before && (await leavesNobody(db, before, after))) return refusedTo('last-administrator');
  await savePerson(db, after);
  // The new owner of their former account must not receive their messages.
  if (before?.entraObjectId !== undefined && after.entraObjectId === undefined)
    await forgetContactsOf(db, [after.id]);
  await writeSettingsAudit(db, personChanges(before, after), { at: now, by: actor.id, how: 'chat' });
  const written = await findPerson(db, after.id);
  if (!written) throw new Error('a person was written and is not there');
  return written;
}

/** Whether an agency that the person administered would have nobody left who could. */
async function leavesNobody(db: Db, before: Person, after: WrittenPerson): Promise<boolean> {
  const administered = before.memberships.filter(({ roles }) => roles.includes('administrator'));
  if (!before.active || administered.length === 0) return false;
  const agencies = await allAgencies(db);
  const memberships = after.memberships.map(({ agencyId, roles }) => ({
    agencyId,
    roles,
    office: agencies.some(({ id, office }) => office && id === agencyId),
  }));
  const others = (await allPeople(db)).filter(({ id }) => id !== after.id);
  const people = [...others, { ...after, memberships }];
  return administered.some(({ agencyId }) => !people.some((one) => mayManage(one, agencyId)));
}

/** The active people of the agency who may be the one who is named, under another address. */
async function alikeIn(
  db: Db,
  agencyId: string,
  named: Pick<Person, 'principal' | 'name'>,
): Promise<readonly Person[]> {
  return (await peopleOf(db, agencyId)).filter((one) => one.active && isAlike(named, one));
}

function readFields({
  name,
  roles,
}: PersonFields): { readonly name: string; readonly roles: z.output<typeof rolesSchema> } | ManageRefusal {
  const named = personNameSchema.safeParse(normalise(name));
  if (!named.success) return refusedTo('invalid', 'name');
  const read = rolesSchema.safeParse(roles);
  if (!read.success) return refusedTo('invalid', 'roles');
  return { name: named.data, roles: read.data };
}
