// Stopping and going on: nothing that was recorded is asked again, whatever happened in between.

import { describe, expect, test } from 'vitest';
import { askedFrom, typed } from '../demo/asked.ts';
import { leftAfter, leftAt } from '../demo/assertions.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { type Line, play } from '../support/talk.ts';

const OPEN: Line = ['báo cáo tháng 02/2024', leftAfter(0)];
/** All before the question of the full services used. */
const HALF: readonly Line[] = [
  OPEN,
  [typed('settled', 'procedures'), leftAt('procedures')],
  ['109', leftAt('received')],
  [typed('received', 'partialServices'), leftAt('partialServices')],
  [typed('partialServices', 'fullServicesUsed'), leftAt('fullServicesUsed')],
];

async function halfGiven(bot: TestBot): Promise<void> {
  await play(bot, bot.chat(), HALF);
  expect(Object.keys(await bot.stored()).toSorted()).toEqual(
    askedFrom('settled', 'fullServicesUsed').toSorted(),
  );
}

describe('after some of the figures', () => {
  test('the bot starts anew on the same data and goes on at the next', async () => {
    const bot = await startBot();
    await halfGiven(bot);
    const before = await bot.stored();
    await bot.restart();
    await play(bot, bot.chat(), [
      ['tiếp tục', [leftAt('fullServicesUsed'), 'Toàn trình có phát sinh', '02/2024']],
      ['50', ['Toàn trình có phát sinh: 50', leftAt('fullReceived')], { ...before, fullServicesUsed: 50 }],
    ]);
  });

  test('without a word about going on, an answer is still an answer', async () => {
    const bot = await startBot();
    await halfGiven(bot);
    await bot.restart();
    await play(bot, bot.chat(), [['50', leftAt('fullReceived'), { fullServicesUsed: 50 }]]);
  });

  test('the next day on another device, the report goes on there', async () => {
    const bot = await startBot();
    await halfGiven(bot);
    bot.pass(24 * 60);
    await play(bot, bot.chat({ conversationId: 'a:phone' }), [
      ['tiếp tục', leftAt('fullServicesUsed')],
      ['50', leftAt('fullReceived'), { fullServicesUsed: 50 }],
    ]);
  });

  test('a number in a conversation that asked nothing is offered, not recorded', async () => {
    const bot = await startBot();
    await halfGiven(bot);
    await play(bot, bot.chat({ conversationId: 'a:phone' }), [
      ['50', ['02/2024', '[Toàn trình có phát sinh: 50]'], { fullServicesUsed: undefined }],
      ['[Toàn trình có phát sinh: 50]', leftAt('fullReceived'), { fullServicesUsed: 50 }],
    ]);
  });
});

test('put aside: a bare number is not recorded unasked, and going on says where', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    ['688', leftAfter(1)],
    ['để sau', [leftAfter(1), '[Tiếp tục]', '!Trước hạn']],
    ['8', ['[Trước hạn: 8]'], { settledEarly: undefined }],
    ['tình hình tháng này', ['02/2024', leftAfter(1), '!còn 27 trên']],
    ['[Tiếp tục]', [leftAfter(1), 'Trước hạn']],
    ['8', leftAfter(2), { settledEarly: 8 }],
  ]);
});

describe('a question in the middle is answered, and then the thread goes on', () => {
  test.each([
    ['tình hình tháng này', ['02/2024', leftAfter(3), '20/02/2024']],
    ['còn thiếu gì', ['Còn tồn chưa giải quyết', 'Tồn quá hạn']],
    [
      'trợ giúp',
      ['Cách nhập số liệu', '[Biểu mẫu]', 'đang chờ: Tổng số hồ sơ TTHC còn tồn', '[Tất cả các lệnh]'],
    ],
    ['vì sao đúng hạn 100%?', ['688/688']],
    ['chào em', ['[Trợ giúp]']],
  ])('%s', async (said, words) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['688, 0, 0', leftAfter(3)],
      [said, words],
      ['45', ['Còn tồn chưa giải quyết: 45', leftAfter(4)], { pending: 45 }],
    ]);
  });

  test('the review shows every figure with its rate', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['688, 0, 0', leftAfter(3)],
      ['xem lại', ['02/2024', 'Đúng hạn | 688 | 100%', 'Lũy kế đã giải quyết | 1.655', '![Gửi duyệt]']],
      ['45', leftAfter(4), { pending: 45 }],
    ]);
  });
});

test('cancelling puts the report aside and loses nothing', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    ['688, 0, 0', leftAfter(3)],
    ['hủy', [leftAfter(3), '[Tiếp tục]'], { settled: 688, settledEarly: 0, settledOverdue: 0 }],
    ['tiếp tục', leftAfter(3)],
  ]);
});

test('after the next month is opened, the first one can be taken up again', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    ['688, 0, 0', leftAfter(3)],
    ['báo cáo tháng 3', '03/2024'],
    ['báo cáo tháng 2', leftAfter(3)],
  ]);
});

test('the welcome names the month that is due', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  expect((await chat.join()).text).toContain('02/2024');
  await play(bot, chat, [['[Nhập báo cáo tháng 02/2024]', leftAfter(0)]]);
  expect((await bot.chat({ talker: PEOPLE.stranger }).join()).text).not.toContain('/2024');
});
