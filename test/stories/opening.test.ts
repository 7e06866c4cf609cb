// Opening a month by all the words that officers use for it.

import { describe, expect, test } from 'vitest';
import { leftAfter, leftInEnglish } from '../demo/assertions.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
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
    expectWords(heard, said.startsWith('report') ? leftInEnglish(0) : leftAfter(0), said);
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
    await play(bot, bot.chat(), [[said, [words, `!${leftAfter(0)}`]]]);
    expect(await bot.report(month)).toBeUndefined();
  });
});

describe('a month that the program has opened', () => {
  async function march() {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    bot.moveTo(new Date('2024-03-15T02:00:00Z'));
    await bot.remind();
    return bot;
  }

  test('shows period, deadline, what was taken over, and the count, when an officer opens it', async () => {
    const bot = await march();
    await play(bot, bot.chat(), [
      [
        'báo cáo tháng 3',
        [
          'Kỳ số liệu: 15/02/2024 – 14/03/2024',
          'Hạn nộp: 17:00 thứ Tư 20/03/2024, còn 3 ngày làm việc',
          'Em đã điền sẵn 8 số giữ như tháng 02/2024: TTHC thuộc thẩm quyền,',
          'và 5 số khác',
          leftAfter(8),
          'Tổng số hồ sơ TTHC đã giải quyết',
        ],
      ],
      // Said once: from then on it is being entered.
      ['700', ['700 hồ sơ', leftAfter(9)]],
      ['tiếp tục', ['Làm tiếp', '!đã điền sẵn']],
    ]);
  });

  test('is “chưa nhập” to the officer, the leader and the Office, and says who is in charge', async () => {
    const bot = await march();
    const leader = bot.chat({ talker: PEOPLE.approver });
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, leader, [
      ['báo cáo tháng 3', ['Chưa nhập', '[Làm mới]', '!Rà soát']],
      ['ai đang nhập', 'Báo cáo tháng 03/2024 chưa nhập. Người phụ trách: Nguyễn Thị Lan'],
      ['tình hình tháng này', 'Chưa nhập'],
    ]);
    await play(bot, office, [['danh sách cơ quan', 'Sở Kế hoạch và Đầu tư chưa nhập']]);
    await play(bot, bot.chat(), [['tình hình tháng này', ['Chưa nhập', '[Nhập báo cáo tháng 03/2024]']]]);
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
