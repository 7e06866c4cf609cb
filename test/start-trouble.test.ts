// A start on a disk or a file that it cannot work with ends in a sentence that names it, and an exit code; no stack.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sqliteFile } from '../src/store/address.ts';
import { DatabaseUnusable, unusable } from '../src/store/unusable.ts';
import { dataFolder } from './support/data-folder.ts';

function start(dataDir: string, script = 'src/main.ts', args: readonly string[] = ['--local']) {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0' };
  const { status, stderr, stdout } = spawnSync(process.execPath, [script, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: `${stderr}${stdout}`.trim() };
}

const oneSentence = (said: string) => {
  expect(said.split('\n')).toHaveLength(1);
  expect(said).not.toMatch(/\bat .*:\d+/u);
};

test.each<[string, (file: string) => void, string]>([
  [
    'no database',
    (file) => writeFileSync(file, 'something else that is long enough to look at'),
    'is no database',
  ],
  ['a folder', (file) => mkdirSync(file), 'cannot be'],
])('a file that is %s', { timeout: 120_000 }, (_, spoil, words) => {
  const { dataDir, file } = dataFolder();
  spoil(file);
  for (const [script, args] of [
    ['src/main.ts', ['--local']],
    ['src/agencies-cli.ts', ['export']],
  ] as const) {
    const { status, said } = start(dataDir, script, args);
    expect([status, said]).toEqual([1, expect.stringContaining(`${file} ${words}`)]);
    oneSentence(said);
  }
});

test('a database that is damaged', { timeout: 120_000 }, async () => {
  const { dataDir, file, open } = dataFolder();
  await (await open()).destroy();
  truncateSync(file, 4096 * 3);
  const { status, said } = start(dataDir);
  expect([status, said]).toEqual([1, expect.stringContaining(`${file} is damaged`)]);
  oneSentence(said);
});

test.runIf(process.getuid?.() !== 0)('a folder that may not be written to', { timeout: 120_000 }, () => {
  const { dataDir } = dataFolder();
  chmodSync(dataDir, 0o500);
  onTestFinished(() => chmodSync(dataDir, 0o700));
  const { status, said } = start(dataDir);
  expect(status).toBe(1);
  oneSentence(said);
});

test('a data folder that is a file', { timeout: 120_000 }, () => {
  const { dataDir } = dataFolder();
  const inside = join(dataDir, 'x');
  writeFileSync(inside, '');
  const { status, said } = start(join(inside, 'data'));
  expect([status, said]).toEqual([1, expect.stringContaining(inside)]);
  oneSentence(said);
});

test.each([
  [8, 'read-only'],
  [13, 'its disk is full'],
  [10, 'its disk fails'],
  [266, 'its disk fails'],
])('what SQLite calls %i', (errcode, words) => {
  const error = Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode });
  const said = unusable(error, sqliteFile('/data/bao-cao.sqlite'));
  expect(said).toBeInstanceOf(DatabaseUnusable);
  expect((said as Error).message).toContain(`/data/bao-cao.sqlite`);
  expect((said as Error).message).toContain(words);
});

test('anything else stays what it is', () => {
  const error = new TypeError('x');
  expect(unusable(error, sqliteFile('x'))).toBe(error);
  const broken = Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode: 19 });
  expect(unusable(broken, sqliteFile('x'))).toBe(broken);
});
