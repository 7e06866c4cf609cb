import type { Kysely } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { big, text } = columnsOf(db);
  await db.schema.alterTable('people').addColumn('hours', text).execute();
  await db.schema.alterTable('people').addColumn('deputy_id', text).execute();
  await db.schema.alterTable('contacts').addColumn('quiet_until', text).execute();
  await db.schema
    .createTable('reminder_occasions')
    .addColumn('about', text, (column) => column.notNull())
    .addColumn('occasion', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_occasions_key', ['about', 'occasion'])
    .execute();
  await db.schema
    .createTable('reminders')
    .addColumn('about', text, (column) => column.notNull())
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('occasion', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('instead_of', text, (column) => column.references('people.id'))
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('reason', text)
    .addColumn('due_at', text, (column) => column.notNull())
    .addColumn('until', text, (column) => column.notNull())
    .addColumn('try_at', text, (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('claimed_by', text)
    .addColumn('claimed_until', text)
    .addColumn('activity_id', text)
    .addColumn('sent_at', text)
    .addPrimaryKeyConstraint('reminders_key', ['about', 'person_id', 'occasion'])
    .execute();
  await db.schema.createIndex('reminders_waiting').on('reminders').columns(['state', 'try_at']).execute();
  await db.schema.createIndex('reminders_person').on('reminders').columns(['person_id', 'due_at']).execute();
  await db.schema
    .createTable('absences')
    .addColumn('person_id', text, (column) => column.primaryKey().references('people.id'))
    .addColumn('until', text, (column) => column.notNull())
    .addColumn('deputy_id', text, (column) => column.references('people.id'))
    .addColumn('at', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('reminders_off')
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('kind', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('reminders_off_key', ['person_id', 'kind'])
    .execute();
  await db.schema
    .createTable('not_in_charge')
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('agency_id', text, (column) => column.notNull().references('agencies.id'))
    .addColumn('at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('not_in_charge_key', ['person_id', 'agency_id'])
    .execute();
  await db.schema
    .createTable('chases')
    .addColumn('report_id', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addPrimaryKeyConstraint('chases_key', ['report_id', 'at'])
    .execute();
  await db.schema
    .createTable('throttle')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('next_at', big, (column) => column.notNull())
    .execute();
}
