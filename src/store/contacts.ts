// Where people can be written to unasked: the newest personal conversation of each.

import { inChunks } from './chunks.ts';
import type { Db } from './schema.ts';

export interface Contact {
  readonly personId: string;
  readonly conversationId: string;
  /** The channel's conversation reference, as JSON: only the channel's room reads it. */
  readonly reference: string;
}

export async function findContact(db: Db, personId: string): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('contacts')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && { personId, conversationId: row.conversation_id, reference: row.reference };
}

export async function saveContact(db: Db, contact: Contact, at: Date): Promise<void> {
  const row = {
    person_id: contact.personId,
    conversation_id: contact.conversationId,
    reference: contact.reference,
    at: at.toISOString(),
  };
  await db
    .insertInto('contacts')
    .values(row)
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

/** The bot was removed there, or the channel says that nobody can be reached. */
export async function forgetContact(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('contacts').where('person_id', '=', personId).execute();
}

/** Those of them who can be written to unasked. */
export async function reachable(db: Db, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await inChunks(personIds, (some) =>
    db.selectFrom('contacts').select('person_id').where('person_id', 'in', some).execute(),
  );
  return new Set(rows.map(({ person_id }) => person_id));
}
