// Months and longer stretches of time, summed up and held against each other, by an officer and by the Office.

import { describe, test } from 'vitest';
import { PEOPLE, PROVINCE_OF_ONE_REPORT, startBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';

const NOW = new Date('2024-02-19T02:00:00Z');

describe('the Office of seven departments', () => {
  test('compares those that have both months, and is told how many they are', async () => {
    const bot = await startBot(NOW, PROVINCE_OF_ONE_REPORT);
    await play(bot, bot.chat({ talker: PEOPLE.coordinator }), [
      [
        'so với năm ngoái',
        [
          'Tháng 02/2024 so với 02/2023',
          'So sánh 2/7 cơ quan có cả hai kỳ.',
          'Tiếp nhận trực tuyến | 94,77% | 94,94% | ▲ 0,17',
          '1.033/1.090 → 1.070/1.127',
        ],
      ],
      ['so với tháng trước', ['So sánh 2/7 cơ quan', '919/975 → 1.070/1.127']],
      ['tỷ lệ trực tuyến tháng 2', '▲ 0,68 (2/7 cơ quan) so với tháng trước'],
      [
        'so tháng 11/2023 và 12/2023',
        ['So sánh 7/7 cơ quan', '11/2023 | 12/2023', '85,99% | 86,83% | ▲ 0,84'],
      ],
    ]);
  });

  test('sees in a ranking who lacks months, and of a year which months are counted', async () => {
    const bot = await startBot(NOW, PROVINCE_OF_ONE_REPORT);
    await play(bot, bot.chat({ talker: PEOPLE.coordinator }), [
      [
        'xếp hạng 6 tháng qua',
        [
          'Sở Kế hoạch và Đầu tư ■■■■■■■■■□ 95,69% 3.704/3.871 · chỉ 5/6 tháng',
          'Sở Tư pháp ■■■■■■■■■□ 97,52% 5.148/5.279\n',
        ],
      ],
      ['toàn tỉnh năm 2023', 'Đã có đủ 77/77 báo cáo, từ tháng 2 đến tháng 12/2023.'],
    ]);
  });
});

test('of two months the earlier stands left, however they are named', async () => {
  const bot = await startBot(NOW);
  const compared = ['Tháng 12/2023 so với 11/2023', '11/2023 | 12/2023', '99,86% | 98,95% | ▼ 0,91'];
  await play(bot, bot.chat(), [
    ['so tháng 11/2023 và 12/2023', compared],
    ['so tháng 12/2023 với tháng 11/2023', compared],
  ]);
});

test('a running total is the year’s, up to when is said; any other stretch has the sum of its months', async () => {
  const bot = await startBot(NOW);
  await play(bot, bot.chat(), [
    [
      'tỷ lệ năm 2023',
      ['Lũy kế đã giải quyết đến tháng 12/2023 | 8.543', 'tháng 1/2023 không có số liệu', '!| 7.576'],
    ],
    ['6 tháng qua', ['Tổng đã giải quyết, 08/2023 – 01/2024 | 4.483', '!Lũy kế đã giải quyết']],
  ]);
  const english = await startBot(NOW);
  await play(english, english.chat({ locale: 'en-US' }), [
    [
      'rates last 6 months',
      ['Dossiers settled, Aug 2023 – Jan 2024 | 4,483', '!since the start of the year'],
    ],
  ]);
});

describe('one department', () => {
  test.for<readonly [said: string, answer: string | readonly string[]]>([
    ['tỷ lệ đúng hạn từ tháng 11/2023 đến tháng 1/2024', ['Đúng hạn, 11/2023 – 01/2024', '99,63%']],
    ['đúng hạn tháng 10 tới tháng 12', ['Đúng hạn, quý IV/2023']],
    ['từ tháng 9 đến nay', ['Các tỷ lệ chính, 09/2023 – 01/2024']],
    ['online rate from september to january', ['Dossiers received online, Sep 2023 – Jan 2024']],
    ['trực tuyến từ tháng 3/2024 đến tháng 1/2024', '!Tiếp nhận trực tuyến,'],
    ['lũy kế 2023', ['Các tỷ lệ chính, năm 2023', 'Lũy kế đã giải quyết đến tháng 12/2023']],
    ['đúng hạn 2023', 'Đúng hạn, năm 2023'],
    ['tháng nào cao nhất', ['Các tỷ lệ chính, 02/2023 – 01/2024', '!phân quyền']],
    ['tháng nào giải quyết nhiều nhất', ['Đã giải quyết trong tháng, 02/2023 – 01/2024', '02/2023']],
    ['tỷ lệ đúng hạn tháng nào thấp nhất', 'Đúng hạn, 02/2023 – 01/2024'],
  ])('the leader asks “%s”', async ([said, answer]) => {
    const bot = await startBot(NOW);
    expectWords(await bot.chat({ talker: PEOPLE.approver }).say(said), answer, said);
  });

  test('to whom a figure is asked for, a year behind its name may be its value: it is asked back', async () => {
    const bot = await startBot(NOW);
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    expectWords(await chat.say('đúng hạn 2023'), ['2.023', '!năm 2023'], '2023');
  });
});
