import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agencies')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sample', 'integer', (column) => column.notNull())
    .addColumn('first_month', 'text', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agencies.id'))
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('entra_object_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .addUniqueConstraint('people_entra', ['tenant_id', 'entra_object_id'])
    .execute();
  await db.schema
    .createTable('reports')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agencies.id'))
    .addColumn('definition_id', 'text', (column) => column.notNull())
    .addColumn('definition_version', 'integer', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('skipped', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('reports_month', ['agency_id', 'definition_id', 'month'])
    .execute();
  await db.schema
    .createTable('figures')
    .addColumn('report_id', 'text', (column) => column.notNull().references('reports.id'))
    .addColumn('figure_id', 'text', (column) => column.notNull())
    .addColumn('count', 'integer')
    .addColumn('words', 'text')
    .addColumn('how', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('figures_key', ['report_id', 'figure_id'])
    .addCheckConstraint('figures_one_value', sql`(count is null) <> (words is null)`)
    .addCheckConstraint('figures_range', sql`count is null or (count >= 0 and count <= 9999999)`)
    .execute();
  await db.schema
    .createTable('reasons')
    .addColumn('report_id', 'text', (column) => column.notNull().references('reports.id'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reasons_key', ['report_id', 'code'])
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('report_id', 'text', (column) => column.notNull().references('reports.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('how', 'text', (column) => column.notNull())
    .addColumn('delivery', 'text')
    .execute();
  await db.schema.createIndex('audit_report').on('audit').columns(['report_id', 'version']).execute();
  await db.schema.createIndex('audit_delivery').on('audit').column('delivery').execute();
  await db.schema
    .createTable('talks')
    .addColumn('conversation_id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('report_id', 'text', (column) => column.references('reports.id'))
    .addColumn('focus', 'text')
    .addColumn('asked', 'text')
    .addColumn('paused', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('seen_version', 'integer', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('deliveries_at').on('deliveries').column('at').execute();
}
