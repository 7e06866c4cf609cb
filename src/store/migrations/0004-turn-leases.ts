import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { big, text } = columnsOf(db);
  await db.schema
    .createTable('turn_leases')
    .addColumn('conversation_id', text, (column) => column.primaryKey())
    .addColumn('holder', text, (column) => column.notNull())
    .addColumn('until', big, (column) => column.notNull())
    .execute();
}
