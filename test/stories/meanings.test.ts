// An explanation is asked for that no rate of the report answers: what a figure counts, why the rates are so, who decides.

import { expect, test } from 'vitest';
import { leftAfter } from '../demo/assertions.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, type Line, play } from '../support/talk.ts';

const OPEN: readonly Line[] = [
  ['báo cáo tháng 02/2024', leftAfter(0)],
  ['688', 'Trước hạn', { settled: 688 }],
];

test.each([
  ['số này là gì', 'Hồ sơ giải quyết trước hạn trong tháng'],
  ['trước hạn là sao', 'Hồ sơ giải quyết trước hạn trong tháng'],
  ['tính cả hồ sơ rút không', 'Hồ sơ giải quyết trước hạn trong tháng'],
  ['98%', ['Trước hạn cần số đếm', 'chưa ghi gì']],
  ['tháng trước bao nhiêu', 'Trước hạn, tháng 01/2024'],
  ['thang trc nhieu k', 'Trước hạn, tháng 01/2024'],
])('“%s” of the question that is open', async (said, words) => {
  const bot = await startBot();
  await play(bot, bot.chat(), [...OPEN, [said, words, { settledEarly: undefined }]]);
});

test('a leader who wonders at the rates is told how they come about', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await chat.tap('Gửi duyệt');
  const leader = bot.chat({ talker: PEOPLE.approver });
  expectWords(await leader.say('sao lại thấp thế'), ['Đúng hạn: 100%', '551/573'], 'low');
  expectWords(
    await leader.say('sao tỷ lệ thanh toán thấp thế'),
    ['Hồ sơ thanh toán trực tuyến', '!551/573'],
    'paid',
  );
  expectWords(await leader.say('ai duyệt báo cáo này'), 'Người duyệt: Y Hương Niê', 'who decides');
  expectWords(await leader.say('98%'), 'không thấy tỷ lệ', 'no such rate');
});

test('asked what the leader wants changed, an officer is told why the report came back', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await chat.tap('Gửi duyệt');
  const leader = bot.chat({ talker: PEOPLE.approver });
  expectWords(
    await leader.say('cho về làm lại vì số bưu chính sai'),
    ['Lý do trả lại', 'số bưu chính sai'],
    'form',
  );
  expect((await bot.report())?.state, 'nothing is returned by words').toBe('waiting');
  await leader.tap('Trả lại');
  for (const said of ['sao bị trả', 'sếp bảo sửa gì', 'lãnh đạo yêu cầu sửa gì'])
    expectWords(await chat.say(said), 'số bưu chính sai', said);
});
