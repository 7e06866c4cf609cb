import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text } = columnsOf(db);
  await db.schema.alterTable('reports').addColumn('returned_sections', text).execute();
  await db.schema
    .createTable('decision_requests')
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addPrimaryKeyConstraint('decision_requests_key', ['report_id', 'at'])
    .execute();
}
