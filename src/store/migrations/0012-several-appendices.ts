// A report may have several appendices of one kind, each from a file of its own: parts that two systems give.

import { type Kysely, sql } from 'kysely';
import { columnsOf } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { text } = columnsOf(db);
  await db.schema.alterTable('appendices').renameTo('appendices_before').execute();
  await db.schema
    .createTable('appendices')
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .addColumn('row_count', 'integer', (column) => column.notNull())
    .addColumn('sums', text, (column) => column.notNull())
    .addColumn('file', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('person_id', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('appendices_of_files_key', ['report_id', 'kind', 'sha256'])
    .execute();
  const columns = sql`report_id, kind, content, row_count, sums, file, sha256, person_id, at, version`;
  await sql`insert into appendices (${columns}) select ${columns} from appendices_before`.execute(db);
  await db.schema.dropTable('appendices_before').execute();
}
