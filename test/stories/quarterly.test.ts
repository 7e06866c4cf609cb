// A report of a quarter, a half-year, nine months or a year, from the first question to the Word file, beside people who say
// "quý này", "tháng 3" and "6 tháng đầu năm".

import { describe, expect, test } from 'vitest';
import type { Frequency } from '../../src/calendar/report-period.ts';
import type { Chat } from '../demo/chat.ts';
import { wordText } from '../demo/word-text.ts';
import { smallCatalogue, smallReport } from '../fixtures/small-report.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { expectWords as expectIn, play } from '../support/talk.ts';

const APRIL = new Date('2024-04-02T02:00:00Z');
const OCTOBER = new Date('2024-10-02T02:00:00Z');
const JANUARY = new Date('2025-01-03T02:00:00Z');

const owing = async (every: Frequency, now: Date): Promise<TestBot> =>
  await startBot(now, { catalogue: smallCatalogue(every), owed: [smallReport(every).id] });

const expectWords = (heard: { readonly text: string }, ...words: readonly string[]): void =>
  expectIn(heard, words, 'the last');

/** @param soFar the running total, where the quarter before is not known */
async function enter(chat: Chat, named: string, soFar?: number): Promise<void> {
  await chat.say(named);
  await chat.say('Bếp ăn trên địa bàn: 120');
  await chat.say('Đạt yêu cầu: 40');
  await chat.say('Chưa đạt yêu cầu: 5');
  if (soFar !== undefined) await chat.say(`Lũy kế kiểm tra: ${soFar}`);
  await chat.say('Bị xử phạt: 2');
}

/** No month where the report is of something longer. */
const MONTHS = ['!tháng này', '!tháng trước', '!Tháng trước', '!cả tháng', '!từng tháng', '!Từng tháng'];

describe('a quarter', () => {
  test('is named in everything from the welcome to the approval', async () => {
    const bot = await owing('quarter', APRIL);
    const chat = bot.chat();
    const welcome = await chat.join();
    expectWords(welcome, 'Báo cáo quý I/2024', '[Nhập báo cáo quý I/2024]', ...MONTHS);
    const opened = await chat.tap('Nhập báo cáo quý I/2024');
    expectWords(
      opened,
      'Báo cáo quý I/2024',
      'Kỳ số liệu: 15/12/2023 – 14/03/2024',
      '[Điền cả quý]',
      ...MONTHS,
    );
    const form = await chat.tap('Điền cả quý');
    expectWords(form, 'Cả quý', ...MONTHS);
    await enter(chat, 'báo cáo quý 1');
    const sent = await chat.say('gửi duyệt');
    expectWords(sent, 'quý I/2024', ...MONTHS);
    const leader = bot.chat({ talker: PEOPLE.approver });
    expectWords(await leader.say('chờ duyệt'), 'Duyệt báo cáo quý I/2024', ...MONTHS);
    expectWords(await leader.tap('Duyệt'), 'quý I/2024');
  });

  test('follows the one before it', async () => {
    const bot = await owing('quarter', new Date('2024-01-03T02:00:00Z'));
    const chat = bot.chat();
    await enter(chat, 'báo cáo quý 4/2023', 180);
    bot.moveTo(APRIL);
    await play(bot, chat, [
      ['báo cáo quý I/2024', ['[Như quý trước: 120]']],
      ['như quý trước', ['Bếp ăn trên địa bàn: 120']],
    ]);
    expect(
      await bot.db.selectFrom('reports').select('id').where('id', 'like', '%.2024-Q1').execute(),
    ).toEqual([{ id: 'skhdt.small-quarter.2024-Q1' }]);
  });

  test.each([
    ['báo cáo quý 1', 'Báo cáo quý I/2024'],
    ['báo cáo quý I năm 2024', 'Báo cáo quý I/2024'],
    ['nhập báo cáo q1/2024', 'Báo cáo quý I/2024'],
    ['bao cao quy 1', 'Báo cáo quý I/2024'],
    ['báo cáo quý trước', 'Báo cáo quý I/2024'],
    ['báo cáo quý này', 'Báo cáo quý II/2024'],
    ['báo cáo quý 4 năm ngoái', 'Báo cáo quý IV/2023'],
    ['report for Q1 2024', 'Q1 2024 report'],
    ['report for the last quarter', 'Q1 2024 report'],
    ['báo cáo tháng 3', 'lập theo quý: tháng 03/2024 thuộc quý I/2024'],
    ['nhập báo cáo năm 2023', 'lập theo quý, không lập cho năm 2023'],
    ['báo cáo quý 5', '!Báo cáo quý'],
  ])('is opened by “%s”', async (said, words) => {
    const bot = await owing('quarter', APRIL);
    await play(bot, bot.chat(), [[said, [words]]]);
  });

  test('is not meant by a month where something would be recorded or sent', async () => {
    const bot = await owing('quarter', APRIL);
    const chat = bot.chat();
    await chat.say('báo cáo quý 1');
    await play(bot, chat, [
      [
        'tháng 3/2024: đạt yêu cầu 40',
        ['nói tháng 03/2024, còn đang nhập quý I/2024', '[Ghi vào quý I/2024]'],
      ],
      ['quý II/2024: đạt yêu cầu 41', ['Báo cáo quý II/2024', 'Đạt yêu cầu: 41 lượt']],
      ['quý I/2024: đạt yêu cầu 40', ['Đạt yêu cầu: 40 lượt']],
      ['gửi báo cáo tháng 3', ['thuộc quý I/2024', '[Gửi duyệt quý I/2024]']],
    ]);
    expect(
      (await bot.db.selectFrom('reports').select(['id', 'state']).execute()).filter(({ id }) =>
        id.includes('small'),
      ),
    ).toEqual(expect.arrayContaining([{ id: 'skhdt.small-quarter.2024-Q1', state: 'entering' }]));
  });

  test('is asked about over time', async () => {
    const bot = await owing('quarter', new Date('2023-10-03T02:00:00Z'));
    const chat = bot.chat();
    await enter(chat, 'báo cáo quý 3/2023', 135);
    bot.moveTo(new Date('2024-01-03T02:00:00Z'));
    await enter(chat, 'báo cáo quý 4/2023');
    bot.moveTo(APRIL);
    await play(bot, chat, [
      ['tổng lượt kiểm tra 2 quý qua', ['6 tháng cuối năm 2023', 'từ quý III đến quý IV/2023', ...MONTHS]],
      ['tổng lượt kiểm tra 6 tháng qua', ['6 tháng cuối năm 2023', '90 lượt', ...MONTHS]],
      ['tỷ lệ đạt yêu cầu quý 4', ['quý IV/2023', 'so với quý trước', '[So với quý trước]', ...MONTHS]],
      ['so với quý trước', ['Quý IV/2023 so với quý III/2023', ...MONTHS]],
      ['tình hình quý 4', ['Tình hình báo cáo quý IV/2023', ...MONTHS]],
      ['trợ giúp', MONTHS],
    ]);
  });

  test('is late for the Office, too', async () => {
    const bot = await owing('quarter', APRIL);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, office, [
      ['ai chưa nộp quý 1', ['Chưa nộp báo cáo quý I/2024', ...MONTHS]],
      ['toàn tỉnh', ['Toàn tỉnh quý I/2024', ...MONTHS]],
      ['toàn tỉnh quý 4 năm 2023', ['Toàn tỉnh quý IV/2023', ...MONTHS]],
      ['toàn tỉnh năm 2023', ['Toàn tỉnh năm 2023', 'Từng quý', ...MONTHS.slice(0, 4)]],
    ]);
  });
});

