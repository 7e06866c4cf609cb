// People, found by who Microsoft says they are.

import { z } from 'zod';
import { type Person, roleSchema } from '../agency/person.ts';
import type { Db, PersonRow } from './schema.ts';

const rolesColumn = z.array(roleSchema);

/** The person with that Entra identity, also a retired one: the caller looks at `active`. */
export async function findPersonByIdentity(
  db: Db,
  identity: { tenantId: string; entraObjectId: string },
): Promise<Person | undefined> {
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where('tenant_id', '=', identity.tenantId)
    .where('entra_object_id', '=', identity.entraObjectId)
    .executeTakeFirst();
  return row && personOf(row);
}

export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  return row && personOf(row);
}

/** Writes a person as they stand now, new or known. */
export async function savePerson(db: Db, person: Person): Promise<void> {
  const row: PersonRow = {
    id: person.id,
    agency_id: person.agencyId,
    tenant_id: person.tenantId,
    entra_object_id: person.entraObjectId,
    name: person.name,
    roles: JSON.stringify(person.roles),
    active: person.active ? 1 : 0,
  };
  await db
    .insertInto('people')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    agencyId: row.agency_id,
    tenantId: row.tenant_id,
    entraObjectId: row.entra_object_id,
    name: row.name,
    roles: rolesColumn.parse(JSON.parse(row.roles)),
    active: row.active === 1,
  };
}
