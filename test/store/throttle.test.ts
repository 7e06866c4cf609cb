// Slots for sending, booked by several copies of the program on one database.

import { expect, test } from 'vitest';
import type { Db } from '../../src/store/schema.ts';
import { holdSends, type Reservation, reserveSends } from '../../src/store/throttle.ts';
import { freshDatabase } from '../support/database.ts';
import { openAt, SHARED } from '../support/databases.ts';

const AT_50 = { perSecond: 50, ahead: 0 };
const AT_200 = { perSecond: 200, ahead: 0 };

/**
 * How many milliseconds from the booking the slots are, to ten of them: the database looks at its clock more than once.
 * (Adding 0 makes a zero of a negative one.)
 */
async function reserve(db: Db, reservation: Reservation): Promise<readonly number[]> {
  const { slots, bookedAt } = await reserveSends(db, reservation);
  return slots.map((slot) => Math.round((slot - bookedAt) / 10) * 10 + 0);
}

const setNext = (db: Db, next_at: number) => db.updateTable('throttle').set({ next_at }).execute();

async function next(db: Db): Promise<number> {
  return (await db.selectFrom('throttle').select('next_at').executeTakeFirstOrThrow()).next_at;
}

test('slots are evenly spaced, from now on', async () => {
  const { db } = await freshDatabase();
  expect(await reserve(db, { count: 4, ...AT_50 })).toEqual([0, 20, 40, 60]);
  const [another] = await reserve(db, { count: 1, ...AT_50 });
  expect(another).toBeLessThanOrEqual(80);
  expect(another).toBeGreaterThan(0);
  expect(await reserve(db, { count: 0, ...AT_50 })).toEqual([]);
});

test('the first slot is no sooner than asked for', async () => {
  const { db } = await freshDatabase();
  expect(await reserve(db, { ...AT_50, count: 2, ahead: 500 })).toEqual([500, 520]);
});

test('several copies share one rate', async () => {
  const { db, address } = await freshDatabase();
  const other = SHARED ? await openAt(address) : db;
  await reserve(db, { count: 1, ...AT_200 });
  const before = await next(db);
  const booked = await Promise.all(
    Array.from({ length: 40 }, (_, at) => reserve(at % 2 ? db : other, { count: 1 + (at % 5), ...AT_200 })),
  );
  expect(booked.flat()).toHaveLength(120);
  // Each booking has a stretch of its own; between two there may be idle time.
  expect((await next(db)) - before).toBeGreaterThanOrEqual(120 * 5000);
  if (other !== db) await other.destroy();
});

test('an idle hour saves up nothing', async () => {
  const { db } = await freshDatabase();
  await reserve(db, { count: 1, ...AT_50 });
  await setNext(db, (Date.now() - 3_600_000) * 1000);
  expect(await reserve(db, { count: 3, ...AT_50 })).toEqual([0, 20, 40]);
});

test('a hold pushes everybody out, and a shorter one after it changes nothing', async () => {
  const { db } = await freshDatabase();
  await holdSends(db, 30_000);
  await holdSends(db, 1000);
  const [first, second] = await reserve(db, { count: 2, ...AT_50 });
  expect(first).toBeGreaterThan(25_000);
  expect(first).toBeLessThanOrEqual(30_000);
  expect((second ?? 0) - (first ?? 0)).toBe(20);
});

test('a clock that was set back silences nobody for more than ten minutes', async () => {
  const { db } = await freshDatabase();
  await reserve(db, { count: 1, ...AT_50 });
  await setNext(db, (Date.now() + 24 * 3_600_000) * 1000);
  const [first] = await reserve(db, { count: 1, ...AT_50 });
  expect(first).toBeLessThanOrEqual(600_000);
  expect(first).toBeGreaterThan(590_000);
});
