// An earlier month is corrected after later ones were approved: what no longer fits is said once, and shown wherever those
// months are looked at.

import { expect, test } from 'vitest';
import { startBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

test('running totals that a correction has left behind', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  const leader = await approve(bot, chat);
  await play(bot, chat, [
    ['báo cáo tháng 01/2024', '[Mở lại]'],
    ['mở lại', 'Lý do đính chính'],
  ]);
  await chat.tap('Mở lại', { note: 'Thiếu hồ sơ' });
  await play(bot, chat, [
    ['sửa đã giải quyết 977', 'Lũy kế đã giải quyết 977 hồ sơ'],
    ['lý do: bổ sung mười hồ sơ ghi sót', 'bổ sung mười hồ sơ ghi sót'],
  ]);
  await chat.say('gửi duyệt');
  await leader.say('chờ duyệt');
  const said = 'lũy kế của báo cáo tháng 02/2024 đã duyệt không còn khớp';
  expectWords(await leader.tap('Duyệt'), said, 'the leader');
  expect(chat.inbox().text).toContain(said);
  const line = '⚠ Lũy kế đã duyệt của tháng 02/2024 không còn khớp';
  const totals = 'Lũy kế đã giải quyết 02/2024: đã duyệt 1.655, nay phải là 1.665';
  await play(bot, chat, [
    ['tình hình tháng 2/2024', ['Đã duyệt', line, totals, '!lỗi phải sửa', '[Mở lại để sửa]']],
    ['xem lại tháng 2/2024', ['Đã duyệt', line, totals]],
    ['lũy kế đã giải quyết 6 tháng qua', [line, totals, '⚠ 02/2024 | 1.655', '01/2024 | 977']],
    ['lũy kế đã giải quyết tháng 2', ['Số liệu | 1.655 hồ sơ', line, totals]],
    ['lũy kế từ đầu năm', ['Lũy kế đã giải quyết đến tháng 02/2024 | 1.665', line]],
    ['tỷ lệ trực tuyến 6 tháng qua', '!⚠'],
  ]);
  expectWords(await leader.say('tình hình tháng 2/2024'), [line, totals, '!Mở lại'], 'to the leader');
  await play(bot, chat, [
    ['tình hình tháng 2/2024', line],
    ['[Mở lại để sửa]', ['Báo cáo tháng 02/2024 đã được duyệt', line, '[Mở lại]']],
  ]);
}, 60_000);
