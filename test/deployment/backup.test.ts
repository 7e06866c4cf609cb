// A backup holds everything, although the database is open and written to.

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { backUp } from '../../deployment/backup.ts';

/** A data folder whose last figure still lies in the write-ahead file. */
function running() {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  const db = new DatabaseSync(join(folder, 'bao-cao.sqlite'));
  db.exec('PRAGMA journal_mode = wal; PRAGMA wal_autocheckpoint = 0; CREATE TABLE figures (value INTEGER)');
  const add = (value: number) => db.prepare('INSERT INTO figures VALUES (?)').run(value);
  add(688);
  writeFileSync(join(folder, 'link.key'), 'key');
  return { folder, add, close: () => db.close() };
}

function figuresIn(folder: string): readonly unknown[] {
  const db = new DatabaseSync(join(folder, 'bao-cao.sqlite'));
  const rows = db.prepare('SELECT value FROM figures ORDER BY value').all();
  db.close();
  return rows.map(({ value }) => value);
}

it('is whole while the bot runs, again and again', async () => {
  const data = running();
  const copy = join(mkdtempSync(join(tmpdir(), 'copies-')), 'today');
  await backUp(data.folder, copy);
  expect(figuresIn(copy)).toEqual([688]);
  expect(readFileSync(join(copy, 'link.key'), 'utf8')).toBe('key');
  data.add(689);
  writeFileSync(join(copy, 'bao-cao.sqlite-wal'), 'of another database');
  await backUp(data.folder, copy);
  data.close();
  expect(figuresIn(copy)).toEqual([688, 689]);
});

it('may lie in the data folder, and does not copy itself', async () => {
  const data = running();
  const copy = join(data.folder, 'backup');
  await backUp(data.folder, copy);
  await backUp(data.folder, copy);
  data.close();
  expect(figuresIn(copy)).toEqual([688]);
  expect(existsSync(join(copy, 'backup'))).toBe(false);
});

it('refuses a folder without a database, and makes nothing there', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'empty-'));
  await expect(backUp(empty, join(empty, 'copy'))).rejects.toThrow('is DATA_DIR right?');
  expect(existsSync(join(empty, 'copy'))).toBe(false);
});
