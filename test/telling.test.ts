// How far long work is: told now and then, to whoever looks.

import { spawnSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { progress } from '../src/backup/telling.ts';
import { dataFolder, tempFolder } from './support/data-folder.ts';

afterEach(() => void vi.useRealTimers());

test('every two seconds, and what is done sooner not at all', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const told: string[] = [];
  const onProgress = progress((line) => void told.push(line));
  for (let done = 0; done <= 1000; done += 100) {
    onProgress?.('copying', 'figures', done, 1000);
    vi.advanceTimersByTime(500);
  }
  expect(told).toEqual([
    '… copying: 400 of 1000 rows (40%), now figures',
    '… copying: 800 of 1000 rows (80%), now figures',
  ]);
});

test('to nobody where nobody looks', () => {
  expect(progress(undefined)).toBeUndefined();
});

test('a command whose errors go to a file leaves that empty', { timeout: 60_000 }, async () => {
  const { dataDir, open } = dataFolder();
  await (await open()).destroy();
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir };
  const args = ['src/backup-cli.ts', tempFolder()];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('a checked copy of');
});
