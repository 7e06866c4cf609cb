// Files and pasted texts as people sent them, kept for some time: a press of a card made from one asks for it again. A file
// belongs to its sender, in the conversation where it was sent.

import { sql } from 'kysely';
import { forgetRows } from './forgetting.ts';
import type { Db, SentFileRow } from './schema.ts';

export interface SentFileOf {
  readonly personId: string;
  readonly conversationId: string;
}

export interface KeptFile extends SentFileOf {
  readonly id: string;
  /** As it was called; empty for a pasted text. */
  readonly name: string;
  readonly sha256: string;
  /** As it was opened: `docx`, `xlsx`, `pasted`. */
  readonly kind: string;
  /** Of a pasted text its UTF-8. */
  readonly bytes: Uint8Array;
  readonly at: Date;
  /** Its figures were taken, or nobody wanted them. */
  readonly done: boolean;
}

/** The same bytes sent once more are another file: a card made from the older one stays valid. */
export async function keepSentFile(db: Db, file: Omit<KeptFile, 'done'>): Promise<void> {
  const { id, personId, conversationId, name, sha256, kind, bytes, at } = file;
  const row: SentFileRow = {
    id,
    person_id: personId,
    conversation_id: conversationId,
    name,
    sha256,
    kind,
    bytes,
    at: at.toISOString(),
    standing: 'new',
  };
  await db.insertInto('sent_files').values(row).execute();
}

/** Undefined for one that is gone, that somebody else sent, or that was sent elsewhere, where that is asked: all the same. */
export async function findSentFile(
  db: Db,
  id: string,
  { personId, conversationId }: Pick<SentFileOf, 'personId'> & Partial<SentFileOf>,
): Promise<KeptFile | undefined> {
  const own = db.selectFrom('sent_files').selectAll().where('id', '=', id).where('person_id', '=', personId);
  const there = conversationId === undefined ? own : own.where('conversation_id', '=', conversationId);
  const row = await there.executeTakeFirst();
  return row && keptOf(row);
}

/** What the person sent there last, all that came with one message; empty where nothing of it is kept. */
export async function latestSentFiles(db: Db, of: SentFileOf): Promise<readonly KeptFile[]> {
  const rows = await db
    .selectFrom('sent_files')
    .selectAll()
    .where('person_id', '=', of.personId)
    .where('conversation_id', '=', of.conversationId)
    .where('standing', '!=', 'older')
    .where('at', '=', (where) =>
      where
        .selectFrom('sent_files')
        .select(({ fn }) => fn.max('at').as('latest'))
        .where('person_id', '=', of.personId)
        .where('conversation_id', '=', of.conversationId),
    )
    .orderBy('id')
    .execute();
  return rows.map(keptOf);
}

/** What comes next stands for "the file": a card made from one of these stays valid. */
export async function setFilesAside(db: Db, { personId, conversationId }: SentFileOf): Promise<void> {
  await db
    .updateTable('sent_files')
    .set({ standing: 'older' })
    .where('person_id', '=', personId)
    .where('conversation_id', '=', conversationId)
    .execute();
}

/** Their figures were taken, or nobody wants them: they are not offered again unasked. */
export async function filesDone(db: Db, ids: readonly string[], personId: string): Promise<void> {
  await db
    .updateTable('sent_files')
    .set({ standing: 'done' })
    .where('id', 'in', ids)
    .where('person_id', '=', personId)
    .where('standing', '=', 'new')
    .execute();
}

/** Removes what is older than that. */
export async function forgetSentFiles(db: Db, before: Date): Promise<number> {
  return await forgetRows(db, 'sent_files', ['id'], sql`at < ${before.toISOString()}`);
}

function keptOf(row: SentFileRow): KeptFile {
  return {
    id: row.id,
    personId: row.person_id,
    conversationId: row.conversation_id,
    name: row.name,
    sha256: row.sha256,
    kind: row.kind,
    bytes: row.bytes,
    at: new Date(row.at),
    done: row.standing === 'done',
  };
}
