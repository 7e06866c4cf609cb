import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text } = columnsOf(db);
  await db.schema
    .createTable('holidays')
    .addColumn('year', text, (column) => column.primaryKey())
    .addColumn('days', text, (column) => column.notNull())
    .execute();
}
