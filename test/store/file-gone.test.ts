// A file of the database that is deleted, moved away, cut or written over under the running program: nothing more is
// acknowledged, and what was is found again once the file is back.

import { copyFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sqliteFile } from '../../src/store/address.ts';
import { openDatabase, schemaState } from '../../src/store/database.ts';
import { isOutage, OutcomeUnknown } from '../../src/store/database-errors.ts';
import type { Db } from '../../src/store/schema.ts';
import type { SqliteDisk } from '../../src/store/sqlite.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { dataFolder } from '../support/data-folder.ts';
import { insertRow } from '../support/every-table.ts';

const write = (db: Db, year: string) =>
  inTransaction(db, (trx) => insertRow(trx, 'holidays', { year, days: '[]' }));
const years = async (db: Db) =>
  (await db.selectFrom('holidays').select('year').orderBy('year').execute()).map(({ year }) => year);

async function running(disk: SqliteDisk = {}) {
  const { file } = dataFolder();
  const db = await openDatabase(sqliteFile(file), { disk: { owned: true, ...disk } });
  onTestFinished(() => db.destroy());
  await write(db, '2030');
  return { file, db };
}

const wrongs: readonly (readonly [string, (file: string) => void])[] = [
  ['deleted', (file) => rmSync(file)],
  ['moved away', (file) => renameSync(file, `${file}.moved`)],
  ['cut', (file) => truncateSync(file, 4096)],
  ['emptied', (file) => truncateSync(file, 0)],
  ['another one of that name', replace],
  ['written over', (file) => writeFileSync(file, Buffer.alloc(statSync(file).size, 7))],
];

describe.each(wrongs)('a file that is %s', (_, spoil) => {
  test('takes nothing more, and the program is not ready', async () => {
    const { file, db } = await running();
    spoil(file);
    const error = await write(db, '2031').catch((reason: unknown) => reason);
    expect(isOutage(error)).toBe(true);
    expect(String(error)).toMatch(/file-(?:gone|replaced|changed)/u);
    await expect(schemaState(db)).rejects.toThrow('file-');
  });
});

test('what happens while something is committed leaves the outcome unknown', async () => {
  let gone = '';
  const syncFile = async () => rmSync(gone, { force: true });
  const { file, db } = await running({ syncFile });
  gone = file;
  await expect(write(db, '2031')).rejects.toBeInstanceOf(OutcomeUnknown);
});

test('a file that comes back goes on, with all that was acknowledged', async () => {
  const { file, db } = await running();
  renameSync(file, `${file}.moved`);
  await expect(write(db, '2031')).rejects.toThrow('file-gone');
  renameSync(`${file}.moved`, file);
  await write(db, '2032');
  expect(await years(db)).toEqual(['2030', '2032']);
});

test('commands beside the running bot, and its own working in of the log, are no strangers', async () => {
  const { file, db } = await running({ longestLog: 1 });
  for (let year = 2031; year < 2040; year += 1) {
    await write(db, String(year));
    const command = await openDatabase(sqliteFile(file));
    await write(command, `${year}-command`);
    await command.destroy();
  }
  expect(await years(db)).toHaveLength(19);
});

test('whatever it says of its age, a file that others touch is not trusted', async () => {
  const { file, db } = await running();
  utimesSync(file, new Date(0), new Date(0));
  await expect(sql`select 1`.execute(db)).rejects.toThrow('file-changed');
});

function replace(file: string): void {
  copyFileSync(file, `${file}.x`);
  renameSync(`${file}.x`, file);
}
