// A year that is filled from its quarters, nine months from their months: what was approved is taken, what is not is named by
// its period, and a quarter that is corrected later is told to be behind the year.

import { expect, test } from 'vitest';
import type { Frequency } from '../../src/calendar/report-period.ts';
import { catalogueOf } from '../../src/report/catalogue.ts';
import type { Chat } from '../demo/chat.ts';
import { definitionsIn } from '../fixtures/citizens-report.ts';
import { shelterFile } from '../fixtures/shelter-report.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { play } from '../support/talk.ts';

async function owing(now: string, ...frequencies: readonly Frequency[]): Promise<TestBot> {
  const [first, ...rest] = definitionsIn(shelterFile(...frequencies));
  if (!first) throw new Error('no report');
  const catalogue = catalogueOf(first, ...rest, CT25_CT08);
  return await startBot(new Date(now), { catalogue, owed: [first, ...rest].map(({ id }) => id) });
}

async function approved(chat: Chat, leader: Chat, period: string, stays: number, waiting: number) {
  await chat.say(`báo cáo ${period}`);
  await chat.say(String(stays));
  await chat.say(String(waiting));
  await chat.say('3');
  await chat.say('gửi duyệt');
  await leader.say('chờ duyệt');
  expect((await leader.tap('Duyệt')).text).toContain('Đã duyệt');
}

test('a year takes what its quarters have, and names the one that it waits for', {
  timeout: 240_000,
}, async () => {
  const bot = await owing('2025-01-03T02:00:00Z', 'quarter', 'year');
  const chat = bot.chat();
  const leader = bot.chat({ talker: PEOPLE.approver });
  for (const [at, number] of ['I', 'II', 'IV'].entries())
    await approved(chat, leader, `quý ${number}/2024`, 100 + at, 10 + at);
  await play(bot, chat, [
    [
      'báo cáo cứu trợ năm 2024',
      [
        'Em đã lấy 1 số liệu từ báo cáo quý đã duyệt (quý IV/2024)',
        '1 số liệu em chưa lấy được vì báo cáo quý III/2024 chưa được duyệt',
        'Báo cáo quý: quý I/2024 100, quý II/2024 101, quý III/2024 chưa duyệt, quý IV/2024 102',
      ],
    ],
  ]);
  await approved(chat, leader, 'quý III/2024', 103, 13);
  await play(bot, chat, [
    [
      'báo cáo năm 2024',
      ['Em đã lấy 2 số liệu từ báo cáo quý đã duyệt (quý I/2024, quý II/2024, quý III/2024, quý IV/2024)'],
    ],
    [
      'vì sao số lượt ở tạm',
      ['406 lượt: cộng 4 báo cáo quý đã duyệt', '100 (quý I/2024) + 101 (quý II/2024) + 103 (quý III/2024)'],
    ],
    ['vì sao số lượt còn chờ', ['12 lượt: lấy từ báo cáo quý đã duyệt, 12 (quý IV/2024)']],
    ['9', ['Số nhà được dùng: 9 nhà']],
    ['số lượt ở tạm 405', ['nhưng theo báo cáo quý đã duyệt là 100 (quý I/2024)']],
    ['số lượt ở tạm 406', []],
    ['gửi duyệt', ['năm 2024']],
  ]);
  await leader.say('chờ duyệt');
  expect((await leader.tap('Duyệt')).text).toContain('Đã duyệt');
});

test('nine months take their quarters, and one of them that is corrected is told to be behind', {
  timeout: 240_000,
}, async () => {
  const bot = await owing('2024-10-02T02:00:00Z', 'quarter', 'nine-months');
  const chat = bot.chat();
  const leader = bot.chat({ talker: PEOPLE.approver });
  for (const [at, number] of ['I', 'II', 'III'].entries())
    await approved(chat, leader, `quý ${number}/2024`, 100 + at, 10 + at);
  await play(bot, chat, [
    ['báo cáo 9 tháng đầu năm 2024', ['báo cáo quý đã duyệt (quý I/2024, quý II/2024, quý III/2024)']],
    ['5', ['Số nhà được dùng: 5 nhà']],
    ['gửi duyệt', ['9 tháng đầu năm 2024']],
  ]);
  await leader.say('chờ duyệt');
  expect((await leader.tap('Duyệt')).text).toContain('Đã duyệt');
  await play(bot, chat, [
    ['báo cáo quý II/2024', '[Mở lại]'],
    ['mở lại', 'Lý do đính chính'],
  ]);
  await chat.tap('Mở lại', { note: 'Thiếu lượt' });
  await chat.say('sửa số lượt ở tạm 111');
  await chat.say('gửi duyệt');
  await leader.say('chờ duyệt');
  const behind = 'cứu trợ 9 tháng đầu năm 2024 đã duyệt lấy số từ báo cáo này nên không còn khớp';
  expect((await leader.tap('Duyệt')).text).toContain(behind);
  await play(bot, chat, [
    [
      'tình hình báo cáo 9 tháng đầu năm 2024',
      ['Không còn khớp với các báo cáo trong kỳ', 'đã duyệt 303, nay phải là 313'],
    ],
  ]);
});
