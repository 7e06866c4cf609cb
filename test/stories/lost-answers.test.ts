// An answer that did not arrive: whoever types the same again answers the question that they saw. Where nobody knows
// whether it arrived, it is asked, and nothing is recorded.

import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { leftAfter } from '../demo/assertions.ts';
import { type TestBot as Bot, PEOPLE, startBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';

const OPEN = ['báo cáo tháng 02/2024', leftAfter(0)] as const;
const CHAT = `a:${PEOPLE.officer.id}`;
const WISH = 'Đề nghị tỉnh nâng cấp đường truyền.';
const UNKNOWN = { status: 'broken' } as const;

async function opened(bot: Bot) {
  const chat = bot.chat();
  await play(bot, chat, [OPEN]);
  return chat;
}

describe('certainly lost', () => {
  test.each([
    ['refused', 403],
    ['gone', 404],
    ['too large', 413],
  ])('%s: the same number again is for the question that was seen', async (_, status) => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(status);
    expect((await chat.say('0')).status).toBe(502);
    await play(bot, chat, [
      [
        '0',
        ['Đã giải quyết trong tháng: 0', 'không đổi', leftAfter(1)],
        { settled: 0, settledEarly: undefined },
      ],
      ['3', leftAfter(2), { settledEarly: 3 }],
    ]);
  });

  test('another number instead is told beside the one that was recorded', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(403);
    await chat.say('688');
    await play(bot, chat, [
      ['690', ['688', 'chưa thay', '[Thay bằng 690]'], { settled: 688, settledEarly: undefined }],
      ['[Thay bằng 690]', leftAfter(1), { settled: 690 }],
    ]);
  });

  test('“như tháng trước” again is for the question that was seen', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    await chat.say('688, 0, 0');
    bot.connector.failNext(403);
    await chat.say('như tháng trước');
    await play(bot, chat, [
      ['như tháng trước', ['không đổi', leftAfter(4)], { pending: 160, pendingOverdue: undefined }],
    ]);
  });

  test('a month whose opening was lost is not the one that is entered', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(403);
    await chat.say('báo cáo tháng 01/2024');
    await play(bot, chat, [
      ['688', ['Đã giải quyết trong tháng: 688', leftAfter(1), '!01/2024 ·'], { settled: 688 }],
    ]);
  });

  test('an opening that never came leaves no question: a number is offered', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    bot.connector.failNext(403);
    await chat.say('báo cáo tháng 02/2024');
    await play(bot, chat, [['688', '[Đã giải quyết trong tháng: 688]', { settled: undefined }]]);
  });

  test('what was offered and never seen is not taken by a yes', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(403);
    await chat.say('gần 700');
    await play(bot, chat, [['ừ', '!700', { settled: undefined }]]);
  });

  test('a list again is for the figures of that list', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(403);
    await chat.say('688, 0');
    await play(bot, chat, [['688, 0', ['Đã giải quyết trong tháng: 688', 'Trước hạn: 0', leftAfter(2)]]]);
    expect(await bot.stored()).toEqual({ settled: 688, settledEarly: 0 });
  });

  test('a correction is of what was last said, though its echo was not seen', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    await chat.say('688');
    bot.connector.failNext(403);
    await chat.say('3');
    await play(bot, chat, [['sửa lại 4', ['Trước hạn', '3 hồ sơ', '[Thay bằng 4]'], { settled: 688 }]]);
  });

  test('words again are for the question that was seen', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    await chat.say('sửa kiến nghị');
    bot.connector.failNext(403);
    await chat.say(WISH);
    await play(bot, chat, [
      [WISH, ['không đổi', leftAfter(0)], { recommendations: WISH, settled: undefined }],
    ]);
  });

  test('putting aside that was lost leaves the question open', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(403);
    await chat.say('để sau');
    await play(bot, chat, [['688', leftAfter(1), { settled: 688 }]]);
  });
});

