// Reminders on their way: what becomes of each answer of the channel, of copies that die, of clocks that jump.

import { describe, expect, onTestFinished, test } from 'vitest';
import { findContact, forgetConversation } from '../../../src/store/contacts.ts';
import { beginSending, claimReminders } from '../../../src/store/reminder-claims.ts';
import { planReminders } from '../../../src/store/reminders.ts';
import type { Db } from '../../../src/store/schema.ts';
import { Connector, type Refusal } from '../../support/connector.ts';
import {
  addOfficers,
  addPerson,
  agencyOf,
  chase,
  chatOf,
  MONDAY,
  officer,
  reminderOf,
  reportOf,
  startCopy,
} from '../../support/crowd.ts';
import { newDatabase, openAt } from '../../support/databases.ts';

/** Beside other tests on the same cores. */
const PATIENCE = 15_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const later = (milliseconds: number) => new Date(MONDAY.getTime() + milliseconds);

/** So many officers, each with one reminder due. */
async function crowd(count = 1): Promise<{ db: Db; address: string; connector: Connector }> {
  const connector = new Connector();
  connector.open();
  onTestFinished(() => connector.close());
  const { db, address } = await newDatabase(async (made) => {
    await addOfficers(made, count);
    await chase(made, count);
  });
  return { db, address, connector };
}

/** How often each of them was written to. */
const received = (connector: Connector, count: number) =>
  Array.from({ length: count }, (_, at) => connector.sentTo(chatOf(officer(at))).length);

describe('the channel answers', () => {
  test('with an id: the card is noted', async () => {
    const { db, connector } = await crowd();
    expect(await startCopy(db).reminding.run()).toMatchObject({ sent: 1 });
    expect(await reminderOf(db)).toMatchObject({ state: 'sent', sentAt: MONDAY, activityId: 'bot-1' });
    expect(received(connector, 1)).toEqual([1]);
    expect(await startCopy(db).reminding.run()).toMatchObject({ sent: 0 });
  });

  const answers: readonly [Refusal, string, Readonly<Record<string, unknown>>, boolean][] = [
    [{ status: 403, code: 'BotNotInConversationRoster' }, 'unreachable', { state: 'unreachable' }, false],
    [{ status: 403, code: 'ConversationBlockedByUser' }, 'unreachable', { state: 'unreachable' }, false],
    [{ status: 404, code: 'ConversationNotFound' }, 'unreachable', { state: 'unreachable' }, false],
    [{ status: 403, code: 'Odd' }, 'failed', { state: 'failed', reason: 'Odd' }, true],
    [{ status: 400, code: 'BadSyntax' }, 'failed', { state: 'failed', reason: 'BadSyntax' }, true],
    [{ status: 413 }, 'failed', { state: 'failed' }, true],
    [{ status: 401 }, 'again', { state: 'planned', attempts: 1 }, true],
    [
      { status: 429, retryAfter: '30' },
      'held',
      { state: 'planned', attempts: 0, nextAttemptAt: later(30_000) },
      true,
    ],
    [
      { status: 412, retryAfter: '20' },
      'held',
      { state: 'planned', attempts: 0, nextAttemptAt: later(20_000) },
      true,
    ],
    [{ status: 408 }, 'unknown', { state: 'unknown' }, true],
    [{ status: 500 }, 'unknown', { state: 'unknown' }, true],
    [{ status: 502, code: 'BadGateway' }, 'unknown', { state: 'unknown', reason: 'BadGateway' }, true],
    [{ status: 503, retryAfter: '1' }, 'unknown', { state: 'unknown' }, true],
  ];
  test.each(answers)('%j: %s', async (refusal, fate, row, keeps) => {
    const { db, connector } = await crowd();
    connector.failNext(refusal);
    expect(await startCopy(db).reminding.run()).toMatchObject({ [fate]: 1, sent: 0 });
    expect(await reminderOf(db)).toMatchObject(row);
    expect((await findContact(db, officer(0))) !== undefined).toBe(keeps);
    expect(connector.attempts).toBe(1);
    // What may have arrived, and what never will be taken, is not sent again whatever the time.
    const ended = fate !== 'again' && fate !== 'held';
    await startCopy(db, { now: () => later(4 * HOUR) }).reminding.run();
    expect(connector.attempts).toBe(ended || fate === 'held' ? 1 : 2);
  });

  test('that it wants nothing for a while: nobody is written to, by this copy or another', async () => {
    const { db, address, connector } = await crowd(20);
    const other = await openAt(address);
    onTestFinished(() => other.destroy());
    connector.failNext({ status: 429, retryAfter: '120' });
    const one = startCopy(db, { sendsPerSecond: 20 }).reminding;
    const first = await one.run();
    expect(first.held).toBeGreaterThan(0);
    const { attempts } = connector;
    expect(await startCopy(other).reminding.run()).toMatchObject({ sent: 0 });
    expect(await one.run()).toMatchObject({ sent: 0 });
    expect(connector.attempts).toBe(attempts);
    const states = await Promise.all(Array.from({ length: 20 }, (_, at) => reminderOf(db, at)));
    expect(states.filter(({ state }) => state === 'planned').length).toBe(20 - first.sent);
  });
});

