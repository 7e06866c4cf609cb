// `npm start -- --report FILE`, as docs/reports.md promises it: the report that somebody is writing, in the sample department's
// chat; and what stands in its way, in the words of the operator's commands.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeInShipped } from '../../src/actions/import-definitions.ts';
import { SHIPPED } from '../../src/definitions/shipped.ts';
import { SAMPLE_AGENCIES, SAMPLE_OFFICER } from '../../src/local/people.ts';
import { tryReports } from '../../src/local/try-reports.ts';
import { sqliteFile } from '../../src/store/address.ts';
import { findAgency, saveAgencies } from '../../src/store/agencies.ts';
import { storedCatalogue } from '../../src/store/catalogue.ts';
import { openDatabase } from '../../src/store/database.ts';
import { Chat } from '../demo/chat.ts';
import { startConnector } from '../demo/connector.ts';
import { startProgram } from '../demo/program.ts';
import { CITIZENS_FILE, definitionsIn } from '../fixtures/citizens-report.ts';
import { EXAMPLE } from '../support/reports-page.ts';

/** Beside other tests on the same cores. */
const LONGEST = 60_000;
const MARCH = new Date('2024-03-20T02:00:00Z');

function fileOf(text: string): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'try-reports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'tiep-cong-dan.yaml');
  writeFileSync(file, text);
  return { folder, file };
}

/** Of a start that is not to come to anything. */
function refusedStart(args: readonly string[], folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/run.js', ...args], {
    encoding: 'utf8',
    timeout: LONGEST,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', DATA_DIR: join(folder, 'data') },
  });
  return { status, said: `${stdout}${stderr}`, made: existsSync(join(folder, 'data')) };
}

test('a report is tried in the chat beside the sample’s own', { timeout: 150_000 }, async () => {
  const { file } = fileOf(EXAMPLE);
  const connector = await startConnector();
  onTestFinished(() => connector.close());
  let printed = '';
  const program = await startProgram({
    args: ['--now', '2026-03-18T09:00', '--sample', 'department', '--report', file],
    patience: LONGEST,
    onOutput: (text) => {
      printed += text;
    },
  });
  onTestFinished(() => program.stop());
  const chat = new Chat({
    botUrl: program.url,
    talker: SAMPLE_OFFICER,
    place: {
      conversationId: 'a:can-bo',
      conversationType: 'personal',
      serviceUrl: connector.serviceUrl,
      locale: 'vi-VN',
    },
    sentTo: connector.sentTo,
    now: () => new Date(),
  });
  expect(printed).toContain('To be tried: tiep-cong-dan, version 1. Say: báo cáo tiếp công dân');
  const { text: opened } = await chat.say('báo cáo tiếp công dân');
  expect(opened).toContain('tiếp công dân quý I/2026');
  expect(opened).toContain('Tổng số lượt tiếp công dân');
  expect((await chat.say('120 lượt')).text).toContain('Tổng số lượt tiếp: 120 lượt');
  const { text: own } = await chat.say('báo cáo tháng 03/2026');
  expect(own).toContain('Tiếp công dân quý I/2026 vẫn để mở');
  expect(own).toContain('Báo cáo Chỉ thị 25 và 08 tháng 03/2026');
});

describe('a start with a report', () => {
  test('ends with what is wrong with its file, and has made nothing', () => {
    const { folder, file } = fileOf(EXAMPLE.replace('rate: petitions', 'rate: petition'));
    const { status, said, made } = refusedStart(['--local', '--report', file], folder);
    expect(said).toMatch(/tiep-cong-dan\.yaml: line \d+.*petition/u);
    expect(said).toContain('1 problem(s).');
    expect(said).not.toContain('    at ');
    expect([status, made]).toEqual([1, false]);
  });

  test('ends where there is no file', () => {
    const { folder } = fileOf('');
    const { status, said } = refusedStart(['--local', '--report', join(folder, 'none.yaml')], folder);
    expect(said.trim()).toBe(
      `${join(folder, 'none.yaml')} cannot be read: there is no such file or folder (ENOENT).`,
    );
    expect(status).toBe(1);
  });

  test('is for local mode alone', () => {
    const { folder, file } = fileOf(EXAMPLE);
    const registered = {
      MICROSOFT_APP_ID: '11111111-2222-3333-4444-555555555555',
      MICROSOFT_APP_TYPE: 'SingleTenant',
      MICROSOFT_APP_TENANT_ID: '66666666-7777-8888-9999-000000000000',
      MICROSOFT_APP_PASSWORD: 'secret',
    };
    for (const [name, value] of Object.entries(registered)) process.env[name] = value;
    onTestFinished(() => {
      for (const name of Object.keys(registered)) delete process.env[name];
    });
    const { status, said, made } = refusedStart(['--report', file], folder);
    expect(said).toContain('--report works with --local only');
    expect([status, made]).toEqual([1, false]);
  });
});

describe('what is tried', () => {
  const source = { source: CITIZENS_FILE, definitions: definitionsIn(CITIZENS_FILE) };

  async function sample() {
    const db = await openDatabase(sqliteFile(':memory:'));
    onTestFinished(() => db.destroy());
    await takeInShipped(db, SHIPPED, MARCH);
    await saveAgencies(db, SAMPLE_AGENCIES);
    return db;
  }
  const owed = async (db: Awaited<ReturnType<typeof sample>>) => (await findAgency(db, 'skhdt'))?.reports;

  test('is owed from the present month on, once however often it is started', async () => {
    const db = await sample();
    for (let starts = 0; starts < 2; starts += 1) await tryReports(db, SHIPPED, [source], MARCH);
    expect(await owed(db)).toEqual([
      { report: 'ct25-ct08' },
      { report: 'citizens', from: '2024-03' },
      { report: 'citizens-quarter', from: '2024-03' },
    ]);
    expect((await storedCatalogue(db, SHIPPED.catalogue)).get('citizens').version).toBe(1);
  });

  test('is refused whole where it says something else under a version that is known', async () => {
    const db = await sample();
    await tryReports(db, SHIPPED, [source], MARCH);
    const before = await owed(db);
    const text = CITIZENS_FILE.replace('decimals: 1', 'decimals: 0');
    const other = { source: text, definitions: definitionsIn(text) };
    const tried = tryReports(db, SHIPPED, [other], MARCH);
    await expect(tried).rejects.toThrow(
      /report citizens says something else.*\n.*\n2 problem\(s\).*\n.*--reset/u,
    );
    expect(await owed(db)).toEqual(before);
  });
});
