// The reports that an agency owes, said all together: in the welcome, in the schedule, and to whoever asks which there are.

import { describe, expect, test } from 'vitest';
import { PEOPLE, startBot, WORKING_DAY } from '../support/bot.ts';
import { expectWords } from '../support/talk.ts';

const CT_OPEN = 'Báo cáo Chỉ thị 25 và 08 tháng 02/2024';
const MONTHLY_OPEN = 'Báo cáo dịch vụ công 766 tháng 02/2024';
const QUARTERLY_OPEN = 'Báo cáo dịch vụ công 766 quý IV/2023';

async function started() {
  const bot = await startBot(WORKING_DAY, { owed: ['ct25-ct08', 'dvc-766', 'dvc-766-quy'] });
  return { bot, chat: bot.chat() };
}

describe('the welcome', () => {
  test('names every report that is owed, the most pressing first, with a button each', async () => {
    const { chat } = await started();
    const heard = await chat.say('chào em');
    const lines = [QUARTERLY_OPEN, CT_OPEN, MONTHLY_OPEN].map((name) =>
      heard.text.indexOf(`${name} chưa nhập`),
    );
    expect(lines.toSorted((a, b) => a - b)).toEqual(lines);
    expect(lines).not.toContain(-1);
    for (const name of ['Chỉ thị 25 và 08 · 02/2024', 'Dịch vụ công 766 · Q4/23'])
      expectWords(heard, `[${name}]`, 'chào');
    expectWords(await chat.tap('Dịch vụ công 766 · 02/2024'), MONTHLY_OPEN, 'pressed');
  });

  test('the leader, for whom nothing waits, is told where each of them stands', async () => {
    const { bot } = await started();
    const leader = bot.chat({ talker: PEOPLE.approver });
    const each = [CT_OPEN, MONTHLY_OPEN, QUARTERLY_OPEN];
    expectWords(await leader.say('chào'), each, 'chào');
    expectWords(await leader.say('chờ duyệt'), ['Không có báo cáo nào chờ', ...each], 'chờ duyệt');
  });
});

test('a quarter of which nobody is reminded any more stands in the schedule as overdue', async () => {
  const { chat } = await started();
  const overdue = ['Quá hạn, em không nhắc thêm', 'Báo cáo dịch vụ công 766 quý IV/2023 | 17:00 25/12/2023'];
  expectWords(await chat.say('lịch nhắc'), [...overdue, 'Sắp tới'], 'lịch nhắc');
});

describe('which reports there are', () => {
  const ALL = [
    'Cơ quan mình có 3 báo cáo, gấp nhất trước:\n- Báo cáo dịch vụ công 766 quý IV/2023 chưa nhập',
    'quá hạn 34 ngày làm việc',
    '- Báo cáo Chỉ thị 25 và 08 tháng 02/2024 chưa nhập, còn 28 trên 28 số liệu, hạn 17:00 thứ Ba 20/02',
    '- Báo cáo dịch vụ công 766 tháng 02/2024 chưa nhập',
  ];

  test.for([
    'em phải nộp những báo cáo nào',
    'tình hình tất cả',
    'các báo cáo phải nộp',
    'tình hình các báo cáo',
    'báo cáo nào gấp nhất',
    'con bao cao nao chua nop khong',
  ])('“%s”: all of them, the most pressing first, and a button goes to one', async (said) => {
    const { chat } = await started();
    expectWords(await chat.say(said), ALL, said);
    expectWords(await chat.tap('Dịch vụ công 766 · Q4/23'), QUARTERLY_OPEN, 'pressed');
  });

  test('in English, and for the leader, who looks', async () => {
    const { bot } = await started();
    const english = bot.chat({ conversationId: 'a:english', locale: 'en-US' });
    for (const said of ['which reports do I owe', 'what is due next'])
      expectWords(
        await english.say(said),
        ['Your agency has 3 reports, the most urgent first', 'Q4 2023'],
        said,
      );
    const leader = bot.chat({ talker: PEOPLE.approver });
    const QUARTER = 'Dịch vụ công 766 · Q4/23';
    expectWords(
      await leader.say('có những báo cáo nào'),
      ['có 3 báo cáo', `[${QUARTER}]`, '!Nhập'],
      'leader',
    );
    expectWords(await leader.tap(QUARTER), 'Tình hình báo cáo dịch vụ công 766 quý IV/2023', 'pressed');
  });

  test('an earlier month that was left is one of them; the open question is gone on with', async () => {
    const bot = await startBot(new Date('2024-03-18T02:00:00Z'), { owed: ['ct25-ct08'] });
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('700');
    await chat.say('báo cáo tháng 03/2024');
    const words = [
      'Cơ quan mình có 2 báo cáo',
      '- Báo cáo tháng 02/2024',
      '- Báo cáo tháng 03/2024',
      'đang chờ',
    ];
    expectWords(await chat.say('còn báo cáo nào chưa nộp không'), words, 'two months');
  });

  test('the Office sees those of all agencies, whatever it has listed', async () => {
    const { bot } = await started();
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await office.say('ai chưa nộp báo cáo 766 quý 4');
    for (const said of ['các báo cáo toàn tỉnh', 'báo cáo nào gấp nhất', 'có những báo cáo nào'])
      expectWords(
        await office.say(said),
        ['Các báo cáo toàn tỉnh', 'Chỉ thị 25 và 08', '!hỏi báo cáo nào'],
        said,
      );
  });
});