test('what did not arrive is tried later and later, and given up in the end', async () => {
  const { db, connector } = await crowd();
  connector.failIn(chatOf(officer(0)), 401);
  let now = MONDAY;
  const { reminding } = startCopy(db, { now: () => now });
  const waits: number[] = [];
  while ((await reminderOf(db)).state === 'planned') {
    await reminding.run();
    const { nextAttemptAt } = await reminderOf(db);
    waits.push((nextAttemptAt.getTime() - now.getTime()) / 1000);
    now = new Date(Math.max(nextAttemptAt.getTime(), now.getTime()));
  }
  expect(await reminderOf(db)).toMatchObject({ state: 'failed', reason: 'Failed' });
  expect(connector.attempts).toBe(12);
  for (const [at, wait] of waits.slice(0, -1).entries()) {
    const longest = Math.min(30 * 2 ** at, 900);
    expect(wait).toBeGreaterThanOrEqual(longest / 2);
    expect(wait).toBeLessThanOrEqual(longest);
  }
});

test('nothing is tried when it would make no sense any more', async () => {
  const { db, connector } = await crowd();
  const until = later(10_000).toISOString();
  await db.updateTable('reminders').set({ until }).execute();
  connector.failNext(401);
  await startCopy(db).reminding.run();
  expect(await reminderOf(db)).toMatchObject({ state: 'failed' });
});

describe('a copy that dies', () => {
  const dead = { copy: 'dead', now: MONDAY, leaseMilliseconds: MINUTE };

  test('after claiming: another one sends', async () => {
    const { db, connector } = await crowd(3);
    expect(await claimReminders(db, { ...dead, limit: 10 })).toHaveLength(3);
    expect(await startCopy(db).reminding.run()).toMatchObject({ sent: 0 });
    const { reminding } = startCopy(db, { now: () => later(2 * MINUTE) });
    expect(await reminding.run()).toMatchObject({ sent: 3 });
    expect(received(connector, 3)).toEqual([1, 1, 1]);
  });

  test('while sending: nobody sends it again', async () => {
    const { db, connector } = await crowd();
    const [reminder] = await claimReminders(db, { ...dead, limit: 1 });
    if (!reminder) throw new Error('nothing was claimed');
    await beginSending(db, reminder, dead);
    const { reminding } = startCopy(db, { now: () => later(2 * MINUTE) });
    expect(await reminding.run()).toMatchObject({ interrupted: 1, sent: 0 });
    expect(await reminderOf(db)).toMatchObject({ state: 'unknown', reason: 'interrupted' });
    expect(connector.attempts).toBe(0);
  });
});

test('two copies send two hundred reminders, each once', async () => {
  const { db, address, connector } = await crowd(200);
  const other = await openAt(address);
  onTestFinished(() => other.destroy());
  const summaries = await Promise.all([db, other, db].map((one) => startCopy(one).reminding.run()));
  expect(received(connector, 200)).toEqual(Array(200).fill(1));
  expect(summaries.reduce((sum, { sent }) => sum + sent, 0)).toBe(200);
});

test.each([
  ['set back an hour', -HOUR],
  ['set forward a day', 24 * HOUR],
])('with a clock that was %s nobody is reminded twice', async (_, jump) => {
  const { db, connector } = await crowd(3);
  await startCopy(db).reminding.run();
  await startCopy(db, { now: () => later(jump) }).reminding.run();
  await startCopy(db, { now: () => later(jump + MINUTE) }).reminding.run();
  expect(received(connector, 3)).toEqual([1, 1, 1]);
});

test('a report that was sent meanwhile is not asked for', async () => {
  const { db, connector } = await crowd();
  await db.updateTable('reports').set({ state: 'sent' }).where('id', '=', reportOf(0)).execute();
  expect(await startCopy(db).reminding.run()).toMatchObject({ dropped: 1 });
  expect(await reminderOf(db)).toMatchObject({ state: 'dropped', reason: 'done' });
  expect(connector.attempts).toBe(0);
});

test('outside working hours it waits for them', async () => {
  const { db, connector } = await crowd();
  await startCopy(db, { now: () => later(14 * HOUR) }).reminding.run();
  const { state, nextAttemptAt } = await reminderOf(db);
  expect({ state, nextAttemptAt }).toEqual({
    state: 'planned',
    nextAttemptAt: new Date('2024-02-20T00:30:00Z'),
  });
  expect(connector.attempts).toBe(0);
});

