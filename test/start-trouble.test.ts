// A start on a disk or a file that it cannot work with ends in a sentence that names it, and an exit code; no stack.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

test.each(['/proc/x', '/proc/x/y', '/dev/null', '/dev/null/x', `/${'x'.repeat(300)}`])(
  'a data folder that nobody can make: %s',
  { timeout: 120_000 },
  (dataDir) => {
    for (const [script, args] of [
      ['src/main.ts', ['--local']],
      ['src/backup-cli.ts', [dataDir]],
    ] as const) {
      const { status, said } = start(dataDir, script, args);
      expect([status, said]).toEqual([
        1,
        expect.stringMatching(/^(?:There is no database at )?\/(?:proc\/x|dev\/null|x+)\b/u),
      ]);
      oneSentence(said);
    }
  },
);

/** As `npm run serve` starts it, with its output taken by a collector of logs. */
function serve(env: Readonly<Record<string, string>>, cwd = '.') {
  const { status, stderr, stdout } = spawnSync(process.execPath, [resolve('src/run.js')], {
    cwd,
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    encoding: 'utf8',
  });
  const lines = `${stdout}${stderr}`.trim().split('\n');
  return { status, lines: lines.map((line) => JSON.parse(line) as { code: string; msg: string }) };
}

const REGISTERED = {
  MICROSOFT_APP_ID: '00000000-0000-4000-8000-00000000000a',
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-00000000000b',
  MICROSOFT_APP_PASSWORD: 'secret-of-the-app',
};

test('where a collector reads, every wrong setting is a line of the log', { timeout: 120_000 }, () => {
  const { status, lines } = serve({ ...REGISTERED, PORT: 'abc', HOST: 'x', TRUSTED_PROXIES: '99' });
  expect(status).toBe(1);
  expect(lines.map(({ code, msg }) => [code, msg.split(' ')[0]])).toEqual([
    ['not-started', 'PORT'],
    ['not-started', 'HOST'],
    ['not-started', 'TRUSTED_PROXIES'],
  ]);
});

test('settings in a file that cannot be read', { timeout: 120_000 }, () => {
  const { dataDir } = dataFolder();
  mkdirSync(join(dataDir, '.env'));
  const { status, lines } = serve(REGISTERED, dataDir);
  expect([status, lines.map(({ code }) => code)]).toEqual([1, ['not-started']]);
  expect(lines[0]?.msg).toMatch(/^\.env cannot be read: .*\.$/u);
});

test.each([
  ['HOST', { HOST: '203.0.113.7' }, 'The door cannot listen on HOST 203.0.113.7'],
  [
    'a file of DATABASE_URL',
    { DATABASE_URL: 'postgres://u@127.0.0.1:1/x?sslrootcert=/no/file', LINK_SECRET: 'x'.repeat(32) },
    'DATABASE_URL names the file /no/file, which cannot be read (ENOENT).',
  ],
])('%s that is not there', { timeout: 120_000 }, (_, env, words) => {
  const { dataDir } = dataFolder();
  const { status, lines } = serve({ ...REGISTERED, DATA_DIR: dataDir, ...env });
  const { code, msg } = lines.filter((line) => line.code === 'not-started')[0] ?? {};
  expect([status, code, msg]).toEqual([1, 'not-started', expect.stringContaining(words)]);
});

test('served, it says in the log that it has started and stopped, and nothing else is printed', {
  timeout: 120_000,
}, async () => {
  const { dataDir } = dataFolder();
  const child = spawn(process.execPath, ['src/run.js'], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'info', ...REGISTERED },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('"started"')) child.kill('SIGTERM');
    });
  const [status] = await once(child, 'close');
  const lines = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { code: string; msg: string });
  expect([status, lines.map(({ code }) => code)]).toEqual([
    0,
    expect.arrayContaining(['no-agencies', 'started', 'stopped']),
  ]);
  expect(lines.find(({ code }) => code === 'started')?.msg).toMatch(/^Bot: http:\S+\/api\/messages$/u);
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
