import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text } = columnsOf(db);
  await db.schema.alterTable('talks').addColumn('offered', text).execute();
  await db.schema.alterTable('talks').addColumn('unconfirmed', text).execute();
  await db.schema.alterTable('talks').addColumn('spoken_report_id', text).execute();
}
