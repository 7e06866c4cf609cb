// All reports of a database with everything that hangs on them, as rows: made in one database, taken into another.

import { type CompiledQuery, sql } from 'kysely';
import { numberOfRows, type Row, TABLES, type Table } from './contents.ts';
import type { Db } from './schema.ts';

/** In an order in which whatever a row names is there before it. */
const OF_REPORTS = [
  'reports',
  'figures',
  'reasons',
  'standing_reasons',
  'audit',
  'documents',
] as const satisfies readonly Table[];
/** What both databases have. */
const AROUND: readonly Table[] = ['agencies', 'people', 'memberships', 'definitions', 'definition_files'];
const ROWS_AT_ONCE = 50;

export type ReportRows = readonly (readonly [table: Table, rows: readonly Row[]])[];

/** Throws where the database holds anything that would be left behind. */
export async function readReportRows(db: Db): Promise<ReportRows> {
  const taken: readonly Table[] = [...OF_REPORTS, ...AROUND];
  const rest = TABLES.filter((table) => !taken.includes(table));
  if ((await numberOfRows(db, rest)) > 0) throw new Error('there is more than reports, which would be lost');
  const read: [Table, readonly Row[]][] = [];
  for (const table of OF_REPORTS) {
    // Their ids are counted anew where they go to, in the same order.
    const counted = table === 'audit';
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${counted ? sql`order by id` : sql``}
    `.execute(db);
    read.push([table, counted ? rows.map(({ id: _, ...row }) => row) : rows]);
  }
  return read;
}

/** Within the caller's transaction. */
export async function writeReportRows(db: Db, read: ReportRows): Promise<void> {
  for (const [table, rows] of read) {
    const columns = Object.keys(rows[0] ?? {});
    const texts = new Map<number, CompiledQuery>();
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE);
      const text = texts.get(some.length) ?? insertion(db, table, columns, some.length);
      texts.set(some.length, text);
      const parameters = some.flatMap((row) => columns.map((column) => row[column]));
      await db.executeQuery({ ...text, parameters });
    }
  }
}

function insertion(db: Db, table: Table, columns: readonly string[], rows: number): CompiledQuery {
  const row = sql`(${sql.join(columns)})`;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(Array.from({ length: rows }, () => row));
  return sql`insert into ${sql.table(table)} (${names}) values ${values}`.compile(db);
}
