// In which month a figure lands: in the one that is being entered, and that is said whenever it is not the one due now.
// Looking at another month, or touching what belongs to it, moves nothing; after the bot itself spoke of another month
// it is asked.

import { describe, expect, test } from 'vitest';
import { leftAfter } from '../demo/assertions.ts';
import type { Chat } from '../demo/chat.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const MARCH = '2024-03';
const OPEN = ['báo cáo tháng 02/2024', leftAfter(0)] as const;
const stored = (bot: TestBot) => Promise.all([bot.stored(), bot.stored(MARCH)]);

/** February has a figure and is open; on 18 March the bot reminds of March by itself. */
async function reminded() {
  const bot = await startBot();
  const chat = bot.chat();
  await play(bot, chat, [OPEN, ['688', leftAfter(1)]]);
  bot.moveTo(new Date('2024-03-18T02:00:00Z'));
  await bot.remind();
  const text = JSON.stringify(bot.connector.sentTo('a:can-bo'));
  expect(text).toContain('03/2024');
  return { bot, chat };
}

/** February has a figure; March is being entered. */
async function inMarch() {
  const bot = await startBot();
  const chat = bot.chat();
  await play(bot, chat, [OPEN]);
  await chat.say('688', 'first');
  bot.moveTo(new Date('2024-03-18T02:00:00Z'));
  await play(bot, chat, [['báo cáo tháng 03/2024', leftAfter(0, 1)]]);
  return { bot, chat };
}

describe('after a reminder of another month', () => {
  test('a bare value is asked for its month, until a question is asked again', async () => {
    const { bot, chat } = await reminded();
    const months = [
      '[A. tháng 02/2024: Trước hạn: 130]',
      '[B. tháng 03/2024: Đã giải quyết trong tháng: 130]',
    ];
    expectWords(await chat.say('130'), months, '130');
    expectWords(await chat.say('130'), months, '130 again');
    expect(await stored(bot)).toEqual([{ settled: 688 }, {}]);
    await chat.say('còn thiếu gì');
    expectWords(await chat.say('130'), ['02/2024', 'Trước hạn: 130'], 'after a question');
    expect(await stored(bot)).toEqual([{ settled: 688, settledEarly: 130 }, {}]);
  });

  test('values with their names are asked for their month', async () => {
    const { bot, chat } = await reminded();
    const heard = await chat.say('đã giải quyết 130; trước hạn 5; quá hạn 0');
    expectWords(heard, ['[Ghi vào tháng 02/2024]', '[Ghi vào tháng 03/2024]'], 'values');
    expect(await stored(bot)).toEqual([{ settled: 688 }, {}]);
    const there = await chat.say('tháng 03/2024: đã giải quyết 130; trước hạn 5; quá hạn 0');
    expectWords(there, ['Báo cáo tháng 03/2024', '130', 'Báo cáo tháng 02/2024', leftAfter(1)], 'there');
    const here = await chat.say('tháng 02/2024: Trước hạn: 4');
    expectWords(here, ['Trước hạn', '4', '!03/2024'], 'here');
    expect(await stored(bot)).toEqual([
      { settled: 688, settledEarly: 4 },
      { settled: 130, settledEarly: 5, settledOverdue: 0 },
    ]);
  });

  test('values of a month without its year are asked for it; a bare one never goes there', async () => {
    const { bot, chat } = await inMarch();
    await play(bot, chat, [['báo cáo tháng 02/2024', leftAfter(1)]]);
    const asked = await chat.say('số liệu tháng 3: trước hạn 5');
    expectWords(asked, ['Em chưa ghi gì', '[Ghi vào tháng 03/2024]', '[Ghi vào tháng 02/2024]'], 'asked');
    expectWords(
      await chat.say('tháng 03/2024: 5'),
      ['Em chưa ghi gì', '[Nhập báo cáo tháng 03/2024]'],
      'bare',
    );
    expect(await stored(bot)).toEqual([{ settled: 688 }, {}]);
    expectWords(await chat.say('tháng 2: 5'), ['Trước hạn', '5'], 'open');
    expect(await stored(bot)).toEqual([{ settled: 688, settledEarly: 5 }, {}]);
  });

  test('opening a month answers it', async () => {
    const { bot, chat } = await reminded();
    await play(bot, chat, [['báo cáo tháng 3', leftAfter(0, 1)]]);
    await chat.say('130');
    expect(await stored(bot)).toEqual([{ settled: 688 }, { settled: 130 }]);
  });

  test('a reminder of the month that is open asks nothing', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [OPEN]);
    bot.pass(10);
    expect(await bot.remind()).toMatchObject({ sent: 1 });
    await play(bot, chat, [['688', leftAfter(9), { settled: 688 }]]);
  });
});

