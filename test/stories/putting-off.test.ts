// What is put off already is not put off anew: no version of the report without a line of its history, and it is said.

import { expect, test } from 'vitest';
import { startBot, type TestBot } from '../support/bot.ts';
import { expectWords } from '../support/talk.ts';

async function versions(bot: TestBot): Promise<readonly number[]> {
  return [...new Set((await bot.audit()).map(({ version }) => version))].toSorted((a, b) => a - b);
}

test('a figure that is not known yet, said twice', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  expectWords(await chat.say('còn tồn chưa có số'), ['Chưa có số', '!Vẫn để lại'], 'once');
  const { version } = (await bot.report()) ?? {};
  expectWords(await chat.say('còn tồn chưa có số'), ['Vẫn để lại như trước', '!Em để lại'], 'again');
  expect((await bot.report())?.version).toBe(version);
});

test('questions put off round and round: each version has its line', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  expectWords(await chat.say('bỏ qua'), ['Đã để lại', '!Vẫn để lại'], 'first');
  for (let round = 0; round < 40; round += 1) await chat.say('bỏ qua');
  expectWords(await chat.say('bỏ qua'), ['Vẫn để lại như trước', '!Đã để lại'], 'once more');
  const { version = 0 } = (await bot.report()) ?? {};
  expect(await versions(bot)).toEqual(Array.from({ length: version }, (_, at) => at + 1));
});

test('a figure that is recorded is not said to be unknown: it stays, and is named with its value', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  await chat.say('còn tồn 45');
  const kept = ['Còn tồn chưa giải quyết', 'đang là 45 hồ sơ', 'giữ nguyên', '!Chưa có số:'];
  expectWords(await chat.say('còn tồn chưa có số'), kept, 'alone');
  expectWords(await chat.say('trước hạn 3, còn tồn chưa có'), [...kept, 'Trước hạn: 3'], 'beside a value');
  expect(await bot.stored()).toMatchObject({ pending: 45, settledEarly: 3 });
  expect((await bot.report())?.skipped.size).toBe(0);
});
