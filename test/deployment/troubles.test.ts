// What docs/operate.md says of troubles, tried: the program is brought into each, and what it logs, counts and says of itself
// is what the section names; then what the section advises, and people are answered.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SAMPLE_OFFICER } from '../../src/local/people.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { Chat } from '../demo/chat.ts';
import { type Connector, startConnector } from '../demo/connector.ts';
import { startProgram } from '../demo/program.ts';
import { tempFolder } from '../support/data-folder.ts';
import { said, TestDoor } from '../support/door.ts';
import { Microsoft, signingKey, token } from '../support/microsoft.ts';

const OPERATE = readFileSync('docs/operate.md', 'utf8');
const { busy, perhapsRecorded } = phrasesFor('vi');
/** Programs are started, where others use the same cores. */
const LONG = { timeout: 120_000 };
/** A Sunday evening: nobody is reminded. */
const QUIET = '2026-03-01T19:00+07:00';

function section(title: string): string {
  const [, text] = OPERATE.split(`### ${title}\n`);
  if (text === undefined) throw new Error(`no section “${title}”`);
  return text.split(/^#{2,3} /mu)[0] as string;
}

/** The program with an officer who has recorded 688; what it logs is kept. */
async function running(dataDir = tempFolder()) {
  const connector = await startConnector();
  let printed = '';
  const program = await startProgram({
    args: ['--sample', 'department', '--now', QUIET],
    env: { DATA_DIR: dataDir },
    patience: LONG.timeout,
    onOutput: (text) => {
      printed += text;
    },
  });
  onTestFinished(async () => {
    await program.kill();
    await connector.close();
  });
  const chat = officerAt(program.url, connector);
  await chat.say('báo cáo tháng 02/2024');
  await chat.say('688');
  const ask = async (path: string) => {
    const response = await fetch(`${program.url}${path}`);
    return { status: response.status, text: await response.text() };
  };
  /** Resolves when a line of the log says so; what was printed may still be on its way. */
  const logged = (line: RegExp) => expect.poll(() => printed, { timeout: 10_000 }).toMatch(line);
  return { file: join(dataDir, 'bao-cao.sqlite'), connector, chat, logged, ask };
}

function officerAt(botUrl: string, { serviceUrl, sentTo }: Connector): Chat {
  const talker = SAMPLE_OFFICER;
  const place = { conversationId: 'a:1', conversationType: 'personal', serviceUrl, locale: 'vi-VN' } as const;
  return new Chat({ botUrl, talker, place, sentTo, now: () => new Date() });
}

const databaseAway = (state: string) => new RegExp(`"code":"database-away","state":"${state}"`, 'u');

describe('the database', () => {
  const TITLE = 'The file of the database is gone or another one';

  test.each([
    ['file-gone', (file: string) => renameSync(file, `${file}.moved`)],
    ['file-changed', (file: string) => truncateSync(file, 4096)],
  ])('%s', LONG, async (state, spoil) => {
    const { file, chat, logged, ask } = await running();
    spoil(file);
    expect((await chat.say('100')).text).toBe(busy);
    await logged(databaseAway(state));
    await expect
      .poll(() => ask('/readyz'))
      .toMatchObject({ status: 503, text: expect.stringContaining('"database":"away"') });
    expect((await ask('/metrics')).text).toMatch(/bot_turn_seconds_count\{.*outcome="database-away"\} 1/u);
    for (const word of ['database-away', state, '`database: away`']) expect(section(TITLE)).toContain(word);
    if (state !== 'file-gone') return;
    renameSync(`${file}.moved`, file);
    expect((await chat.say('100')).text).toContain('100');
    await expect.poll(async () => (await ask('/readyz')).status, { timeout: 5000 }).toBe(200);
  });

  test('file-busy', LONG, async () => {
    const { file, chat, logged, ask } = await running();
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    expect((await chat.say('100')).text).toBe(busy);
    await logged(databaseAway('file-busy'));
    expect((await ask('/readyz')).status).toBe(200);
    expect(section('The database is away')).toContain('`file-busy`');
    other.close();
    expect((await chat.say('100')).text).toContain('100');
  });

  test('disk-full, where this user may mount a disk', LONG, async (context) => {
    const disk = tempFolder();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      return context.skip();
    }
    onTestFinished(() => void execFileSync('umount', ['--lazy', disk]));
    const { file, chat, logged, ask } = await running(disk);
    fill(`${file}.filler`);
    expect([busy, perhapsRecorded]).toContain((await chat.say('100')).text);
    await logged(databaseAway('disk-full'));
    expect((await ask('/readyz')).status).toBe(200);
    expect(section('The disk is full')).toContain('`disk-full`');
    rmSync(`${file}.filler`);
    expect((await chat.say('100')).text).toContain('100');
  });
});

function fill(file: string): void {
  try {
    for (;;) writeFileSync(file, Buffer.alloc(4096), { flag: 'a' });
  } catch {
    // Full.
  }
}

test(
  'Teams away: what was entered is recorded, and the log says that it could not be told',
  LONG,
  async () => {
    const { file, chat, logged, ask, connector } = await running();
    await connector.close();
    expect((await chat.say('100')).status).toBe(502);
    await logged(/"code":"reply-failed".*"reason":"ECONNREFUSED"/u);
    const metrics = (await ask('/metrics')).text;
    expect(metrics).toMatch(/bot_send_seconds_count\{outcome="undelivered"\} [1-9]/u);
    expect(metrics).toMatch(/bot_turn_seconds_count\{.*outcome="reply-failed"\} 1/u);
    const stored = new DatabaseSync(file, { readOnly: true });
    onTestFinished(() => stored.close());
    expect(
      stored.prepare(`select count from figures where report_id like '%2024-02' order by count`).all(),
    ).toEqual([{ count: 100 }, { count: 688 }]);
  },
);

test('the client secret has expired', LONG, async () => {
  const key = signingKey('teams');
  const microsoft = new Microsoft(key);
  microsoft.secretRefused = true;
  microsoft.open();
  const door = await TestDoor.open();
  onTestFinished(async () => {
    await door.close();
    microsoft.close();
  });
  const { status } = await door.deliver(said('báo cáo tháng 02/2024'), token(key));
  expect(status).toBe(502);
  expect(door.log).toContainEqual(expect.objectContaining({ code: 'reply-failed', reason: 'no-token' }));
  expect((await door.ask('/readyz')).status).toBe(200);
  for (const word of ['`reply-failed`', '`"reason":"no-token"`'])
    expect(section('The client secret has expired, or is wrong')).toContain(word);
});

test('the port is taken', LONG, async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const PORT = String((server.address() as AddressInfo).port);
  const start = startProgram({ args: ['--sample', 'department'], env: { PORT }, patience: LONG.timeout });
  await expect(start).rejects.toThrow(/ended with 1:[\s\S]*The port is taken/u);
  expect(section('It does not start')).toContain('The port is taken');
});

test('every warning and error of the log is explained', () => {
  const sources = ['src', 'dialogs'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(room, name), 'utf8')),
  );
  const logged = sources.flatMap((text) => [
    ...text.matchAll(/\.(?:warn|error)\(\s*\{\s*code: '(?<code>[\w-]+)'/gu),
    ...text.matchAll(/#warn\('(?<code>[\w-]+)'/gu),
  ]);
  const codes = [...new Set(logged.map(({ groups }) => groups?.code as string))];
  expect(codes.length).toBeGreaterThan(25);
  const advice = OPERATE.split('## What to do when')[1] ?? '';
  expect(codes.filter((code) => !advice.includes(`\`${code}\``))).toEqual([]);
});
