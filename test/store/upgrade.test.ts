// Every version of the database there has been, filled, is brought up to date and keeps every row; and from the backup made
// before, the older program gets back what it had. On a file or on a server.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type DatabaseAddress, parseAddress, sqliteFile } from '../../src/store/address.ts';
import { auditOf } from '../../src/store/audit.ts';
import { contentsOf, TABLES, tablesIn } from '../../src/store/contents.ts';
import {
  appliedMigrations,
  MIGRATIONS,
  openAsOf,
  openDatabase,
  openUnchanged,
} from '../../src/store/database.ts';
import { documentsOf } from '../../src/store/documents.ts';
import { figuresOfReports } from '../../src/store/figures.ts';
import { findPerson } from '../../src/store/people.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { dataFolder, tempFolder } from '../support/data-folder.ts';
import { OFFICER } from '../support/database.ts';
import { ON, untouchedDatabase } from '../support/databases.ts';
import { fillEveryTable, insertRow, JANUARY } from '../support/every-table.ts';

type Row = Readonly<Record<string, unknown>>;
const NAMES = Object.keys(MIGRATIONS).toSorted();
const NEWEST = NAMES.at(-1) ?? '';

let newest: Db;
/** What the newest version has in every table, of one report and what belongs to nobody's. */
const filled = new Map<string, readonly Row[]>();

beforeAll(async () => {
  newest = await openDatabase(sqliteFile(':memory:'));
  await fillEveryTable(newest);
  for (const table of TABLES) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(newest);
    const about = (row: Row) => (table === 'reports' ? row.id : row.report_id);
    filled.set(
      table,
      rows.filter((row) => (about(row) ?? JANUARY) === JANUARY),
    );
  }
}, 60_000);

afterAll(() => newest.destroy());

async function fresh(): Promise<DatabaseAddress> {
  const address = parseAddress(await untouchedDatabase());
  if (!address) throw new Error('no address');
  return address;
}

const project = (row: Row, columns: Iterable<string>): Row =>
  Object.fromEntries([...columns].toSorted().map((column) => [column, plain(row[column])]));
const plain = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value);

/** A database as that version left it, with what of the newest it can hold; the rows by table, and their columns. */
async function asOf(address: DatabaseAddress, version: string) {
  const db = await openAsOf(address, version);
  const tables = await tablesIn(db);
  for (const [table, columns] of tables) {
    for (const row of filled.get(table) ?? []) {
      const old = Object.fromEntries(Object.entries(row).filter(([name]) => columns.has(name)));
      await insertRow(db, table, old);
    }
  }
  await db.destroy();
  return tables;
}

describe.each(NAMES)('a database of version %s', (version) => {
  test('keeps every row of every table, and is read by this program', async () => {
    const address = await fresh();
    const tables = await asOf(address, version);
    const db = await openDatabase(address);
    onTestFinished(() => db.destroy());
    expect(await appliedMigrations(db)).toEqual(NAMES);
    for (const [table, columns] of tables) {
      const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(db);
      const texts = (some: readonly Row[]) =>
        some.map((row) => JSON.stringify(project(row, columns))).toSorted();
      expect([table, texts(rows)]).toEqual([table, texts(filled.get(table) ?? [])]);
    }
    expect((await contentsOf(db)).damaged).toEqual([]);
    expect((await findReport(db, JANUARY))?.state).toBe('approved');
    expect((await figuresOfReports(db, [JANUARY])).get(JANUARY)?.size).toBeGreaterThan(20);
    expect((await auditOf(db, JANUARY)).length).toBeGreaterThan(20);
    expect(await documentsOf(db, JANUARY)).not.toEqual([]);
    expect((await findPerson(db, OFFICER.id))?.memberships).toEqual(OFFICER.memberships);
  });
});

// The older program is this one without its newest migration. Only on a file: the server's part is in test/server/.
test.runIf(ON === 'sqlite')('the older program gets back what it had before an update', async () => {
  const data = dataFolder();
  const before = NAMES.at(-2) ?? '';
  await asOf(sqliteFile(data.file), before);
  const old = await openUnchanged(sqliteFile(data.file));
  const had = await contentsOf(old);
  await old.destroy();
  const folder = tempFolder();
  expect((await data.backUp([folder])).code).toBe(0);

  const updated = await data.open();
  await insertRow(updated, 'holidays', { year: '2031', days: '[]' });
  await updated.destroy();

  await asOlder(async () => {
    await expect(openDatabase(sqliteFile(data.file))).rejects.toThrow('newer version of this program');
    const { code, text } = await data.restore([folder, '--replace', '--yes']);
    expect([code, text]).toEqual([0, expect.stringContaining('Restored')]);
    const db = await data.open();
    expect(await contentsOf(db)).toEqual(had);
    expect(await appliedMigrations(db)).toEqual(NAMES.slice(0, -1));
  });
});

test.runIf(ON === 'sqlite')('the older program refuses the backup of the newer one', async () => {
  const data = dataFolder();
  await data.open();
  const folder = tempFolder();
  await data.backUp([folder]);
  await asOlder(async () => {
    const { code, text } = await dataFolder().restore([folder, '--yes']);
    expect([code, text]).toEqual([1, expect.stringContaining('was made by a newer version')]);
  });
});

async function asOlder(work: () => Promise<void>): Promise<void> {
  const all = MIGRATIONS as Record<string, (typeof MIGRATIONS)[string]>;
  const { [NEWEST]: last } = all;
  if (!last) throw new Error('no migration');
  delete all[NEWEST];
  try {
    await work();
  } finally {
    all[NEWEST] = last;
  }
}
