// What has certainly not arrived is sent again while somebody waits for it, and nothing else is.

import { expect, test } from 'vitest';
import { withRetry } from '../../../src/teams/outbound/retry.ts';
import { SendError } from '../../../src/teams/outbound/send-error.ts';
import { startBot } from '../../support/bot.ts';

const NOW = new Date('2024-02-19T02:00:00Z');
const throttled = (retryAfter: string) => new SendError({ left: true, statusCode: 429, retryAfter });
const refused = new SendError({ left: false, code: 'ECONNREFUSED' });
const broken = new SendError({ left: true, code: 'ECONNRESET' });

/** Sends into a channel that fails so, one after the other, and then takes it. */
async function send(failures: readonly Error[], budget = 60_000) {
  const pauses: number[] = [];
  const holds: number[] = [];
  const left = [...failures];
  const outcome = await withRetry(
    async () => {
      const failure = left.shift();
      if (failure) throw failure;
      return 'sent';
    },
    {
      budget,
      now: () => NOW,
      pause: async (milliseconds) => void pauses.push(milliseconds),
      hold: async (milliseconds) => void holds.push(milliseconds),
    },
  ).catch((error: unknown) => error);
  return { outcome, pauses, holds };
}

test.each([
  ['throttled', [throttled('2')], { outcome: 'sent', pauses: [2000], holds: [2000] }],
  ['not reached', [refused, refused], { outcome: 'sent', pauses: [250, 500], holds: [] }],
  ['throttled at once again', [throttled('0')], { outcome: 'sent', pauses: [250], holds: [0] }],
  ['throttled for too long', [throttled('120')], { pauses: [], holds: [120_000] }],
  ['never reached', Array(9).fill(refused), { outcome: refused, pauses: [250, 500, 1000, 2000], holds: [] }],
  ['cut off', [broken], { outcome: broken, pauses: [], holds: [] }],
  ['broken by ourselves', [new TypeError('x')], { pauses: [], holds: [] }],
])('%s', async (_, failures, expected) => {
  expect(await send(failures)).toMatchObject(expected);
});

test('nobody waits longer than they can', async () => {
  const { outcome, pauses } = await send([throttled('3'), refused], 2000);
  expect({ outcome, pauses }).toMatchObject({ outcome: { statusCode: 429 }, pauses: [] });
});

test('a reply that the channel slows down is given in the same turn', async () => {
  const bot = await startBot();
  bot.connector.failNext({ status: 429, retryAfter: '0' });
  const heard = await bot.chat().say('chào');
  expect(heard.status).toBe(200);
  expect(heard.text).not.toBe('');
});

test('a reply that may have arrived is not repeated', async () => {
  const bot = await startBot();
  bot.connector.failNext(502);
  await bot.chat().say('chào');
  expect(bot.connector.attempts).toBe(1);
});