test('after news of another month, values that it could take are asked for their month', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await chat.tap('Gửi duyệt');
  const leader = bot.chat({ talker: PEOPLE.approver });
  await leader.say('chờ duyệt');
  await play(bot, chat, [['báo cáo tháng 03/2024', leftAfter(0)]]);
  await leader.tap('Trả lại', { note: 'Xem lại số tồn' });
  expectWords(
    await chat.say('tồn 44'),
    ['[A. tháng 03/2024: Còn tồn chưa giải quyết: 44]', '[B. tháng 02/2024: Còn tồn chưa giải quyết: 44]'],
    'tồn 44',
  );
  // February lacks nothing: a bare number is for the question.
  await chat.say('130');
  expect((await bot.stored(MARCH)).settled).toBe(130);
  expect((await bot.stored()).pending).toBe(45);
});

describe('a month that is not the one due now', () => {
  test('is named by every echo and question', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ['báo cáo tháng 3', ['chưa chốt', '14/03/2024', 'Tháng 03/2024 · Tổng số hồ sơ']],
      ['hạn nộp khi nào', ['Tháng 03/2024 đang chờ: Tổng số hồ sơ']],
      ['5', ['Đã giải quyết trong tháng: 5', 'Tháng 03/2024 · Trước hạn']],
      ['12.5', ['Báo cáo tháng 03/2024']],
      ['bỏ qua', 'Tháng 03/2024 ·'],
    ]);
    expect(await stored(bot)).toEqual([{}, { settled: 5 }]);
  });

  test('the one due is not named over and over', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ['báo cáo tháng 2', ['!chưa chốt', leftAfter(0)]],
      ['688', leftAfter(1)],
      ['3', ['!02/2024', leftAfter(2)]],
    ]);
  });
});

describe('does not move entry:', () => {
  const stays = async (bot: TestBot, chat: Chat) => {
    await chat.say('45');
    const [, march] = await stored(bot);
    expect(march).toEqual({ settled: 45 });
  };

  test('looking at another month in words', async () => {
    const { bot, chat } = await inMarch();
    expectWords(
      await chat.say('xem lại tháng 2'),
      ['Rà soát báo cáo tháng 02/2024', 'Tháng 03/2024 đang chờ', leftAfter(0, 1)],
      'review',
    );
    await stays(bot, chat);
    expectWords(
      await chat.say('tình hình tháng 2'),
      ['02/2024', 'Tháng 03/2024 đang chờ', leftAfter(1, 1)],
      'status',
    );
  });

  test.each([
    ['a form opened', { act: 'open-form', figures: ['settledEarly'] }, '· 02/2024'],
    ['the review shown', { act: 'show-review', beside: true }, 'Rà soát báo cáo tháng 02/2024'],
  ])('%s from its old card', async (_, wish, words) => {
    const { bot, chat } = await inMarch();
    const report = { report: 'skhdt.ct25-ct08.2024-02', version: 1, nonce: 'old-card' };
    expectWords(
      await chat.press({ ...report, ...wish }),
      [words, 'Tháng 03/2024 đang chờ', leftAfter(0, 1)],
      'press',
    );
    await stays(bot, chat);
  });

  test('saving its old form', async () => {
    const { bot, chat } = await inMarch();
    await chat.say('báo cáo tháng 2');
    const form = (await chat.say('biểu mẫu')).cards[0] ?? {};
    await chat.say('báo cáo tháng 3');
    const saved = await chat.tapOn(form, 'Lưu', { settledEarly: '3' });
    expectWords(
      saved,
      ['02/2024', '[Nhập báo cáo tháng 02/2024]', 'Tháng 03/2024 đang chờ', leftAfter(0, 1)],
      'save',
    );
    expect((await bot.stored()).settledEarly).toBe(3);
    await stays(bot, chat);
  });

  test('editing and deleting its old message', async () => {
    const { bot, chat } = await inMarch();
    expectWords(await chat.edit('first', '690'), ['02/2024', '690', 'Báo cáo tháng 03/2024'], 'edit');
    await stays(bot, chat);
    expectWords(await chat.delete('first'), '02/2024', 'delete');
    await chat.say('3');
    expect(await stored(bot)).toEqual([{ settled: 690 }, { settled: 45, settledEarly: 3 }]);
  });
});

