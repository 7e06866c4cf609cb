// What tells who somebody is, taken out of the database; what they did stays, by their id.

import { sql } from 'kysely';
import { ERASED_NAME } from '../agency/person.ts';
import type { Db } from './schema.ts';

/** Somebody as they are named, whichever tenant they are of. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly principal: string;
  readonly active: boolean;
}

/** Those with that id or address. */
export async function peopleCalled(db: Db, called: string): Promise<readonly NamedPerson[]> {
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name', 'principal', 'active'])
    .where((where) => where.or([where('id', '=', called), where('principal', '=', called.toLowerCase())]))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, active: row.active === 1 }));
}

/** Within a transaction. Their name, address, account, conversations, hours, absences, roles and files; in the trail of changes, too. */
export async function eraseContactData(db: Db, { id, name, principal }: NamedPerson): Promise<void> {
  const account = await db
    .selectFrom('people')
    .select('entra_object_id')
    .where('id', '=', id)
    .executeTakeFirst();
  const conversations = db.selectFrom('contacts').select('conversation_id').where('person_id', '=', id);
  await db.deleteFrom('asked_questions').where('conversation_id', 'in', conversations).execute();
  await db.deleteFrom('deliveries').where('conversation_id', 'in', conversations).execute();
  for (const table of [
    'contacts',
    'account_claims',
    'talks',
    'sent_files',
    'posted_cards',
    'absences',
    'reminders_off',
    'not_in_charge',
    'memberships',
  ] as const)
    await sql`delete from ${sql.table(table)} where person_id = ${id}`.execute(db);
  await db.updateTable('absences').set({ deputy_id: null }).where('deputy_id', '=', id).execute();
  await db.updateTable('people').set({ deputy_id: null }).where('deputy_id', '=', id).execute();
  await db.updateTable('reports').set({ holder_id: null }).where('holder_id', '=', id).execute();
  await db
    .updateTable('people')
    .set({
      name: ERASED_NAME,
      principal: `${id}.invalid`,
      entra_object_id: null,
      hours: null,
      deputy_id: null,
    })
    .where('id', '=', id)
    .execute();
  const told = [name, principal, ...(account?.entra_object_id ? [account.entra_object_id] : [])];
  for (const column of ['before', 'after'] as const) {
    await sql`
      update settings_audit set ${sql.ref(column)} = ${ERASED_NAME} where ${sql.ref(column)} is not null
        and ((subject = 'person' and subject_id = ${id}) or ${sql.ref(column)} in (${sql.join(told)}))
    `.execute(db);
  }
}
