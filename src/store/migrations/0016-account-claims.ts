import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text } = columnsOf(db);
  await db.schema
    .createTable('account_claims')
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('entra_object_id', text, (column) => column.notNull())
    .addColumn('address', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('told_at', text)
    .addColumn('refused_at', text)
    .addColumn('conversation_id', text)
    .addColumn('reference', text)
    .addPrimaryKeyConstraint('account_claims_key', ['person_id', 'entra_object_id'])
    .execute();
}
