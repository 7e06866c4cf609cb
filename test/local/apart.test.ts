// A trial cannot touch real data: each kind of start refuses the other's database with exit code 1, one clear sentence, and
// not a row changed.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { resetLocal } from '../../src/local/reset.ts';
import { addSample } from '../../src/local/sample.ts';
import { fileInFolder } from '../../src/store/address.ts';
import { allAgencies, saveAgency } from '../../src/store/agencies.ts';
import { contentsOf } from '../../src/store/contents.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Db } from '../../src/store/schema.ts';

const MAIN = resolve('src/main.ts');
const REGISTERED = {
  MICROSOFT_APP_ID: '00000000-0000-4000-8000-00000000000a',
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-00000000000b',
  MICROSOFT_APP_PASSWORD: 'secret-of-the-app',
};

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rieng-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function withDatabase<Result>(dataDir: string, use: (db: Db) => Promise<Result>): Promise<Result> {
  mkdirSync(dataDir, { recursive: true });
  const db = await openDatabase(fileInFolder(dataDir));
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

/** As a province has it: an Office and a department of the very ids that the sample has. */
const realData = (dataDir: string) =>
  withDatabase(dataDir, async (db) => {
    for (const agency of SAMPLE_AGENCIES) await saveAgency(db, { ...agency, sample: false });
  });

const sampleData = (dataDir: string) =>
  withDatabase(dataDir, (db) => addSample(db, new Date('2026-06-20T00:00:00Z'), KNOWN_HOLIDAYS));

const stored = (dataDir: string) =>
  withDatabase(dataDir, async (db) => [await contentsOf(db), await allAgencies(db)]);

/** The program as it is started in that folder, until it takes messages or has ended by itself. */
async function startIn(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('/api/messages')) child.kill();
    });
  }
  const [status] = await once(child, 'close');
  return { status, said };
}

const refused = (sentence: string) => ({ status: 1, said: expect.stringContaining(sentence) });

describe('npm start in a folder where a tenant’s bot lives', () => {
  test('keeps its data apart, whatever .env and the environment say of a server', async () => {
    const folder = newFolder();
    await realData(join(folder, 'data'));
    const before = await stored(join(folder, 'data'));
    const server = 'DATABASE_URL=postgres://bot@127.0.0.1:9/real';
    writeFileSync(join(folder, '.env'), `${server}\nDATA_DIR=./data\nLINK_SECRET=short\n`);
    const { said } = await startIn(folder, ['--local'], { DATABASE_URL: 'postgres://bot@127.0.0.1:9/real' });
    expect(said).toContain('/api/messages');
    expect(await stored(join(folder, 'data'))).toEqual(before);
    const agencies = await withDatabase(join(folder, 'data-local'), allAgencies);
    expect(agencies).toEqual(expect.arrayContaining([...SAMPLE_AGENCIES]));
    expect(agencies.map(({ sample }) => sample)).toEqual(Array(1 + 7).fill(true));
  });

  test.each([
    ['by DATA_DIR', ['--local'], { DATA_DIR: 'data' }],
    ['by the flag', ['--local', '--database', 'sqlite:data/bao-cao.sqlite'], {}],
    ['to reset it', ['--local', '--reset'], { DATA_DIR: 'data' }],
  ])('refuses the real data when led to it %s', async (_how, args, env) => {
    const folder = newFolder();
    await realData(join(folder, 'data'));
    const before = await stored(join(folder, 'data'));
    expect(await startIn(folder, args, env)).toEqual(
      refused('local mode leaves it alone; nothing was changed'),
    );
    expect(await stored(join(folder, 'data'))).toEqual(before);
    expect(existsSync(join(folder, 'data/link.key'))).toBe(false);
  });

  test('refuses data of which but one agency is real', async () => {
    const folder = newFolder();
    await sampleData(folder);
    await withDatabase(folder, async (db) => {
      const [agency] = await allAgencies(db);
      if (agency) await saveAgency(db, { ...agency, id: 'syt', sample: false });
    });
    const before = await stored(folder);
    expect(await startIn(folder, ['--local'], { DATA_DIR: folder })).toEqual(refused('leaves it alone'));
    expect(await stored(folder)).toEqual(before);
  });
});

describe('the bot of a tenant', () => {
  test('refuses a sample, and says what to do', async () => {
    const folder = newFolder();
    await sampleData(folder);
    const before = await stored(folder);
    const start = await startIn(folder, [], { ...REGISTERED, DATA_DIR: folder });
    expect(start).toEqual(refused('holds the sample departments of local mode'));
    expect(start.said).toContain('Set DATA_DIR or DATABASE_URL');
    expect(start.said).not.toContain('    at ');
    expect(await stored(folder)).toEqual(before);
  });

  test('starts on what is real, and on nothing', async () => {
    for (const furnish of [realData, async () => undefined]) {
      const folder = newFolder();
      await furnish(folder);
      const { said } = await startIn(folder, [], { ...REGISTERED, DATA_DIR: folder });
      expect(said).toContain('/api/messages');
    }
  });
});

describe('--reset', () => {
  test('takes the sample and the chat window’s folder away, and leaves what is not local mode’s', async () => {
    const folder = newFolder();
    await sampleData(folder);
    mkdirSync(join(folder, 'playground'));
    writeFileSync(join(folder, 'playground/.m365agentsplayground.yml'), '{}');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await resetLocal(folder);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  test('leaves a folder alone that is called like the chat window’s', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'playground'));
    writeFileSync(join(folder, 'playground/swing.jpg'), '');
    await resetLocal(folder);
    expect(existsSync(join(folder, 'playground/swing.jpg'))).toBe(true);
  });

  test.each([
    [
      'a database named by a flag',
      ['--local', '--reset', '--database', 'sqlite:x.sqlite'],
      '--reset empties',
    ],
    ['a tenant’s bot', ['--reset'], '--reset throws data away'],
  ])('is not for %s', async (_what, args, sentence) => {
    expect(await startIn(newFolder(), args, REGISTERED)).toEqual(refused(sentence));
  });
});

test.each([
  ['no address', ['--local', '--database', 'mysql://db/x'], '--database takes postgres://'],
  ['a tenant’s bot', ['--database', 'sqlite:x.sqlite'], '--database works with --local only'],
])('--database is refused for %s', async (_what, args, sentence) => {
  expect(await startIn(newFolder(), args, REGISTERED)).toEqual(refused(sentence));
});
