import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, big } = columnsOf(db);
  await db.schema
    .createTable('standing_reasons')
    .addColumn('agency_id', text, (column) => column.notNull())
    .addColumn('definition_id', text, (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('words', text, (column) => column.notNull())
    .addColumn('from_month', text, (column) => column.notNull())
    .addColumn('excess', big, (column) => column.notNull())
    .addColumn('report_id', text, (column) => column.notNull())
    .addColumn('person_id', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('ended_at', text)
    .addColumn('ended_by', text)
    .addPrimaryKeyConstraint('standing_reasons_key', ['agency_id', 'definition_id', 'code'])
    .execute();
  await db.schema.alterTable('reasons').addColumn('kept_from', text).execute();
}
