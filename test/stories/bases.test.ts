// A province chooses what its rates divide by: asked where it needs a figure more, named wherever a rate is explained,
// and not compared with months that were reckoned otherwise.

import { expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { saveBases } from '../../src/store/bases.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

async function choosing(options: Readonly<Record<string, string>>): Promise<TestBot> {
  const bot = await startBot();
  await saveBases(bot.db, [{ from: toMonth(2024, 2), options }]);
  // Settings are read with the next look at what is due.
  await bot.remind();
  return bot;
}

test('over what is settled: named in the explanation, the summary and the comparison', async () => {
  const bot = await choosing({ online: 'settled' });
  const { chat } = await readyReport(bot);
  await play(bot, chat, [
    [
      'vì sao tiếp nhận trực tuyến',
      ['80,09%', '551/688', 'Cách tính của tỉnh: trên số hồ sơ đã giải quyết trong kỳ'],
    ],
    ['tóm tắt', ['| 80,09%', 'Tiếp nhận trực tuyến: tính trên số hồ sơ đã giải quyết trong kỳ.']],
    ['so với tháng trước', ['Tiếp nhận trực tuyến | ', '| 80,09% | –', 'từ tháng 02/2024 tính trên']],
    ['tỷ lệ trực tuyến tháng 1', ['!80,09%', '!tính trên']],
  ]);
  await chat.tap('Gửi duyệt');
  expectWords(
    await bot.chat({ talker: PEOPLE.approver }).say('chờ duyệt'),
    ['| 80,09%', 'từ tháng 02/2024 tính trên số hồ sơ đã giải quyết trong kỳ', 'không so sánh'],
    'to decide on',
  );
});

test('over what is received with carry-over: one figure more is asked, and the rate waits for it', async () => {
  const bot = await choosing({ online: 'received-with-carried' });
  const { chat } = await readyReport(bot);
  expectWords(await chat.say('còn thiếu gì'), 'Kỳ trước chuyển sang', 'missing');
  await play(bot, chat, [
    ['kỳ trước chuyển sang 45', 'Kỳ trước chuyển sang: 45 hồ sơ'],
    ['vì sao tiếp nhận trực tuyến', ['89,16%', '551/618', 'gồm cả kỳ trước chuyển sang']],
  ]);
});

test('over all dossiers with a fee: these are asked, and not those with online payment', async () => {
  const bot = await choosing({ payment: 'fee-procedures' });
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  const asked = await chat.say('hồ sơ có thu phí, lệ phí 400, hồ sơ thanh toán trực tuyến 231');
  expectWords(asked, ['Hồ sơ có thu phí, lệ phí: 400', 'Hồ sơ thanh toán trực tuyến: 231'], 'recorded');
  const why = await chat.say('vì sao hồ sơ thanh toán trực tuyến');
  expectWords(why, ['57,75%', '231/400'], 'why');
  expect(why.text).not.toContain('thuộc diện thanh toán');
});
