// Many people written at once: addresses may go from one of them to another, and accounts to somebody else.

import { sql } from 'kysely';
import { inChunks } from './chunks.ts';
import { forgetContactsOf } from './contacts.ts';
import { savePeople, type WrittenPerson } from './people.ts';
import type { Db } from './schema.ts';

/**
 * Writes people as they stand now. `before`: as they were, if they were. Somebody with a new account is written to in
 * no conversation of the old one.
 */
export async function writePeople(
  db: Db,
  before: readonly WrittenPerson[],
  after: readonly WrittenPerson[],
): Promise<void> {
  // An address must be free before another person gets it.
  await inChunks(
    after.map(({ id }) => id),
    (some) =>
      db
        .updateTable('people')
        .set({ principal: sql<string>`id || '.invalid'`, entra_object_id: null })
        .where('id', 'in', some)
        .execute(),
  );
  // Everybody is there before anybody is named as somebody's deputy.
  await savePeople(
    db,
    after.map(({ deputyId: _, ...person }) => person),
  );
  await savePeople(
    db,
    after.filter(({ deputyId }) => deputyId !== undefined),
  );
  const accounts = new Map(before.map(({ id, entraObjectId }) => [id, entraObjectId]));
  const moved = after.filter(({ id, entraObjectId }) => {
    const was = accounts.get(id);
    return was !== undefined && was !== entraObjectId;
  });
  await forgetContactsOf(
    db,
    moved.map(({ id }) => id),
  );
}

/** Whatever waits for somebody who turned out to be somebody else waits for that one. */
export async function handOnTo(db: Db, double: string, person: string): Promise<void> {
  await db.updateTable('reports').set({ holder_id: person }).where('holder_id', '=', double).execute();
  await db.updateTable('absences').set({ deputy_id: person }).where('deputy_id', '=', double).execute();
  await db.updateTable('people').set({ deputy_id: person }).where('deputy_id', '=', double).execute();
  // Nobody stands in for themselves.
  await db
    .updateTable('absences')
    .set({ deputy_id: null })
    .where('person_id', '=', person)
    .where('deputy_id', '=', person)
    .execute();
  await db
    .updateTable('people')
    .set({ deputy_id: null })
    .where('id', '=', person)
    .where('deputy_id', '=', person)
    .execute();
}