describe.each([
  ['half-year', OCTOBER, 'báo cáo 6 tháng đầu năm', '6 tháng đầu năm 2024'],
  ['half-year', OCTOBER, 'báo cáo 6 tháng', '6 tháng đầu năm 2024'],
  ['nine-months', OCTOBER, 'báo cáo 9 tháng', '9 tháng đầu năm 2024'],
  ['nine-months', OCTOBER, 'báo cáo chín tháng đầu năm 2024', '9 tháng đầu năm 2024'],
  ['year', JANUARY, 'báo cáo năm 2024', 'năm 2024'],
  ['year', JANUARY, 'báo cáo năm ngoái', 'năm 2024'],
  ['quarter', APRIL, 'báo cáo quý I/2024', 'quý I/2024'],
  ['month', APRIL, 'báo cáo tháng 3', 'tháng 03/2024'],
] as const)('every %s', (every, now, said, name) => {
  test(`“${said}” opens ${name}, and its Word file says so`, async () => {
    const bot = await owing(every, now);
    const chat = bot.chat();
    expectWords(await chat.say(said), `Báo cáo ${name}`);
    await enter(chat, `báo cáo ${name}`, every === 'month' ? 135 : undefined);
    const heard = await chat.say('tải bản dự thảo');
    const link = chat.link('Tải bản dự thảo');
    expect(link, heard.text).toBeDefined();
    const text = wordText(new Uint8Array(await (await fetch(link ?? '')).arrayBuffer()));
    expect(text).toContain(`báo cáo kết quả kiểm tra bếp ăn tập thể ${name} như sau:`);
    expect(text).toContain(`Tổng số lượt kiểm tra ${name}: 45 lượt`);
  });
});

test('a quarter of a monthly report is asked about, and cannot be opened', async () => {
  const bot = await owing('month', APRIL);
  await play(bot, bot.chat(), [
    [
      'nhập báo cáo quý 1',
      [
        'lập theo tháng, không lập cho quý I/2024',
        '[Nhập báo cáo tháng 01/2024]',
        '[Nhập báo cáo tháng 03/2024]',
      ],
    ],
    ['báo cáo quý 1', ['quý I/2024', '!lập theo tháng']],
  ]);
});
