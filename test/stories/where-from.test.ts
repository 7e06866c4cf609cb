// "Vì sao quá hạn là 2": where a figure that stands in the report comes from. Nothing is recorded, whatever number is in it.

import { expect, test } from 'vitest';
import { startBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';

async function entered(locale = 'vi-VN') {
  const bot = await startBot();
  const chat = bot.chat({ locale });
  await play(bot, chat, [
    ['báo cáo tháng 02/2024', 'tháng 02/2024'],
    ['đã giải quyết trong tháng 688; trước hạn 480; quá hạn 2', '480'],
    ['tiếp nhận trực tuyến 573; tiếp nhận trực tiếp 21', '573'],
  ]);
  return { bot, chat, before: await bot.stored() };
}

test.each([
  ['vì sao quá hạn là 2', ['Quá hạn 2', 'gõ trong trò chuyện', 'ghi lúc', '!Ghi']],
  ['sao quá hạn 2 vậy em', ['Quá hạn 2', 'ghi lúc']],
  ['số 480 ở đâu ra vậy em', ['Trước hạn 480', 'ghi lúc']],
  ['trước hạn lấy từ đâu', ['Trước hạn 480', 'ghi lúc']],
  ['why is early 480', ['480', 'recorded by']],
  ['vì sao quá hạn là 9', ['không phải là 9', 'Quá hạn 2']],
  ['vì sao lại là 12345', ['không có số nào là 12.345']],
  ['lũy kế quá hạn từ đâu ra', ['Lũy kế quá hạn', 'cộng dồn từ đầu năm', 'Quá hạn 2']],
] as const)('“%s”', async (words, told) => {
  const { bot, chat, before } = await entered();
  expectWords(await chat.say(words), told, words);
  expect(await bot.stored()).toEqual(before);
});

test('two figures with that number: each has its button, which asks of it alone', async () => {
  const { bot, chat } = await entered();
  await chat.say('tồn quá hạn 2');
  const before = await bot.stored();
  expectWords(await chat.say('số 2 ở đâu ra'), ['số nào', '[Giải quyết quá hạn] [Tồn quá hạn]'], 'which');
  expectWords(await chat.tap('Tồn quá hạn'), ['Tồn quá hạn 2', '!số nào'], 'one');
  expect(await bot.stored()).toEqual(before);
});

test('a number said next answers the question that is open, never what was explained', async () => {
  const { bot, chat, before } = await entered();
  await chat.say('vì sao quá hạn là 2');
  await chat.say('17');
  const after = await bot.stored();
  expect(after).toMatchObject(before);
  expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1);
});
