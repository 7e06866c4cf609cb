// Whoever asks what there is to do is told what waits for them; whoever says what nobody can make sense of is offered what they
// can do now, and nothing that has no word in common with it.

import { describe, expect, test } from 'vitest';
import { buttonsOf } from '../demo/card-reader.ts';
import { PEOPLE, startBot, WORKING_DAY } from '../support/bot.ts';
import { expectWords } from '../support/talk.ts';

const OWED = ['ct25-ct08', 'dvc-766', 'dvc-766-quy'];

describe('what there is to do', () => {
  test.for([
    'hôm nay tôi phải làm gì',
    'còn việc gì không',
    'tôi cần làm gì tiếp',
    'hom nay co viec gi ko em',
    'việc cần làm',
    'có gì mới không em',
    'giờ làm gì',
  ])('“%s”: every report that is owed, with a button each, and no greeting', async (said) => {
    const bot = await startBot(WORKING_DAY, { owed: OWED });
    const words = [
      'Việc của anh/chị:',
      '!em là Trợ lý',
      'Báo cáo dịch vụ công 766 quý IV/2023 chưa nhập',
      'Báo cáo Chỉ thị 25 và 08 tháng 02/2024 chưa nhập',
      '[Dịch vụ công 766 · 02/2024]',
    ];
    expectWords(await bot.chat().say(said), words, said);
  });

  test('in English, and before somebody has said for which agency they speak', async () => {
    const bot = await startBot(WORKING_DAY, { owed: OWED });
    const english = bot.chat({ locale: 'en-US' });
    for (const said of ['what do I have to do today', "what's next", 'anything left for me to do'])
      expectWords(await english.say(said), ['Where your work stands:', 'public services 766 Q4 2023'], said);
  });

  test('in the middle of an entry the question stays open, and is not asked twice', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    const heard = await chat.say('còn phải làm gì nữa');
    expectWords(heard, ['Báo cáo tháng 02/2024', '!đang chờ:', '[Nhập báo cáo tháng 02/2024]'], 'asked');
    expectWords(await chat.say('688'), 'Đã giải quyết', 'answered');
  });

  test('the leader and the Office are told theirs', async () => {
    const bot = await startBot(WORKING_DAY, { owed: OWED });
    const leader = await bot.chat({ talker: PEOPLE.approver }).say('có việc gì chờ anh không');
    expectWords(leader, ['Chưa có báo cáo nào chờ anh/chị duyệt', '!Nhập'], 'leader');
    const office = await bot.chat({ talker: PEOPLE.coordinator }).say('hôm nay có việc gì không');
    expectWords(office, ['đã có 0 trên', '[Ai chưa nộp]'], 'Office');
  });
});

describe('what means nothing', () => {
  test.for<readonly [part: keyof typeof PEOPLE, offered: readonly string[]]>([
    ['officer', ['Nhập báo cáo', 'Biểu mẫu', 'Xem lại', 'Trợ giúp']],
    ['approver', ['Chờ duyệt', 'Tình hình tháng này', 'Số liệu theo tháng', 'Trợ giúp']],
    ['coordinator', ['Ai chưa nộp', 'Toàn tỉnh', 'Xếp hạng', 'Trợ giúp']],
  ])('the %s is offered what they can do now', async ([part, offered]) => {
    const bot = await startBot();
    for (const said of ['abc xyz', 'qwe rty uiop', 'zzz']) {
      const heard = await bot.chat({ talker: PEOPLE[part] }).say(said);
      expectWords(heard, ['Em chưa hiểu ý anh/chị', ...offered.map((one) => `[${one}]`)], said);
      expect(
        heard.cards.flatMap(buttonsOf).map(({ title }) => title),
        said,
      ).toEqual(offered);
    }
  });

  test('while a figure is asked, ways to go on with it', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    const words = ['[Biểu mẫu]', '[Còn thiếu gì]', '[Trả lời tiếp]', '!Tắt nhắc', '!Hủy'];
    expectWords(await chat.say('abc xyz'), words, 'asked');
  });
});