describe('perhaps lost', () => {
  test.each([
    ['cut', UNKNOWN],
    ['in trouble', 502],
  ])('%s: it is asked which of the two questions is meant', async (_, how) => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(how);
    await chat.say('0');
    await play(bot, chat, [
      ['0', ['[Đã giải quyết trong tháng: 0]', '[Trước hạn: 0]'], { settled: 0, settledEarly: undefined }],
      // Still not known.
      ['0', ['[Đã giải quyết trong tháng: 0]', '[Trước hạn: 0]'], { settledEarly: undefined }],
      ['[Trước hạn: 0]', leftAfter(2), { settledEarly: 0 }],
      ['2', leftAfter(3), { settledOverdue: 2 }],
    ]);
  });

  test('a number with its name is taken', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(UNKNOWN);
    await chat.say('688');
    await play(bot, chat, [['trước hạn 3', leftAfter(2), { settled: 688, settledEarly: 3 }]]);
  });

  test('what was offered and perhaps never seen is shown to a yes', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(UNKNOWN);
    await chat.say('gần 700');
    await play(bot, chat, [
      ['ừ', '[Đã giải quyết trong tháng: 700]', { settled: undefined }],
      ['[Đã giải quyết trong tháng: 700]', leftAfter(1), { settled: 700 }],
    ]);
  });

  test('words again are offered for the question that was seen', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    await chat.say('sửa kiến nghị');
    bot.connector.failNext(UNKNOWN);
    await chat.say(WISH);
    await play(bot, chat, [[WISH, '[Kiến nghị, đề xuất: ', { recommendations: WISH }]]);
  });

  test('a list is offered in both places', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(UNKNOWN);
    await chat.say('688, 0');
    await play(bot, chat, [
      ['0, 0', ['Đã giải quyết trong tháng: 0; Trước hạn: 0]', 'quá hạn: 0; Còn tồn chưa giải quyết: 0]']],
    ]);
    expect(await bot.stored()).toEqual({ settled: 688, settledEarly: 0 });
  });

  test('anything else is answered, and its question is the one that is asked', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(UNKNOWN);
    await chat.say('688');
    await play(bot, chat, [
      ['còn thiếu gì', leftAfter(1)],
      ['3', leftAfter(2), { settledEarly: 3 }],
    ]);
  });

  test('the opening of another month: the months stand on the buttons', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(UNKNOWN);
    await chat.say('báo cáo tháng 03/2024');
    const words = ['02/2024', '03/2024'].map((month) => `tháng ${month}: Đã giải quyết trong tháng: 688]`);
    await play(bot, chat, [['688', words, { settled: undefined }]]);
    expectWords(await chat.say('đã giải quyết trong tháng: 688'), words, 'with its name');
    expectWords(
      await chat.say('gửi duyệt'),
      ['[Nhập báo cáo tháng 02/2024]', '[Nhập báo cáo tháng 03/2024]'],
      'send',
    );
  });

  test('delivered again it is answered anew, and goes on from there', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(UNKNOWN);
    const { activity } = await chat.say('688');
    expectWords(await chat.deliver(activity), leftAfter(1), 'again');
    await play(bot, chat, [['3', leftAfter(2), { settled: 688, settledEarly: 3 }]]);
  });
});

test('killed between its commit and its answer, the program asks which question is meant', async () => {
  const bot = await startBot();
  const chat = await opened(bot);
  const held = bot.connector.hold(CHAT);
  const answered = chat.say('0');
  await vi.waitFor(async () => expect(await bot.stored()).toEqual({ settled: 0 }));
  await vi.waitFor(() => expect(bot.connector.attempts).toBe(2));
  // What a kill would leave at this moment.
  const left = `${bot.file}-left`;
  await sql.raw(`vacuum into '${left}'`).execute(bot.db);
  held.release();
  await answered;
  const next = await startBot(bot.now, { beside: bot, database: `sqlite:${left}` });
  await play(next, next.chat(), [
    ['0', ['[Đã giải quyết trong tháng: 0]', '[Trước hạn: 0]'], { settled: 0, settledEarly: undefined }],
  ]);
});

describe('a form', () => {
  async function conflicting(bot: Bot) {
    const chat = await opened(bot);
    await chat.tap('Biểu mẫu');
    await chat.say('đã giải quyết 700');
    const first = await chat.tap('Lưu', { settled: '688', settledEarly: '3' });
    expectWords(first, ['lưu 1 số liệu', '700'], 'save');
    return { chat, first };
  }

  test('pressed again after a lost answer says again what it did not take', async () => {
    const bot = await startBot();
    const { chat, first } = await conflicting(bot);
    const again = await chat.deliver({ ...first.activity, id: 'again' });
    expectWords(again, ['lưu 1 số liệu', '700', '[688]', '!Không có thay đổi'], 'save again');
    expect(await bot.stored()).toEqual({ settled: 700, settledEarly: 3 });
  });

  test('come back with the refused field and saved so, it replaces what stands there', async () => {
    const bot = await startBot();
    const { chat } = await conflicting(bot);
    expectWords(await chat.tap('Lưu'), '688', 'save');
    expect(await bot.stored()).toEqual({ settled: 688, settledEarly: 3 });
  });
});
