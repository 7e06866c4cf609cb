// What is kept is for one user alone, whatever the umask and whatever an older version left.

import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { startApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';

let umask: number;
beforeEach(() => {
  umask = process.umask(0);
});
afterEach(() => void process.umask(umask));

const rights = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** A folder with the rights of each file in it, while the program runs. */
async function startedIn(dataDir: string): Promise<Readonly<Record<string, string>>> {
  const settings = { PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const config = readConfig(settings, { local: true });
  const app = await startApp({ config, remindByHand: true, sample: 'department' });
  try {
    const files = readdirSync(dataDir).map((name) => [name, rights(join(dataDir, name))] as const);
    return Object.fromEntries([['.', rights(dataDir)], ...files]);
  } finally {
    await app.stop();
  }
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rieng-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const PRIVATE = {
  '.': '700',
  'bao-cao.sqlite': '600',
  'bao-cao.sqlite-wal': '600',
  'bao-cao.sqlite-shm': '600',
  'link.key': '600',
};

it('in a folder that the program makes', async () => {
  expect(await startedIn(join(emptyFolder(), 'a', 'data'))).toEqual(PRIVATE);
});

it('in one that lay open, with files that lay open', async () => {
  const folder = emptyFolder();
  chmodSync(folder, 0o777);
  writeFileSync(join(folder, 'bao-cao.sqlite'), '', { mode: 0o666 });
  writeFileSync(join(folder, 'link.key'), 'k'.repeat(32), { mode: 0o644 });
  expect(await startedIn(folder)).toEqual(PRIVATE);
});

it.each([0, 31])(
  'a key of links that was cut short to %i bytes is no key: another is made',
  async (length) => {
    const folder = emptyFolder();
    const file = join(folder, 'link.key');
    writeFileSync(file, 'k'.repeat(length), { mode: 0o644 });
    expect(await startedIn(folder)).toEqual(PRIVATE);
    const made = readFileSync(file);
    expect(made).toHaveLength(32);
    expect(made.toString('latin1')).not.toContain('kkk');
    await startedIn(folder);
    expect(readFileSync(file).equals(made)).toBe(true);
  },
);

it('but a folder that is everybody’s stays so', async () => {
  const folder = emptyFolder();
  chmodSync(folder, 0o1777);
  expect(await startedIn(folder)).toEqual({ ...PRIVATE, '.': '777' });
});
