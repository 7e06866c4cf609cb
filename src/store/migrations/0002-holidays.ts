import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('holidays')
    .addColumn('year', 'text', (column) => column.primaryKey())
    .addColumn('days', 'text', (column) => column.notNull())
    .execute();
}
