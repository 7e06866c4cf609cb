// What has had its time goes while the program runs, by the settings, and a task that fails keeps no other from its work.

import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { Housekeeping } from '../src/housekeeping.ts';
import { findQuestion, rememberQuestions } from '../src/store/asked-questions.ts';
import type { Db } from '../src/store/schema.ts';
import { findSentFile, keepSentFile } from '../src/store/sent-files.ts';
import { freshDatabase, NOW, OFFICER, REPORT } from './support/database.ts';

const DAY = 24 * 60 * 60_000;
const QUESTION = { conversationId: 'a:1', activityId: '17' };
const OWN = { personId: OFFICER.id, conversationId: 'a:1' };

async function used(db: Db): Promise<void> {
  const file = { id: 'f', name: 'x.xlsx', sha256: 'ab', kind: 'xlsx', bytes: new Uint8Array([1]), at: NOW };
  await keepSentFile(db, { ...OWN, ...file });
  await rememberQuestions(db, [{ ...QUESTION, reportId: REPORT, figure: 'settled' }], NOW);
}

function housekeeping(db: Db, env: Readonly<Record<string, string>>, days: number) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line) => lines.push(JSON.parse(line)) });
  const { retention } = readConfig(env, { local: true });
  const house = new Housekeeping({ db, log, now: () => new Date(NOW.getTime() + days * DAY), retention });
  onTestFinished(() => house.stop());
  return { house, lines };
}

const left = async (db: Db) => [
  (await findSentFile(db, 'f', OWN)) !== undefined,
  (await findQuestion(db, QUESTION)) !== undefined,
];

test.each<[string, Readonly<Record<string, string>>, number, boolean[]]>([
  ['within a day everything is there', {}, 0.9, [true, true]],
  ['then files go', {}, 1.1, [false, true]],
  ['and questions after two months', {}, 61, [false, false]],
  [
    'unless the settings say otherwise',
    { KEEP_SENT_FILES_DAYS: '90', KEEP_QUESTIONS_DAYS: '2' },
    3,
    [true, false],
  ],
])('%s', async (_, env, days, kept) => {
  const { db } = await freshDatabase();
  await used(db);
  await housekeeping(db, env, days).house.run();
  expect(await left(db)).toEqual(kept);
});

test('what was removed is logged by number alone; the first round comes with the start', async () => {
  const { db } = await freshDatabase();
  await used(db);
  const { house, lines } = housekeeping(db, {}, 2);
  house.start();
  await expect.poll(() => lines.length).toBe(1);
  await house.stop();
  expect(lines).toMatchObject([{ code: 'tidied', task: 'sent-files', files: 1 }]);
});

test('history goes only where a setting says so', async () => {
  const { db } = await freshDatabase();
  const old = { ...OWN, at: NOW };
  await db
    .insertInto('settings_audit')
    .values({
      at: old.at.toISOString(),
      person_id: null,
      agency_id: 'skhdt',
      subject: 'agency',
      subject_id: 'skhdt',
      field: 'new',
      before: null,
      after: null,
      how: 'file',
    })
    .execute();
  const lines = async () => (await db.selectFrom('settings_audit').select('id').execute()).length;
  await housekeeping(db, {}, 4000).house.run();
  expect(await lines()).toBe(1);
  await housekeeping(db, { KEEP_HISTORY_MONTHS: '12' }, 300).house.run();
  expect(await lines()).toBe(1);
  await housekeeping(db, { KEEP_HISTORY_MONTHS: '12' }, 400).house.run();
  expect(await lines()).toBe(0);
});

test('a task that fails is logged, and the others are done', async () => {
  const { db } = await freshDatabase();
  await used(db);
  await sql`alter table deliveries rename to elsewhere`.execute(db);
  const { house, lines } = housekeeping(db, {}, 61);
  await house.run();
  expect(await left(db)).toEqual([false, false]);
  expect(lines.filter(({ level }) => level === 50)).toMatchObject([
    { code: 'housekeeping-failed', task: 'deliveries', reason: 'ERR_SQLITE_ERROR' },
  ]);
});
