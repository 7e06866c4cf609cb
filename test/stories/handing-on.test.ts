// A month's figures on their way into the province's reporting system: a card to copy from, a table and a CSV file.

import { expect, test } from 'vitest';
import { PEOPLE, PROVINCE_OF_ONE_REPORT, startBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords } from '../support/talk.ts';

test('an officer copies from a card, and takes both files; a draft says that it is one', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  expectWords(
    await chat.say('xuất cho HTTT'),
    [
      'Số liệu tháng 02/2024 cho HTTT báo cáo',
      'Mã kỳ 202402',
      'Bản dự thảo',
      'Lũy kế đã giải quyết từ đầu năm (Hồ sơ)\n1655',
      'Tỷ lệ: Hồ sơ tiếp nhận trực tuyến (%)\n96,16',
      'HTTT 202402 CT25-CT08 - SKHDT - du thao.xlsx',
      'HTTT 202402 CT25-CT08 - SKHDT - du thao.csv',
    ],
    'the draft',
  );
  await approve(bot, chat);
  const final = await chat.say('xuất cho HTTT tháng 02/2024');
  expectWords(final, ['HTTT 202402 CT25-CT08 - SKHDT.csv', '!dự thảo', '!du thao'], 'the approved one');
});

test('the Office takes one file of all agencies', async () => {
  const bot = await startBot(undefined, PROVINCE_OF_ONE_REPORT);
  const heard = await bot.chat({ talker: PEOPLE.coordinator }).say('xuất cho HTTT tháng 01/2024');
  expectWords(heard, ['HTTT 202401 CT25-CT08.xlsx', 'HTTT 202401 CT25-CT08.csv'], 'the Office');
  expect(heard.text).not.toContain('SKHDT');
});