describe('“tình hình”, as the bot advises, is answered', () => {
  test.each([
    ['before anything is open', []],
    ['in the middle', ['báo cáo tháng 2', '688']],
    ['put aside', ['báo cáo tháng 2', 'để sau']],
    ['while words are asked for', ['báo cáo tháng 2', 'sửa kiến nghị']],
    ['while something is asked back', ['báo cáo tháng 2', '12.5']],
  ] as const)('%s', async (_, said) => {
    const bot = await startBot();
    const chat = bot.chat();
    for (const one of said) await chat.say(one);
    const heard = await chat.say('tình hình');
    expectWords(heard, ['02/2024', '20/02/2024'], 'tình hình');
    expect((await bot.stored()).recommendations).toBeUndefined();
  });

  test('while the report waits for its approver', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await chat.tap('Gửi duyệt');
    expectWords(await chat.say('tình hình'), ['02/2024', 'Chờ duyệt'], 'tình hình');
  });

  test('while it is not known whether the last answer arrived', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 2');
    bot.connector.failNext({ status: 'broken' });
    await chat.say('688');
    expectWords(await chat.say('tình hình'), [leftAfter(1), leftAfter(1)], 'tình hình');
  });
});

describe('an earlier month that is still to be entered', () => {
  const STILL = `Báo cáo tháng 02/2024 chưa nhập, còn${leftAfter(0)}, hết hạn 17:00 hôm nay.`;
  const DUE_DAY = new Date('2024-02-20T02:00:00Z');

  test('is named where the next one is opened, in one line, with the way there', async () => {
    const bot = await startBot(DUE_DAY);
    const chat = bot.chat();
    await play(bot, chat, [
      [
        'báo cáo tháng 3',
        [STILL, 'chưa chốt', 'Tháng 03/2024 · Tổng số hồ sơ', '[Nhập báo cáo tháng 02/2024]'],
      ],
      ['[Nhập báo cáo tháng 02/2024]', [leftAfter(0), 'Tổng số hồ sơ', '!Báo cáo tháng 02/2024 chưa nhập']],
      ['688', leftAfter(1), { settled: 688 }],
      ['báo cáo tháng 3', [`Báo cáo tháng 02/2024: còn${leftAfter(1)}, hết hạn 17:00 hôm nay.`]],
    ]);
    expect(await bot.stored(MARCH)).toEqual({});
  });

  test('is named once the form of the next one is asked for', async () => {
    const bot = await startBot(DUE_DAY);
    expectWords(await bot.chat().say('biểu mẫu tháng 3'), [STILL, '[Lưu]'], 'form');
  });

  test('is said no more once it is sent', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await chat.say('gửi duyệt');
    expectWords(await chat.say('báo cáo tháng 3'), ['03/2024', '!Báo cáo tháng 02/2024'], 'opened');
  });

  test.each([
    'thoi quay lai thang 2',
    'quay lại tháng 2',
    'thôi, quay lại báo cáo tháng 2',
    'trở về tháng 02/2024',
    'back to February',
  ])('is gone back to in words: %s', async (words) => {
    const bot = await startBot(DUE_DAY);
    const chat = bot.chat();
    await chat.say('báo cáo tháng 3');
    await chat.say(words);
    await chat.say('688');
    expect(await stored(bot)).toEqual([{ settled: 688 }, {}]);
  });
});
