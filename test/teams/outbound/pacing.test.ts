// How fast reminders go out: nearly as fast as the channel takes them, never faster, however many copies send them.

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { findPerson } from '../../../src/store/people.ts';
import type { Db } from '../../../src/store/schema.ts';
import { RateLimiter } from '../../../src/teams/outbound/rate-limiter.ts';
import { Connector } from '../../support/connector.ts';
import { addOfficers, chase, officer, startCopy } from '../../support/crowd.ts';
import { newDatabase, openAt } from '../../support/databases.ts';

const CEILING = 50;
const DUE = 400;

/** The most that fell into any second, in the order of time. */
function mostInASecond(times: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (const [at, time] of times.entries()) {
    while (time - (times[first] ?? time) >= 1000) first += 1;
    most = Math.max(most, at - first + 1);
  }
  return most;
}

const pacer = (db: Db, pause: (milliseconds: number) => Promise<void>) =>
  new RateLimiter({ db, pause }, CEILING);

/** A database each of whose answers is under way for a while, now shorter, now longer. */
const slow = (db: Db) =>
  db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await sleep(Math.random() * 40);
      return result;
    },
  });

test('the slots of two copies use nearly the whole ceiling and never exceed it', async () => {
  const { db, address } = await newDatabase(async () => undefined);
  const other = await openAt(address);
  onTestFinished(() => other.destroy());
  const copies = [pacer(slow(db), sleep), pacer(slow(other), sleep)];
  const slots = await Promise.all(Array.from({ length: DUE }, (_, at) => copies[at % 2]?.reserve() ?? 0));
  const times = slots.toSorted((one, two) => one - two);
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  expect((DUE - 1) / seconds).toBeGreaterThanOrEqual(0.95 * CEILING);
  expect(mostInASecond(times)).toBeLessThanOrEqual(CEILING);
});

test('whoever has missed a slot takes another', async () => {
  const { db } = await newDatabase(async () => undefined);
  const waits: number[] = [];
  const one = pacer(db, async (milliseconds) => void waits.push(milliseconds));
  for (let booked = 0; booked < 10; booked += 1) await one.reserve();
  expect(await one.waitFor(performance.now() - 1000)).toBe(true);
  expect(waits).toHaveLength(1);
  expect(waits[0]).toBeGreaterThan(0);
  await one.pause(60_000);
  expect(await one.waitFor(performance.now() - 1000)).toBe(false);
});

test('a hundred due reminders go out at that pace', async () => {
  const connector = new Connector();
  connector.open();
  onTestFinished(() => connector.close());
  const { db, address } = await newDatabase(async (made) => {
    await addOfficers(made, 100);
    await chase(made, 100);
  });
  const other = await openAt(address);
  onTestFinished(() => other.destroy());
  const copies = [db, other].map((one) => startCopy(one, { sendsPerSecond: CEILING }));
  await Promise.all(copies.map(({ reminding }) => reminding.run()));
  expect(connector.times()).toHaveLength(100);
  // A busy machine sends fewer; between the slot and the channel it may also bunch what is under way, a little.
  expect(mostInASecond(connector.times())).toBeLessThanOrEqual(1.1 * CEILING);
});

test('what answers people is not held back, but reminders make room for it', async () => {
  const connector = new Connector();
  connector.open();
  onTestFinished(() => connector.close());
  const { db } = await newDatabase(async (made) => {
    await addOfficers(made, 3);
    await chase(made, 3);
  });
  const moments: number[] = [];
  const { reminding, messenger } = startCopy(db, {
    sendsPerSecond: CEILING,
    pause: async (milliseconds) => void moments.push(milliseconds),
  });
  const person = await findPerson(db, officer(0));
  if (!person) throw new Error('nobody is there');
  for (let sent = 0; sent < 20; sent += 1) expect(await messenger.say(person, () => 'chào')).toBe(true);
  expect(moments).toEqual([]);
  await reminding.run();
  expect(Math.max(...moments)).toBeGreaterThan((20 * 1000) / CEILING - 100);
});
