// However much is wrong and however much was written: a message of the bot stays one that Teams takes.

import { expect, test } from 'vitest';
import type { Heard } from '../demo/chat.ts';
import { startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';

const LARGEST_CARD = 28 * 1024;
const LONG = 'Đề nghị Ủy ban nhân dân tỉnh bổ sung kinh phí nâng cấp đường truyền. ';

/** Wrong in as many ways as a month can be. */
const WRONG = {
  procedures: '5',
  received: '3',
  settled: '2',
  settledEarly: '9',
  settledOverdue: '7',
  pendingOverdue: '3',
  partialServicesUsed: '99',
  fullServicesUsed: '0',
  feeProcedures: '1',
  paymentProcedures: '7',
  paidOnline: '999',
  postDossiers: '9',
  postInProcedures: '7',
  postInProceduresUsed: '8',
};

const sizes = (...heard: readonly Heard[]) =>
  heard.flatMap(({ cards }) => cards).map((card) => Buffer.byteLength(JSON.stringify(card)));

test('everything wrong at once', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot, WRONG);
  const review = await chat.say('xem lại');
  const form = await chat.say('biểu mẫu bưu chính');
  for (const size of sizes(review, form)) expect(size).toBeLessThan(LARGEST_CARD);
});

test('everything wrong, and a long reason for each', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot, WRONG);
  await chat.say('xem lại');
  // The first press explains what is shown; the second what then comes up.
  for (const _ of ['first', 'second']) {
    const empty = Object.keys(chat.fieldsAt('Ghi lý do'));
    const given = await chat.tap('Ghi lý do', Object.fromEntries(empty.map((id) => [id, LONG.repeat(7)])));
    for (const size of sizes(given)) expect(size).toBeLessThan(LARGEST_CARD);
  }
  expect(Object.keys(await bot.reasons()).length).toBeGreaterThan(8);
});

test('long recommendations are kept whole, shown in part', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  const words = LONG.repeat(40).slice(0, 2000).trim();
  const said = await chat.say(`kiến nghị: ${words}`);
  const review = await chat.say('xem lại');
  const form = await chat.say('biểu mẫu kiến nghị');
  expect((await bot.stored()).recommendations).toBe(words);
  for (const size of sizes(said, review, form)) expect(size).toBeLessThan(LARGEST_CARD);
});

test('recommendations beyond the limit are refused whole, and the old ones stay', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  const heard = await chat.say(`kiến nghị: ${LONG.repeat(60)}`);
  expect(heard.text).toContain('2.000 ký tự');
  expect((await bot.stored()).recommendations).toBe('Không');
});
