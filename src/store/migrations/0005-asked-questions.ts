import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text } = columnsOf(db);
  await db.schema
    .createTable('asked_questions')
    .addColumn('conversation_id', text, (column) => column.notNull())
    .addColumn('activity_id', text, (column) => column.notNull())
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
    .addColumn('figure', text, (column) => column.notNull())
    .addColumn('asked_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('asked_questions_key', ['conversation_id', 'activity_id'])
    .execute();
}
