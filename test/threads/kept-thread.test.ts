// Work in a thread: its answers and its failures come back, and a thread that is lost is no end of the work.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { renderReport } from '../../src/document/word-file.ts';
import { KeptThread, ThreadLost, type ThreadOptions } from '../../src/threads/kept-thread.ts';
import { stillLate } from '../document/appendices.ts';
import { inputFor } from '../document/parts.ts';
import type { OddJob } from './odd-thread.ts';

const start = (options?: ThreadOptions) =>
  new KeptThread<OddJob, number>(new URL('./odd-thread.ts', import.meta.url), options);

test('one thread does all the work, one piece after the other', async () => {
  const thread = start();
  const [first, ...others] = await Promise.all(['name', 'name', 'name'].map(() => thread.run('name')));
  expect(first).toBeGreaterThan(0);
  expect(others).toEqual([first, first]);
});

test('what the work throws is thrown here, and the thread goes on', async () => {
  const thread = start();
  const before = await thread.run('name');
  await expect(thread.run('throw')).rejects.toThrow(new RangeError('as it was told'));
  expect(await thread.run('name')).toBe(before);
});

test('a thread that ends is told of, and the next piece of work has another', async () => {
  const thread = start();
  const before = await thread.run('name');
  const ended = thread.run('end');
  const next = thread.run('name');
  await expect(ended).rejects.toThrow(ThreadLost);
  expect(await next).toBeGreaterThan(before);
});

test('work that takes too long is ended, and holds up nobody behind it for ever', async () => {
  const thread = start({ longest: 2000 });
  const hung = thread.run('hang');
  const next = thread.run('name');
  await expect(hung).rejects.toThrow(ThreadLost);
  expect(await next).toBeGreaterThan(0);
});

test('a thread without work ends', async () => {
  const thread = start({ idle: 1 });
  const first = await thread.run('name');
  await expect.poll(() => thread.run('name').then((id) => id > first), { interval: 50 }).toBe(true);
});

test('while a Word file of hundreds of rows is written, the event loop turns', async () => {
  const input = inputFor(undefined, {
    attached: [{ kind: 'still-late', numeral: 'I', table: stillLate(300) }],
  });
  await renderReport(inputFor(undefined, {}));
  let turns = 0;
  let written = false;
  const turned = () => {
    turns += 1;
    if (!written) setImmediate(turned);
  };
  turned();
  expect((await renderReport(input)).byteLength).toBeGreaterThan(10_000);
  written = true;
  // On the main thread it was one.
  expect(turns).toBeGreaterThan(100);
});

test('what cannot be printed is refused as it was', async () => {
  await expect(renderReport(inputFor(undefined, { number: 0 }))).rejects.toThrow(RangeError);
});

test('what Node made of the source is kept and found where the program keeps it', async () => {
  expect(await start().run('compiled')).toBe(0);
  const folder = mkdtempSync(join(tmpdir(), 'bao-cao-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.spyOn(module, 'getCompileCacheDir').mockReturnValue(join(folder, 'v24'));
  onTestFinished(() => void vi.restoreAllMocks());
  const thread = start();
  expect(await thread.run('compiled')).toBe(1);
  await expect.poll(() => readdirSync(folder, { recursive: true }).length).toBeGreaterThan(2);
});
