// Somebody may do without the reminders of one report and keep those of another; what was switched off before is of all.

import { type Kysely, sql } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text } = columnsOf(db);
  await db.schema.alterTable('reminders_off').renameTo('reminders_off_before').execute();
  await db.schema
    .createTable('reminders_off')
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    // A part of the key cannot be null: the empty text is every report.
    .addColumn('report', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('reminders_off_by_report_key', ['person_id', 'report', 'kind'])
    .execute();
  await sql`insert into reminders_off (person_id, report, kind) select person_id, '', kind from reminders_off_before`.execute(
    db,
  );
  await db.schema.dropTable('reminders_off_before').execute();
}
