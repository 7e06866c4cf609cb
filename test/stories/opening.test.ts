// Opening a month by all the words that officers use for it.

import { describe, expect, test } from 'vitest';
import { left } from '../../src/demo/expecting.ts';
import { startBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';

describe('a month is opened with its period, deadline and first question', () => {
  test.each([
    ['báo cáo tháng 02/2024'],
    ['nhập số liệu tháng 2'],
    ['báo cáo tháng này'],
    ['bắt đầu'],
    ['bao cao thang 2'],
    ['BÁO CÁO THÁNG 2/2024'],
    ['báo cáo tháng 02/2024'.normalize('NFD')],
    ['report for February 2024'],
  ])('%s', async (said) => {
    const bot = await startBot();
    const heard = await bot.chat().say(said);
    expect(heard.status).toBeLessThan(300);
    expectWords(heard, said.startsWith('report') ? '28 of 28 figures left' : left(28), said);
    expect((await bot.report())?.state).toBe('entering');
  });
});

describe('a month that cannot be reported is refused, and nothing is begun', () => {
  test.each([
    ['báo cáo tháng 4/2024', '03/2024', '2024-04'],
    ['báo cáo tháng 1/2023', '02/2023', '2023-01'],
    ['báo cáo tháng 13', '“báo cáo tháng 02/2024”', '2024-13'],
  ])('%s', async (said, words, month) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [[said, [words, '!/28']]]);
    expect(await bot.report(month)).toBeUndefined();
  });
});

test('a month alone asks how it stands, and begins nothing', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    [
      'T2/2024',
      ['Tình hình báo cáo tháng 02/2024', 'Chưa nhập', '[Nhập báo cáo tháng 02/2024]', '[Làm mới]'],
    ],
  ]);
  expect(await bot.report()).toBeUndefined();
});
