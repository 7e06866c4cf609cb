import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, bytes } = columnsOf(db);
  await db.schema
    .createTable('sent_files')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('conversation_id', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sent_files_at').on('sent_files').column('at').execute();
  for (const table of ['figures', 'audit']) {
    // SQLite adds one column at a time.
    await db.schema.alterTable(table).addColumn('provenance', text).execute();
    await db.schema.alterTable(table).addColumn('addends', text).execute();
  }
}
