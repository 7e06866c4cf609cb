// What nobody sees in a text is not kept of it: what is told back is what is stored, typed or in a field.

import { expect, test } from 'vitest';
import { FEBRUARY, PEOPLE, startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';

const SENT = '\u0000Năm hồ sơ\u0007 \u202exin rút\u202c 😀 \ud83d';
const SEEN = 'Năm hồ sơ xin rút 😀';
/** Left out by a database, a card or Word, each in its way. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\ufffd]/u;

test('a reason that is typed', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot, { pending: '40' });
  const heard = await chat.say(`lý do: ${SENT}`);
  expect(await bot.reasons()).toEqual({ 'stock-flow.pending': SEEN });
  expect(heard.text).toContain(SEEN);
  expect(heard.text.replaceAll('\n', '')).not.toMatch(UNSEEN);
});

test('a reason, a recommendation and a note of return in their fields', async () => {
  const bot = await startBot();
  const { chat, reasonFields } = await readyReport(bot, { pending: '40', recommendations: SENT });
  expect((await bot.stored(FEBRUARY)).recommendations).toBe(SEEN);
  await chat.tap('Ghi lý do', reasonFields(SENT));
  expect(await bot.reasons()).toEqual({ 'stock-flow.pending': SEEN });
  await chat.tap('Gửi duyệt');
  const leader = bot.chat({ talker: PEOPLE.approver });
  const shown = await leader.say('chờ duyệt');
  expect(shown.text).toContain(SEEN);
  await leader.tap('Trả lại', { note: SENT });
  expect((await bot.report())?.note).toBe(SEEN);
  const news = chat.inbox().text;
  expect(news).toContain(SEEN);
  for (const text of [shown.text, news]) expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN);
});
