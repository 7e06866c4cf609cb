// The sample made while the bot takes messages: each part whole or not at all, the same as ever, and nobody sees less of it.

import { expect, onTestFinished, test } from 'vitest';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { makePart, putPart } from '../../src/local/make-part.ts';
import { SAMPLE_DEPARTMENTS } from '../../src/local/province.ts';
import { addSample, beginSample, partsWithoutReports } from '../../src/local/sample.ts';
import { SampleMaker, SampleStopped } from '../../src/local/sample-maker.ts';
import { parseAddress, sqliteFile } from '../../src/store/address.ts';
import { contentsOf, type Table } from '../../src/store/contents.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Db } from '../../src/store/schema.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { openAt, untouchedDatabase } from '../support/databases.ts';

const NOW = new Date('2026-06-20T02:00:00Z');
const LONG = 240_000;
const OF_SAMPLE: readonly Table[] = [
  'agencies',
  'people',
  'memberships',
  'reports',
  'figures',
  'reasons',
  'audit',
  'documents',
];

/** What is kept of each table, byte for byte, the ids of its lines among them. */
async function sampleIn(db: Db) {
  const { digests, rows } = await contentsOf(db);
  return OF_SAMPLE.map((table) => [table, rows[table], digests[table]]);
}

/** Everybody asks at once. */
async function answers(bot: TestBot): Promise<readonly string[]> {
  const office = bot.chat({ talker: PEOPLE.coordinator });
  const heard = await Promise.all([
    bot.chat().say('số liệu tháng 04/2026'),
    office.say('toàn tỉnh tháng 05/2026'),
    bot.chat({ talker: PEOPLE.stranger }).say('xin chào'),
  ]);
  return heard.map(({ text }) => text);
}

test(
  'what is asked at the moment at which the door opens is answered as if all had been there',
  async () => {
    const ready = await startBot(NOW);
    const expected = await answers(ready);
    const bot = await startBot(NOW, { sampleMeanwhile: true });
    expect(await bot.db.selectFrom('reports').select('id').execute()).toEqual([]);
    expect(await answers(bot)).toEqual(expected);
    expect(expected[0]).toContain('93,48%');
    await bot.sampled();
    expect(await sampleIn(bot.db)).toEqual(await sampleIn(ready.db));
  },
  LONG,
);

test(
  'the Office has its answer when all departments are there',
  async () => {
    const bot = await startBot(NOW, { sample: 'province', sampleMeanwhile: true });
    const { text } = await bot.chat({ talker: PEOPLE.coordinator }).say('toàn tỉnh tháng 04/2026');
    expect(text).toContain('7/7 đã nộp');
    const reports = await bot.db.selectFrom('reports').select('agency_id').distinct().execute();
    expect(reports).toHaveLength(1 + SAMPLE_DEPARTMENTS.length);
  },
  LONG,
);

test(
  'months are opened and reminders planned when it is there, and not before',
  async () => {
    const bot = await startBot(NOW, { sampleMeanwhile: true });
    await bot.remind();
    const approved = await bot.db
      .selectFrom('reports')
      .select('id')
      .where('state', '=', 'approved')
      .execute();
    expect(approved).toHaveLength(24);
  },
  LONG,
);

test(
  'a program that ends before leaves nothing or all of a part, and the next start makes the rest',
  async () => {
    const bot = await startBot(NOW, { sampleMeanwhile: true });
    await bot.stop();
    await bot.start();
    await bot.sampled();
    const atOnce = await openDatabase(sqliteFile(':memory:'));
    onTestFinished(() => atOnce.destroy());
    await addSample(atOnce, NOW, KNOWN_HOLIDAYS);
    expect(await sampleIn(bot.db)).toEqual(await sampleIn(atOnce));
  },
  LONG,
);

test(
  'of two that make it the second leaves everything as it is, and so does a later start',
  async () => {
    const text = await untouchedDatabase();
    const address = parseAddress(text);
    if (!address) throw new Error(text);
    const db = await openAt(text);
    onTestFinished(() => db.destroy());
    expect(await beginSample(db, NOW, 'province')).toEqual(['department', 'province']);
    const rows = await makePart('department', NOW, KNOWN_HOLIDAYS);
    await putPart(address, 'department', rows);
    expect(await partsWithoutReports(db)).toEqual(['province']);
    const before = await sampleIn(db);
    await putPart(address, 'department', rows);
    expect(await sampleIn(db)).toEqual(before);
    expect(await beginSample(db, NOW, 'department')).toEqual(['province']);
  },
  LONG,
);

test(
  'whoever waits for it hears that it cannot be made, or that the program ends',
  async () => {
    const failing = new SampleMaker(['department'], NOW, KNOWN_HOLIDAYS);
    failing.putInto(sqliteFile('/nowhere/at/all.sqlite'));
    await expect(failing.there('department')).rejects.toThrow();
    const stopped = new SampleMaker(['department'], NOW, KNOWN_HOLIDAYS);
    const waiting = expect(stopped.there('department')).rejects.toThrow(SampleStopped);
    await stopped.stop();
    await waiting;
  },
  LONG,
);
