// A figure that several systems have parts of is typed as its parts: summed, echoed with them, kept.

import { expect, test } from 'vitest';
import { figuresOfReports } from '../../src/store/figures.ts';
import { startBot } from '../support/bot.ts';
import { play } from '../support/talk.ts';

test('parts are summed, named in the echo and kept with the figure', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  await play(bot, chat, [
    [
      'tiếp nhận: iGate 420, hệ thống ĐKKD quốc gia 153',
      'Tiếp nhận trong tháng: 573 hồ sơ (iGate 420 + ĐKKD quốc gia 153)',
    ],
    ['đã giải quyết 420 + 268', 'Đã giải quyết trong tháng: 688 hồ sơ (420 + 268)'],
    [
      'trả kết quả trực tuyến 420 + 153 = 575',
      ['các số cộng lại không ra tổng đã ghi', '[Trả kết quả trực tuyến: 575] [Trả kết quả trực tuyến: 573]'],
    ],
  ]);
  const report = await bot.report();
  const figures = (await figuresOfReports(bot.db, [report?.id ?? ''])).get(report?.id ?? '');
  expect(figures?.get('received')).toMatchObject({
    value: 573,
    addends: [
      { source: 'iGate', value: 420 },
      { source: 'ĐKKD quốc gia', value: 153 },
    ],
  });
  expect(figures?.has('onlineReturned')).toBe(false);
});
