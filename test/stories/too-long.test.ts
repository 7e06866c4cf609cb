// Words longer than can be kept are never cut: it is said how long they are and may be, and nothing is recorded.

import { describe, expect, test } from 'vitest';
import { LONGEST_REASON, LONGEST_WORDS } from '../../src/report/definition.ts';
import { fieldsOf } from '../demo/card-reader.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords } from '../support/talk.ts';

/** Sentences that end in what matters most, one character too many. */
const END = ' trừ hồ sơ đất đai.';
const LONG = `${'Chờ ý kiến của bộ. '.repeat(40).slice(0, LONGEST_REASON + 1 - END.length)}${END}`;
const JUST = LONG.slice(1);
const REFUSED = ['501 ký tự', 'tối đa 500', 'chưa ghi gì'];

const warned = async (bot: TestBot) => await readyReport(bot, { pending: '40' });

describe('the reason for a warning', () => {
  test('typed', async () => {
    const bot = await startBot();
    const { chat } = await warned(bot);
    const before = (await bot.report())?.version;
    expectWords(await chat.say(`lý do: ${LONG}`), REFUSED, 'too long');
    expect(await bot.reasons()).toEqual({});
    expect((await bot.report())?.version).toBe(before);
    await chat.say(`lý do: ${JUST}`);
    expect(await bot.reasons()).toEqual({ 'stock-flow.pending': JUST });
  });

  test('typed where several wait for one', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { pending: '40', settledOverdue: '2', settledEarly: '0' });
    expectWords(await chat.say(`lý do: ${LONG}`), [...REFUSED, '![Quá hạn]'], 'too long');
    expect(await bot.reasons()).toEqual({});
  });

  test('in its field, where it stays to be shortened', async () => {
    const bot = await startBot();
    const { chat, reasonFields } = await warned(bot);
    const heard = await chat.tap('Ghi lý do', reasonFields(LONG));
    expectWords(heard, REFUSED, 'too long');
    expect(heard.answer?.type).not.toContain('card.adaptive');
    expect(await bot.reasons()).toEqual({});
    await chat.tap('Ghi lý do', reasonFields(JUST));
    expect(await bot.reasons()).toEqual({ 'stock-flow.pending': JUST });
  });
});

test('why a report is sent back', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await chat.tap('Gửi duyệt');
  const leader = bot.chat({ talker: PEOPLE.approver });
  await leader.say('chờ duyệt');
  expectWords(await leader.tap('Trả lại', { note: LONG }), REFUSED, 'too long');
  expect(await bot.report()).toMatchObject({ state: 'waiting' });
  await leader.tap('Trả lại', { note: JUST });
  expect(await bot.report()).toMatchObject({ state: 'entering', note: JUST });
});

test('why what is final is opened again', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  await chat.say('mở lại báo cáo tháng 02/2024');
  expectWords(await chat.tap('Mở lại', { note: LONG }), REFUSED, 'too long');
  expect((await bot.report())?.state).toBe('approved');
});

test('a recommendation, in its field: it comes back whole', async () => {
  const bot = await startBot();
  const words = `${'Đề nghị bộ – ngành sớm trả lời. '.repeat(70)}${END}`;
  expect(words.length).toBeGreaterThan(LONGEST_WORDS);
  const { heard } = await readyReport(bot, { recommendations: words });
  expectWords(
    heard,
    [`${new Intl.NumberFormat('vi').format(words.length)} ký tự`, '2.000 ký tự'],
    'too long',
  );
  expect((await bot.stored()).recommendations).toBeUndefined();
  expect(fieldsOf(heard.cards[0] ?? {}).recommendations).toBe(words.trim());
});
