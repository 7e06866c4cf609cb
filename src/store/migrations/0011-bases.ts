import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text } = columnsOf(db);
  await db.schema
    .createTable('bases')
    .addColumn('from_month', text, (column) => column.primaryKey())
    .addColumn('options', text, (column) => column.notNull())
    .execute();
}
