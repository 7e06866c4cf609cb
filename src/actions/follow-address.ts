// The address that somebody signs in with has changed: their account tells who they are, and the address follows. It comes
// from the roster of the tenant, never from what anyone says of themselves.

import type { Membership, Person } from '../agency/person.ts';
import { givenUp } from '../settings/addresses.ts';
import { personChanges } from '../settings/changes.ts';
import {
  type AccountAddresses,
  findPerson,
  findPersonByIdentity,
  findPersonByPrincipal,
  givenUpAddresses,
  type Identity,
  savePerson,
} from '../store/people.ts';
import { handOnTo, writePeople } from '../store/people-at-once.ts';
import type { Db } from '../store/schema.ts';
import { writeSettingsAudit } from '../store/settings-audit.ts';
import { inTransaction } from '../store/transaction.ts';

/** `taken`: somebody else who is known has that address; nothing is changed then. */
export type Followed = 'same' | 'followed' | 'taken';

/** Followed is the name that they sign in with; a mail is no name of theirs. */
export async function followAddress(
  db: Db,
  identity: Identity,
  { principal, mail }: AccountAddresses,
  now: Date,
): Promise<Followed> {
  return await inTransaction(db, async (trx): Promise<Followed> => {
    const person = await findPersonByIdentity(trx, identity);
    if (!person?.active || principal === undefined || [principal, mail].includes(person.principal))
      return 'same';
    const holder = await findPersonByPrincipal(trx, identity.tenantId, principal);
    if (holder && (holder.entraObjectId !== undefined || !holder.active)) return 'taken';
    if (holder) {
      await absorbDouble(trx, person, holder, now);
      return 'followed';
    }
    const after = { ...person, principal };
    await savePerson(trx, after);
    await writeSettingsAudit(trx, personChanges(person, after), { at: now, by: person.id, how: 'roster' });
    return 'followed';
  });
}

/**
 * Somebody who is known was named once more, under the address that they have now, and never met as that: they are one, with
 * the places of both. Naming the double gave those places to the owner of the address.
 */
export async function absorbDouble(db: Db, person: Person, double: Person, now: Date): Promise<Person> {
  const taken = await givenUpAddresses(db, double.tenantId);
  const after = {
    ...person,
    principal: double.principal,
    name: person.active ? person.name : double.name,
    active: true,
    // What was somebody's before they left is theirs no more.
    memberships: merged(person.active ? person.memberships : [], double.memberships),
  };
  const gone = {
    ...double,
    principal: givenUp(double.principal, (one) => taken.has(one)),
    active: false,
    memberships: [],
  };
  await writePeople(db, [person, double], [after, gone]);
  await handOnTo(db, double.id, person.id);
  const changes = [...personChanges(person, after), ...personChanges(double, gone)];
  await writeSettingsAudit(db, changes, { at: now, by: person.id, how: 'roster' });
  const written = await findPerson(db, person.id);
  if (!written) throw new Error('a person was written and is not there');
  return written;
}

/** Where both have a place, the newer naming holds. */
function merged(older: readonly Membership[], newer: readonly Membership[]): readonly Membership[] {
  return [...new Map([...older, ...newer].map((one) => [one.agencyId, one])).values()];
}
