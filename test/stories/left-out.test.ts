// A figure that may be left out: offered where the stock differs by it, taken by words, gone again, printed nowhere.

import { describe, expect, test } from 'vitest';
import { startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

describe('dossiers returned or withdrawn', () => {
  test('are offered where they would account for the stock, and recorded by one press', async () => {
    const bot = await startBot();
    const { chat, heard } = await readyReport(bot, { pending: '40' });
    expectWords(
      heard,
      ['Còn 1 cảnh báo cần lý do', 'Nếu chênh do trả lại, rút 5, anh/chị bấm ghi.', '[Ghi 5]'],
      'offered',
    );
    expectWords(
      await chat.tap('Ghi 5'),
      ['Đã ghi: Trả lại, rút 5 hồ sơ.', '!cảnh báo', 'Sẵn sàng gửi duyệt', 'Trả lại, rút | 5'],
      'recorded',
    );
    expect((await bot.stored()).returnedOrWithdrawn).toBe(5);
    expect(await bot.reasons()).toEqual({});
  });

  test.each([
    'rút 5 hồ sơ',
    'có 5 hồ sơ rút',
    'trả lại 5 hồ sơ',
    '5 hồ sơ trả lại',
    'trả lại, rút: 5',
    'trả lại, rút 5 hồ sơ',
    'rut 5 ho so',
    '5 dossiers withdrawn',
  ])('are taken from “%s”', async (words) => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { pending: '40' });
    await play(bot, chat, [[words, ['rút'], { returnedOrWithdrawn: 5 }]]);
  });

  test('a reason that speaks of them stays a reason', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { pending: '40' });
    await play(bot, chat, [['lý do: 5 hồ sơ công dân xin rút', ['Đã ghi lý do', '[Gửi duyệt]']]]);
    expect((await bot.stored()).returnedOrWithdrawn).toBeUndefined();
  });

  test('are not asked for, and not missed', async () => {
    const bot = await startBot();
    const { chat, heard } = await readyReport(bot);
    expectWords(heard, ['Sẵn sàng gửi duyệt', '!Trả lại, rút'], 'ready');
    await play(bot, chat, [['trả lại, rút bao nhiêu', '!Lỗi']]);
  });
});
