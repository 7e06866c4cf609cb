// The file that everything is in: made, opened again, refused, and shared. SQLite alone: a server's database is no file
// (server.test.ts).

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addressText, sqliteFile } from '../../src/store/address.ts';
import { openDatabase, UnknownDatabase } from '../../src/store/database.ts';
import { saveFigures } from '../../src/store/figures.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { freshDatabase, furnish, NOW, OFFICER, REPORT } from '../support/database.ts';
import { openAt } from '../support/databases.ts';
import { RACE_MILLISECONDS, race } from './race.ts';

const OURS = ['agencies', 'people', 'reports', 'figures', 'reasons', 'audit', 'talks', 'deliveries'];

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bao-cao-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'test.sqlite');
}

/** A database with people and a report in it, closed. */
async function closedDatabase(change?: (db: Db) => Promise<unknown>): Promise<string> {
  const file = newFile();
  const db = await openDatabase(sqliteFile(file));
  await furnish(db);
  await change?.(db);
  await db.destroy();
  return file;
}

/** Every file in the database's folder, with its bytes. */
function remains(file: string): Readonly<Record<string, string>> {
  const folder = dirname(file);
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

const tablesOf = async (db: Db) => (await db.introspection.getTables()).map(({ name }) => name);

describe('a file', () => {
  test('that is new gets every table', async () => {
    const { db } = await freshDatabase();
    expect(await tablesOf(db)).toEqual(expect.arrayContaining(OURS));
  });

  test('opened again is not changed by a byte', async () => {
    const file = await closedDatabase();
    const before = remains(file);
    const db = await openDatabase(sqliteFile(file));
    expect((await findReport(db, REPORT))?.version).toBe(0);
    await db.destroy();
    expect(remains(file)).toEqual(before);
  });

  test('of a newer version is refused in words that help, and left as it is', async () => {
    const file = await closedDatabase((db) =>
      sql`insert into kysely_migration values ('0099-later', '')`.execute(db),
    );
    const before = remains(file);
    const refusal = await openDatabase(sqliteFile(file)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnknownDatabase);
    expect((refusal as Error).message).toMatch(/newer version.*0099-later.*DATA_DIR/u);
    expect(remains(file)).toEqual(before);
  });

  test('that is no database is refused and left as it is', async () => {
    const file = newFile();
    writeFileSync(file, 'Báo cáo tháng 02/2024, bản nháp của tôi. '.repeat(100));
    const before = remains(file);
    await expect(openDatabase(sqliteFile(file))).rejects.toThrow('is no database, or damaged');
    expect(remains(file)).toEqual(before);
  });

  test('whose first migration dies half-way is as if it had not begun', async () => {
    const file = newFile();
    const other = new DatabaseSync(file);
    other.exec('create table talks (id integer)');
    await expect(openDatabase(sqliteFile(file))).rejects.toThrow('talks');
    expect(other.prepare("select name from sqlite_schema where name = 'agencies'").all()).toEqual([]);
    other.exec('drop table talks');
    other.close();
    const db = await openDatabase(sqliteFile(file));
    expect(await tablesOf(db)).toEqual(expect.arrayContaining(OURS));
    await db.destroy();
  });
});

describe('what was committed stays', () => {
  test.each([
    ['journal_mode', 'wal'],
    // 1 is NORMAL: for commits the driver waits (durable.test.ts).
    ['synchronous', 1],
    ['wal_autocheckpoint', 0],
    ['foreign_keys', 1],
  ])('pragma %s', async (pragma, value) => {
    const { db } = await freshDatabase();
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${pragma}`).execute(db);
    expect(rows).toEqual([{ [pragma]: value }]);
  });

  test('a figure of a report that does not exist is not taken', async () => {
    const { db } = await freshDatabase();
    const entered = { value: 1, how: 'typed', by: OFFICER.id, version: 1, at: NOW } as const;
    await expect(saveFigures(db, 'skhdt.ct25-ct08.1999-01', new Map([['settled', entered]]))).rejects.toThrow(
      'FOREIGN KEY',
    );
  });
});

describe('a second handle on the file', () => {
  test('reads on while the first writes, and sees a change only when it is committed', async () => {
    const { db, address } = await freshDatabase();
    const second = await openAt(address);
    onTestFinished(() => second.destroy());
    const versionSeen = async () => (await findReport(second, REPORT))?.version;
    await db.transaction().execute(async (writing) => {
      await writing.updateTable('reports').set({ version: 7 }).execute();
      expect(await versionSeen()).toBe(0);
    });
    expect(await versionSeen()).toBe(7);
  });

  test(
    'of another process that starts at the same moment finds it made once',
    async () => {
      const opening = [addressText(sqliteFile(newFile()))];
      const found = await race(join(import.meta.dirname, 'opener.ts'), Array(4).fill(opening));
      expect(found).toEqual(Array(4).fill('agencies: 0\n'));
    },
    RACE_MILLISECONDS,
  );
});
