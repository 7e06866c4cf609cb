import { type Kysely, sql } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { big, bytes, counted, text } = columnsOf(db);
  await db.schema
    .createTable('agencies')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('sample', 'integer', (column) => column.notNull())
    .addColumn('office', 'integer', (column) => column.notNull())
    .addColumn('approval', text, (column) => column.notNull())
    .addColumn('reports', text, (column) => column.notNull())
    .addColumn('first_month', text, (column) => column.notNull())
    .addColumn('settings', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('people')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('tenant_id', text, (column) => column.notNull())
    .addColumn('entra_object_id', text)
    .addColumn('principal', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .addUniqueConstraint('people_entra', ['tenant_id', 'entra_object_id'])
    .addUniqueConstraint('people_principal', ['tenant_id', 'principal'])
    .execute();
  await db.schema
    .createTable('memberships')
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('agency_id', text, (column) => column.notNull().references('agencies.id'))
    .addColumn('roles', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('memberships_key', ['person_id', 'agency_id'])
    .execute();
  await db.schema.createIndex('memberships_agency').on('memberships').column('agency_id').execute();
  await db.schema
    .createTable('reports')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('agency_id', text, (column) => column.notNull().references('agencies.id'))
    .addColumn('definition_id', text, (column) => column.notNull())
    .addColumn('definition_version', big, (column) => column.notNull())
    .addColumn('month', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('version', big, (column) => column.notNull())
    .addColumn('skipped', text, (column) => column.notNull())
    .addColumn('holder_id', text, (column) => column.references('people.id'))
    .addColumn('submitted_by', text, (column) => column.references('people.id'))
    .addColumn('number', big)
    .addColumn('issued_on', text)
    .addColumn('note', text)
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('updated_at', text, (column) => column.notNull())
    .addUniqueConstraint('reports_month', ['agency_id', 'definition_id', 'month'])
    .execute();
  await db.schema.createIndex('reports_by_month').on('reports').columns(['definition_id', 'month']).execute();
  await db.schema
    .createTable('figures')
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
    .addColumn('figure_id', text, (column) => column.notNull())
    .addColumn('count', 'integer')
    .addColumn('words', text)
    .addColumn('how', text, (column) => column.notNull())
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('version', big, (column) => column.notNull())
    .addPrimaryKeyConstraint('figures_key', ['report_id', 'figure_id'])
    .addCheckConstraint('figures_one_value', sql`(count is null) <> (words is null)`)
    .addCheckConstraint('figures_range', sql`count is null or (count >= 0 and count <= 9999999)`)
    .execute();
  await db.schema
    .createTable('reasons')
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('words', text, (column) => column.notNull())
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('reasons_key', ['report_id', 'code'])
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('id', 'integer', counted)
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
    .addColumn('version', big, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('subject_id', text, (column) => column.notNull())
    .addColumn('before', text)
    .addColumn('after', text)
    .addColumn('how', text, (column) => column.notNull())
    .addColumn('delivery', text)
    .execute();
  await db.schema.createIndex('audit_report').on('audit').columns(['report_id', 'version']).execute();
  await db.schema.createIndex('audit_delivery').on('audit').column('delivery').execute();
  await db.schema
    .createTable('talks')
    .addColumn('conversation_id', text, (column) => column.primaryKey())
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('agency_id', text, (column) => column.references('agencies.id'))
    .addColumn('report_id', text, (column) => column.references('reports.id'))
    .addColumn('focus', text)
    .addColumn('asked', text)
    .addColumn('paused', 'integer', (column) => column.notNull())
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('seen_version', big, (column) => column.notNull())
    .addColumn('updated_at', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('key', text, (column) => column.primaryKey())
    .addColumn('conversation_id', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('deliveries_at').on('deliveries').column('at').execute();
  await db.schema
    .createTable('documents')
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
    .addColumn('version', big, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addColumn('file_name', text, (column) => column.notNull())
    .addColumn('figures', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('documents_key', ['report_id', 'version'])
    .execute();
  await db.schema.createIndex('documents_sha256').on('documents').column('sha256').execute();
  await db.schema
    .createTable('contacts')
    .addColumn('person_id', text, (column) => column.primaryKey().references('people.id'))
    .addColumn('conversation_id', text, (column) => column.notNull())
    .addColumn('reference', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('posted_cards')
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
    .addColumn('person_id', text, (column) => column.notNull().references('people.id'))
    .addColumn('activity_id', text)
    .addColumn('version', big, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('posted_cards_key', ['report_id', 'person_id'])
    .execute();
  await db.schema
    .createTable('settings_audit')
    .addColumn('id', 'integer', counted)
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('person_id', text, (column) => column.references('people.id'))
    .addColumn('agency_id', text, (column) => column.notNull())
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('subject_id', text, (column) => column.notNull())
    .addColumn('field', text, (column) => column.notNull())
    .addColumn('before', text)
    .addColumn('after', text)
    .addColumn('how', text, (column) => column.notNull())
    .execute();
}
