// Where people can be written to unasked: the newest personal conversation of each.

import { inChunks } from './chunks.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

export interface Contact {
  readonly personId: string;
  readonly conversationId: string;
  /** The channel's conversation reference, as JSON: only the channel's room reads it. */
  readonly reference: string;
}

export interface StoredContact extends Contact {
  /** Until then no reminder goes there. */
  readonly quietUntil: Date | undefined;
}

const contactOf = prepared((db, { personId }: { readonly personId: string }) =>
  db.selectFrom('contacts').selectAll().where('person_id', '=', personId),
);

export async function findContact(db: Db, personId: string): Promise<StoredContact | undefined> {
  const [row] = (await contactOf(db, { personId })).rows;
  return (
    row && {
      personId,
      conversationId: row.conversation_id,
      reference: row.reference,
      quietUntil: row.quiet_until === null ? undefined : new Date(row.quiet_until),
    }
  );
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

/** Whether any of these people can be written to. */
export async function anyMet(db: Db, personIds: readonly string[]): Promise<boolean> {
  if (personIds.length === 0) return false;
  const first = await db
    .selectFrom('contacts')
    .select('person_id')
    .where('person_id', 'in', personIds)
    .limit(1)
    .executeTakeFirst();
  return first !== undefined;
}

/** Whether there is anybody at all who can be written to. */
export async function anybodyMet(db: Db): Promise<boolean> {
  const first = await db.selectFrom('contacts').select('person_id').limit(1).executeTakeFirst();
  return first !== undefined;
}

/** The channel says that nobody can be reached there; not where they have since written elsewhere. */
export async function forgetContact(
  db: Db,
  { personId, conversationId }: Pick<Contact, 'personId' | 'conversationId'>,
): Promise<void> {
  await db
    .deleteFrom('contacts')
    .where('person_id', '=', personId)
    .where('conversation_id', '=', conversationId)
    .execute();
}

/** They sign in with other accounts now: what was said to the old ones is said to them no more. */
export async function forgetContactsOf(db: Db, personIds: readonly string[]): Promise<void> {
  await inChunks(personIds, (some) => db.deleteFrom('contacts').where('person_id', 'in', some).execute());
}

/** The bot was removed from that conversation, whosever it is. */
export async function forgetConversation(db: Db, conversationId: string): Promise<void> {
  await db.deleteFrom('contacts').where('conversation_id', '=', conversationId).execute();
}

/**
 * Takes the conversation for one reminder: no copy of the program sends another there for so many milliseconds. False
 * when one has gone there a moment ago. A time further away than that was noted by a clock that was wrong.
 */
export async function reserveConversation(
  db: Db,
  personId: string,
  { now, milliseconds }: { readonly now: Date; readonly milliseconds: number },
): Promise<boolean> {
  const until = new Date(now.getTime() + milliseconds).toISOString();
  const { numUpdatedRows } = await db
    .updateTable('contacts')
    .set({ quiet_until: until })
    .where('person_id', '=', personId)
    .where((where) =>
      where.or([
        where('quiet_until', 'is', null),
        where('quiet_until', '<=', now.toISOString()),
        where('quiet_until', '>', until),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Those of them who can be written to unasked. */
export async function reachable(db: Db, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await inChunks(personIds, (some) =>
    db.selectFrom('contacts').select('person_id').where('person_id', 'in', some).execute(),
  );
  return new Set(rows.map(({ person_id }) => person_id));
}
