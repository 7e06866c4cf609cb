// The sample is added once, to an empty database, on whatever day; what is there is never touched again.

import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { latestClosedPeriod } from '../../src/calendar/period.ts';
import { SAMPLE_AGENCIES, SAMPLE_LEADER, SAMPLE_OFFICER } from '../../src/local/people.ts';
import { addSample } from '../../src/local/sample.ts';
import { sqliteFile } from '../../src/store/address.ts';
import { allAgencies, findAgency, saveAgency } from '../../src/store/agencies.ts';
import { contentsOf } from '../../src/store/contents.ts';
import { openDatabase } from '../../src/store/database.ts';
import { findPerson, savePerson } from '../../src/store/people.ts';
import type { Db } from '../../src/store/schema.ts';
import { startBot } from '../support/bot.ts';
import { CT25_CT08 } from '../support/reports.ts';

const DAY = 24 * 60;

async function emptyDatabase(): Promise<Db> {
  const db = await openDatabase(sqliteFile(':memory:'));
  onTestFinished(() => db.destroy());
  return db;
}

async function reportsAt(now: Date) {
  const db = await openDatabase(sqliteFile(':memory:'));
  try {
    await addSample(db, now, KNOWN_HOLIDAYS);
    return await db.selectFrom('reports').select(['month', 'state', 'updated_at']).orderBy('month').execute();
  } finally {
    await db.destroy();
  }
}

describe('an empty database', () => {
  test('takes it at any moment of many years, every month approved and in the past', async () => {
    const moment = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2045-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(moment, async (now) => {
        for (const { month, state, updated_at } of await reportsAt(now)) {
          expect(state).toBe('approved');
          expect(month < latestClosedPeriod(now, CT25_CT08)).toBe(true);
          expect(new Date(updated_at) < now).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test.each([
    ['the first day on which January is due', '2025-01-14T17:00:00Z', 22],
    ['the last such day', '2025-02-14T16:59:00Z', 22],
    ['the month after the real report’s', '2024-03-20T02:00:00Z', 12],
    ['the real report’s own', '2024-02-20T01:00:00Z', 12],
    ['before there is anything to show', '2022-05-01T00:00:00Z', 0],
    ['years on', '2031-01-20T02:00:00Z', 24],
  ])('takes it on %s', async (_day, now, months) => {
    expect(await reportsAt(new Date(now))).toHaveLength(months);
  });

  test('has all of it or nothing', async () => {
    const db = await emptyDatabase();
    const before = await contentsOf(db);
    // The days off are asked for with every deadline: it breaks in the middle of the months.
    let asked = 0;
    const breaking = new Proxy(KNOWN_HOLIDAYS, {
      get: (table, year) => {
        asked += 1;
        if (asked > 50) throw new Error('the power is gone');
        return Reflect.get(table, year);
      },
    });
    await expect(addSample(db, new Date('2026-06-20T00:00:00Z'), breaking)).rejects.toThrow('power');
    expect(await contentsOf(db)).toEqual(before);
  });
});

describe('a database that has it', () => {
  test('is the same after every later start', async () => {
    const db = await emptyDatabase();
    await addSample(db, new Date('2026-06-20T00:00:00Z'), KNOWN_HOLIDAYS);
    const before = await contentsOf(db);
    for (const now of [
      '2026-06-20T00:00:00Z',
      '2026-12-16T00:00:00Z',
      '2027-01-16T00:00:00Z',
      '2024-03-20T00:00:00Z',
    ]) {
      await addSample(db, new Date(now), KNOWN_HOLIDAYS);
      expect(await contentsOf(db)).toEqual(before);
    }
  });

  test('keeps what administrators have changed', async () => {
    const db = await emptyDatabase();
    await addSample(db, new Date('2026-06-20T00:00:00Z'), KNOWN_HOLIDAYS);
    const [department] = SAMPLE_AGENCIES;
    if (!department) throw new Error('no sample department');
    await saveAgency(db, { ...department, approval: 'off' });
    await savePerson(db, { ...SAMPLE_LEADER, active: false });
    await addSample(db, new Date('2026-08-20T00:00:00Z'), KNOWN_HOLIDAYS);
    expect((await findAgency(db, department.id))?.approval).toBe('off');
    expect((await findPerson(db, SAMPLE_LEADER.id))?.active).toBe(false);
  });

  test('is a database with any agency at all', async () => {
    const db = await emptyDatabase();
    const office = SAMPLE_AGENCIES.find((one) => one.office);
    if (!office) throw new Error('no sample Office');
    await saveAgency(db, { ...office, sample: false });
    await addSample(db, new Date('2026-06-20T00:00:00Z'), KNOWN_HOLIDAYS);
    expect(await allAgencies(db)).toEqual([{ ...office, sample: false }]);
    expect(await db.selectFrom('reports').select('id').execute()).toEqual([]);
  });
});

test.each([
  ['a month later', 30],
  ['after the turn of the year', 70],
  ['a year later', 365],
])('a figure entered in November is as it was when the program starts %s', async (_when, days) => {
  const bot = await startBot(new Date('2026-11-20T02:00:00Z'));
  const chat = bot.chat();
  await chat.say('báo cáo tháng 11/2026');
  await chat.say('701');
  const entered = await bot.stored('2026-11');
  expect(entered).toMatchObject({ settled: 701 });
  bot.pass(days * DAY);
  await bot.restart();
  expect(await bot.stored('2026-11')).toEqual(entered);
  expect(await bot.report('2026-11')).toMatchObject({ state: 'entering', submittedBy: undefined });
  expect(await bot.report('2026-12')).toBeUndefined();
  expect((await bot.audit('2026-11')).filter(({ by }) => by !== SAMPLE_OFFICER.id)).toEqual([]);
});