test('two reminders in one conversation are two seconds apart, whichever copy sends them', async () => {
  const { db, connector } = await crowd(11);
  await db
    .insertInto('memberships')
    .values({ person_id: officer(0), agency_id: agencyOf(10), roles: '["officer"]' })
    .execute();
  await db.updateTable('reminders').set({ state: 'dropped' }).where('about', '=', reportOf(0)).execute();
  await chase(db, 1, 'chase@again');
  const second = {
    subjectId: reportOf(10),
    personId: officer(0),
    trigger: 'chase@again',
    kind: 'chase' as const,
  };
  await planReminders(db, [{ ...second, onBehalfOf: undefined, dueAt: MONDAY, expiresAt: later(HOUR) }]);
  await Promise.all([startCopy(db).reminding.run(), startCopy(db).reminding.run()]);
  expect(received(connector, 1)).toEqual([1]);
  await startCopy(db, { now: () => later(1000) }).reminding.run();
  expect(received(connector, 1)).toEqual([1]);
  await startCopy(db, { now: () => later(2000) }).reminding.run();
  expect(received(connector, 1)).toEqual([2]);
});

describe('the card', () => {
  test('takes the place of the one before', async () => {
    const { db, connector } = await crowd();
    await startCopy(db).reminding.run();
    await chase(db, 1, 'chase@again', later(HOUR));
    await startCopy(db, { now: () => later(HOUR) }).reminding.run();
    expect(connector.deleted()).toEqual(['bot-1']);
    expect((await reminderOf(db)).activityId).toBeUndefined();
    expect((await reminderOf(db, 0, 'chase@again')).activityId).toBe('bot-2');
  });

  test('that cannot be taken away is no failure', async () => {
    const { db, connector } = await crowd();
    await startCopy(db).reminding.run();
    await chase(db, 1, 'chase@again', later(HOUR));
    connector.failDeletes(500);
    const { reminding } = startCopy(db, { now: () => later(HOUR) });
    expect(await reminding.run()).toMatchObject({ sent: 1 });
    expect((await reminderOf(db)).activityId).toBe('bot-1');
  });
});

describe('who cannot be reached', () => {
  test('is told of once, to the administrators of their agency, until they are heard of again', async () => {
    const { db, connector } = await crowd();
    await addPerson(db, 'quan-tri', agencyOf(0), ['administrator']);
    connector.failIn(chatOf(officer(0)), { status: 403, code: 'ConversationBlockedByUser' });
    await startCopy(db).reminding.run();
    const told = () => connector.sentTo(chatOf('quan-tri')).map(({ text }) => text);
    expect(told()).toEqual([expect.stringContaining('không nhắn được cho Người can-bo-0')]);
    await chase(db, 1, 'chase@again', later(HOUR));
    await startCopy(db, { now: () => later(HOUR) }).reminding.run();
    expect(await reminderOf(db, 0, 'chase@again')).toMatchObject({ reason: 'no-contact' });
    expect(told()).toHaveLength(1);
  });

  test('is told of to the Office where the agency has no administrator who can be reached', async () => {
    const { db, connector } = await crowd();
    await addOfficers(db, 11);
    await db.updateTable('agencies').set({ office: 1 }).where('id', '=', agencyOf(0)).execute();
    await addPerson(db, 'van-phong', agencyOf(0), ['administrator']);
    await addPerson(db, 'quan-tri', agencyOf(10), ['administrator']);
    await forgetConversation(db, chatOf('quan-tri'));
    await forgetConversation(db, chatOf(officer(10)));
    await chase(db, 11, 'chase@again');
    await startCopy(db).reminding.run();
    const words = connector.sentTo(chatOf('van-phong')).map(({ text }) => text);
    expect(words).toEqual([expect.stringContaining('không nhắn được cho Người can-bo-10')]);
  });
});

describe('by itself', () => {
  test('it sends, until it is stopped', async () => {
    const { db, connector } = await crowd(5);
    let read = 0;
    const { reminding } = startCopy(db, {
      readSettings: async () => {
        read += 1;
      },
    });
    reminding.start();
    await expect.poll(() => received(connector, 5)).toEqual([1, 1, 1, 1, 1]);
    await reminding.stop();
    expect(read).toBe(1);
    expect(await reminderOf(db, 4)).toMatchObject({ state: 'sent' });
  });

  test('stopped in the midst, it gives back what it has not begun', async () => {
    const { db, connector } = await crowd(30);
    const { reminding } = startCopy(db, { sendsPerSecond: 5 });
    reminding.start();
    await expect.poll(() => connector.attempts, { timeout: PATIENCE }).toBeGreaterThan(0);
    await reminding.stop();
    const states = async () => {
      const rows = await Promise.all(Array.from({ length: 30 }, (_, at) => reminderOf(db, at)));
      return new Set(rows.map(({ state }) => state));
    };
    // What is on its way when the program has waited long enough still ends.
    await expect.poll(states, { timeout: PATIENCE }).toEqual(new Set(['sent', 'planned']));
    await startCopy(db).reminding.run();
    expect(received(connector, 30)).toEqual(Array(30).fill(1));
  }, 60_000);

  test('a round that fails is followed by another', async () => {
    const { db, connector } = await crowd(1);
    let fails = true;
    const { reminding } = startCopy(db, {
      readSettings: async () => {
        if (fails) throw new Error('the database is away');
      },
    });
    await expect(reminding.run()).rejects.toThrow('away');
    fails = false;
    expect(await reminding.run()).toMatchObject({ sent: 1 });
    expect(received(connector, 1)).toEqual([1]);
  });
});
