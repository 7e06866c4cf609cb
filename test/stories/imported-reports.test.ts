// Somebody imports a report, or a newer version of one, while the bot runs: the next message knows, and nothing is lost.

import { expect, test } from 'vitest';
import { allAgencies, saveAgency } from '../../src/store/agencies.ts';
import { CITIZENS_FILE, definitionsIn } from '../fixtures/citizens-report.ts';
import { FEBRUARY, PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { CHANGE, GONE, NEXT } from '../support/next-version.ts';
import { readyReport } from '../support/ready.ts';
import { takeIn } from '../support/taking-in.ts';
import { expectWords, play } from '../support/talk.ts';

const RETIRING = { ...NEXT, retired: [GONE] };

async function owing(bot: TestBot, ...reports: readonly string[]): Promise<void> {
  for (const agency of await allAgencies(bot.db))
    if (!agency.office)
      await saveAgency(bot.db, { ...agency, reports: reports.map((report) => ({ report })) });
}

test('a new report is opened, filled and shown without a restart', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('xin chào');
  await takeIn(bot.db, definitionsIn(CITIZENS_FILE), bot.now);
  await owing(bot, 'citizens');
  await play(bot, chat, [
    ['báo cáo tháng 02/2024', 'Lượt tiếp'],
    ['120', ['Lượt tiếp: 120', 'Lượt tiếp của lãnh đạo']],
    ['nơi tiếp công dân 4', 'Nơi tiếp công dân: 4'],
    ['xem lại', ['Lượt tiếp | 120']],
  ]);
  expect(
    await bot.db.selectFrom('reports').select('id').where('definition_id', '=', 'citizens').execute(),
  ).toEqual([{ id: `skhdt.citizens.${FEBRUARY}` }]);
  await bot.remind();
});

test('whoever is in the middle of a report is told what is new, and goes on', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await play(bot, chat, [
    ['báo cáo tháng 02/2024', 'Tổng số hồ sơ TTHC đã giải quyết trong tháng'],
    ['688', 'Đã giải quyết trong tháng: 688'],
    ['hồ sơ trả kết quả trực tuyến 12', '12'],
  ]);
  await takeIn(bot.db, [RETIRING], bot.now);
  const told = await chat.say('còn thiếu gì');
  expectWords(told, ['Mẫu báo cáo đã được cập nhật', CHANGE.vi, 'Khiếu nại'], 'told');
  expect((await chat.say('còn thiếu gì')).text).not.toContain('đã được cập nhật');
  await play(bot, chat, [['số hồ sơ khiếu nại 3', 'Khiếu nại: 3']]);
  expect(await bot.stored()).toMatchObject({ settled: 688, [GONE]: 12, appeals: 3 });
  expect(await bot.report()).toMatchObject({ definitionVersion: RETIRING.version });
});

test('a press on a card from before the change is not taken for one under the new form', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await takeIn(bot.db, [RETIRING], bot.now);
  const pressed = await chat.tap('Gửi duyệt');
  expectWords(pressed, ['Mẫu báo cáo đã được cập nhật', 'Khiếu nại'], 'told');
  expect(await bot.report()).toMatchObject({ state: 'entering', definitionVersion: RETIRING.version });
});

test('what waits is decided on, printed and told as it was handed in; opened again it is asked anew', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await chat.tap('Gửi duyệt');
  await takeIn(bot.db, [RETIRING], bot.now);
  const leader = bot.chat({ talker: PEOPLE.approver });
  await leader.say('chờ duyệt');
  await leader.tap('Duyệt');
  expect(await bot.report()).toMatchObject({ state: 'approved', definitionVersion: RETIRING.version - 1 });
  await play(bot, chat, [
    ['hồ sơ trả kết quả trực tuyến tháng 2', ['!đã được cập nhật']],
    ['tóm tắt', ['!Khiếu nại', '!đã được cập nhật']],
  ]);
  await chat.say('sửa báo cáo đã duyệt');
  const opened = await chat.tap('Mở lại', { note: 'Sai số liệu' });
  expectWords(opened, ['Mẫu báo cáo đã được cập nhật', CHANGE.vi], 'opened again');
  expectWords(await chat.say('còn thiếu gì'), ['Khiếu nại', '!đã được cập nhật'], 'missing');
  expect(await bot.report()).toMatchObject({ state: 'entering', definitionVersion: RETIRING.version });
});
