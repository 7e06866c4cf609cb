// What was handled is known again, whoever asks; what is long past is forgotten.

import { expect, test } from 'vitest';
import { answerDelivery, deliveryState, forgetDeliveries, takeDelivery } from '../../src/store/deliveries.ts';
import { freshDatabase, NOW } from '../support/database.ts';

const delivery = (key: string, at = NOW) => ({ key, conversationId: 'a:1', at });

test('a delivery is taken once, answered once, and stays answered', async () => {
  const { db } = await freshDatabase();
  expect(await deliveryState(db, 'a:1|m')).toBe('new');
  expect(await takeDelivery(db, delivery('a:1|m'))).toBe(true);
  expect(await takeDelivery(db, delivery('a:1|m'))).toBe(false);
  expect(await deliveryState(db, 'a:1|m')).toBe('unanswered');
  await answerDelivery(db, delivery('a:1|m'));
  expect(await deliveryState(db, 'a:1|m')).toBe('answered');
  expect(await takeDelivery(db, delivery('a:1|m'))).toBe(false);
  expect(await deliveryState(db, 'a:1|m')).toBe('answered');
});

test('one that changed nothing is answered without having been taken', async () => {
  const { db } = await freshDatabase();
  await answerDelivery(db, delivery('a:1|m'));
  expect(await deliveryState(db, 'a:1|m')).toBe('answered');
});

test('is forgotten only when it is older than the day given', async () => {
  const { db } = await freshDatabase();
  const day = new Date('2024-01-17T02:00:00Z');
  await takeDelivery(db, delivery('older', new Date(day.getTime() - 1)));
  await takeDelivery(db, delivery('that-day', day));
  expect(await forgetDeliveries(db, day, 1)).toBe(1);
  expect(await deliveryState(db, 'older')).toBe('new');
  expect(await deliveryState(db, 'that-day')).toBe('unanswered');
});

test('is remembered while it is among the newest, however far the clock has jumped', async () => {
  const { db } = await freshDatabase();
  const rows = Array.from({ length: 1203 }, (_, n) => ({
    key: `m${n}`,
    conversation_id: 'a:1',
    at: new Date(NOW.getTime() + n * 1000).toISOString(),
    answered: 0,
  }));
  await db.insertInto('deliveries').values(rows).execute();
  const yearsLater = new Date('2042-01-01T00:00:00Z');
  expect(await forgetDeliveries(db, yearsLater)).toBe(0);
  expect(await forgetDeliveries(db, yearsLater, 3)).toBe(1200);
  const states = await Promise.all([1199, 1200, 1202].map((n) => deliveryState(db, `m${n}`)));
  expect(states).toEqual(['new', 'unanswered', 'unanswered']);
});
