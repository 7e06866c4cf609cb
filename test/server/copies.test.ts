// Two copies of the program on one database: whatever reaches both is done once, and a conversation has one turn at a time.

import { expect, test, vi } from 'vitest';
import { ConversationBusy } from '../../src/store/database-errors.ts';
import { withTurnLease } from '../../src/store/turn-leases.ts';
import { message } from '../demo/activities.ts';
import { PEOPLE, startBot, type TestBot, WORKING_DAY } from '../support/bot.ts';
import { CONNECTOR } from '../support/connector.ts';
import { freshDatabase } from '../support/database.ts';
import { openAt, untouchedDatabase } from '../support/databases.ts';
import { GONE, NEXT } from '../support/next-version.ts';
import { takeIn } from '../support/taking-in.ts';

const DELIVERIES = 50;
const FIGURES = 8;

async function twoCopies(): Promise<readonly [TestBot, TestBot]> {
  const database = await untouchedDatabase();
  const one = await startBot(WORKING_DAY, { database });
  return [one, await startBot(WORKING_DAY, { database, beside: one })];
}

/** What somebody says, as the channel hands it to either copy. */
function said(text: string, id: string) {
  const place = {
    conversationId: `a:${PEOPLE.officer.id}`,
    conversationType: 'personal',
    locale: 'vi-VN',
  } as const;
  return message(
    { from: PEOPLE.officer, place: { ...place, serviceUrl: CONNECTOR }, at: WORKING_DAY, id },
    text,
  );
}

test('the same message to both at once is recorded once, fifty times', { timeout: 120_000 }, async () => {
  const [one, other] = await twoCopies();
  const [chat, sameChat] = [one.chat(), other.chat()];
  await chat.say('báo cáo tháng 02/2024');
  for (let n = 0; n < DELIVERIES; n += 1) {
    const activity = said(`sửa tổng số hồ sơ đã giải quyết: ${600 + n}`, `m-${n}`);
    await Promise.all([chat.deliver(activity), sameChat.deliver(activity)]);
  }
  const lines = (await one.audit()).filter(({ subject }) => subject === 'figure');
  expect(lines.map(({ after }) => after)).toEqual(
    Array.from({ length: DELIVERIES }, (_, n) => String(600 + n)),
  );
  expect((await one.report())?.version).toBe(DELIVERIES);
});

test('answers that overlap go to the questions in their order', { timeout: 120_000 }, async () => {
  const [one, other] = await twoCopies();
  const copies = [one.chat(), other.chat()];
  await copies[0]?.say('báo cáo tháng 02/2024');
  const sent = Array.from({ length: FIGURES }, (_, n) => copies[n % 2]?.say(String(n), `m-${n}`));
  await Promise.all(sent);
  // Bare values answer the question that is open: each has found one of its own, and none is lost or taken twice.
  const lines = (await one.audit()).filter(({ subject }) => subject === 'figure');
  expect(lines.map(({ after }) => after).toSorted()).toEqual(sent.map((_, n) => String(n)).toSorted());
  expect(new Set(lines.map(({ subjectId }) => subjectId)).size).toBe(FIGURES);
  expect(lines.map(({ version }) => version)).toEqual(sent.map((_, n) => n + 1));
});

test('a turn begins when the one at the other copy has ended', async () => {
  const [one, other] = await twoCopies();
  const [chat, sameChat] = [one.chat(), other.chat()];
  await chat.say('báo cáo tháng 02/2024');
  const held = one.connector.hold(`a:${PEOPLE.officer.id}`);
  const first = chat.say('688');
  await expect.poll(() => one.stored()).toEqual({ settled: 688 });
  const second = sameChat.say('100');
  // A whole turn of somebody else at that copy: time enough for the second to be recorded, were it not waiting.
  await other.chat({ talker: PEOPLE.approver }).say('tình hình tháng 02/2024');
  expect(await one.stored()).toEqual({ settled: 688 });
  held.release();
  await Promise.all([first, second]);
  expect(await one.stored()).toEqual({ settled: 688, settledEarly: 100 });
});

test('whose turn does not come is told that it is busy, and nothing is recorded', async () => {
  const { db, address } = await freshDatabase();
  const other = await openAt(address);
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const long = withTurnLease(db, 'a:1', async () => {
    begun.resolve();
    await over;
  });
  await begun.promise;
  const impatient = { lease: 20_000, patience: 150 };
  const late = vi.fn(async () => undefined);
  await expect(withTurnLease(other, 'a:1', late, impatient)).rejects.toBeInstanceOf(ConversationBusy);
  expect(late).not.toHaveBeenCalled();
  // Another conversation is nobody else's.
  await withTurnLease(other, 'a:2', async () => undefined, impatient);
  end();
  await long;
  await withTurnLease(other, 'a:1', late, impatient);
  expect(late).toHaveBeenCalledOnce();
  await other.destroy();
});

test('what a killed copy held is free after its time', async () => {
  const { db, address } = await freshDatabase();
  const other = await openAt(address);
  const begun = Promise.withResolvers<void>();
  const killed = () => {
    begun.resolve();
    return new Promise<void>(() => undefined);
  };
  void withTurnLease(db, 'a:1', killed, { lease: 300, patience: 100 });
  await begun.promise;
  const turn = async () => 'done';
  expect(await withTurnLease(other, 'a:1', turn, { lease: 300, patience: 5000 })).toBe('done');
  await other.destroy();
});

test('both start at once on an empty database, and what is imported through one is known to the other', {
  timeout: 120_000,
}, async () => {
  const database = await untouchedDatabase();
  const one = await startBot(WORKING_DAY, { database });
  const other = await startBot(WORKING_DAY, { database, beside: one });
  const kept = await one.db.selectFrom('definitions').select(['id', 'version']).execute();
  expect(new Set(kept.map(({ id, version }) => `${id} ${version}`)).size).toBe(kept.length);
  const chat = other.chat();
  await chat.say('báo cáo tháng 02/2024');
  await takeIn(one.db, [{ ...NEXT, retired: [GONE] }], WORKING_DAY);
  for (const copy of [other, one])
    expect((await copy.chat().say('còn thiếu gì')).text).toContain('Khiếu nại');
  expect(await one.report()).toMatchObject({ definitionVersion: NEXT.version });
});
