// Everything from one database into another, of whichever kind: all of it in one transaction, or nothing; then both are
// held against each other.

import { sql } from 'kysely';
import {
  type Contents,
  contentsOf,
  inSnapshot,
  numberOfRows,
  type OnProgress,
  type Row,
  type Table,
  tablesIn,
} from './contents.ts';
import { isPostgres } from './dialect.ts';
import type { Db } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** Their ids are counted up by the database. */
const COUNTED = ['audit', 'settings_audit'] as const;

/** The target holds rows already: nothing was copied. */
export class TargetNotEmpty extends Error {}

/** After copying, the two differ: what was copied was taken back. */
export class CopyDiffers extends Error {}

/**
 * Copies all rows as they are at one moment. What the target holds afterwards. Both are as the same version of the program
 * left them. Throws TargetNotEmpty, or CopyDiffers; nothing is written then.
 */
export async function copyData(from: Db, to: Db, onProgress?: OnProgress): Promise<Contents> {
  return await inSnapshot(from, (source) =>
    inTransaction(to, async (target) => {
      const tables = [...(await tablesIn(target)).keys()];
      if (tables.includes('definitions')) await forgetShipped(target);
      for (const table of tables) await refuseRows(target, table);
      const there = await contentsOf(source, {
        reading: 'copying',
        onProgress,
        seen: (table, rows) => insert(target, table, rows),
      });
      for (const table of COUNTED) if (tables.includes(table)) await countOn(target, table);
      const here = await contentsOf(target, { reading: 'comparing', onProgress });
      const differing = differences(there, here);
      if (differing.length > 0)
        throw new CopyDiffers(`The copy differs in ${differing.join(', ')}. It was taken back.`);
      return here;
    }),
  );
}

/** In what two databases differ, in words; nothing where they hold the same. Only tables that both have are compared. */
export function differences(one: Contents, other: Contents): readonly string[] {
  const tables = Object.keys(one.rows).filter((table) => other.rows[table] !== undefined);
  return [
    ...tables.flatMap((table) => {
      const [a, b] = [one.rows[table], other.rows[table]];
      if (a !== b) return [`${table} (${a} rows, and ${b})`];
      return one.digests[table] === other.digests[table] ? [] : [`the rows of ${table}`];
    }),
    ...(one.sumOfCounts === other.sumOfCounts
      ? []
      : [`the sum of figures (${one.sumOfCounts}, and ${other.sumOfCounts})`]),
    ...(one.files === other.files ? [] : ['the kept files']),
  ];
}

/** A bot that has been started once on the empty target has put its own reports there, which the source has, too. */
async function forgetShipped(db: Db): Promise<void> {
  const own = await db
    .selectFrom('definitions')
    .select('id')
    .where('origin', '<>', 'shipped')
    .executeTakeFirst();
  if (own) return;
  await db.deleteFrom('definitions').execute();
  await db.deleteFrom('definition_files').execute();
}

async function refuseRows(db: Db, table: Table): Promise<void> {
  if ((await numberOfRows(db, [table])) > 0) {
    throw new TargetNotEmpty(`the target is not empty: there are rows in ${table}. Nothing was copied.`);
  }
}

async function insert(db: Db, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db);
}

/** The next id is above those that were copied; SQLite does so automatically. */
async function countOn(db: Db, table: (typeof COUNTED)[number]): Promise<void> {
  if (!isPostgres(db)) return;
  await sql`
    select setval(pg_get_serial_sequence(${table}, 'id'), max("id")) from ${sql.table(table)} having max("id") > 0
  `.execute(db);
}
