import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('talks').addColumn('listed', columnsOf(db).text).execute();
}
