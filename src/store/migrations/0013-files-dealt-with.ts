import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text } = columnsOf(db);
  await db.schema
    .alterTable('sent_files')
    .addColumn('standing', text, (column) => column.notNull().defaultTo('new'))
    .execute();
}
