// What the Office wishes of agencies that it names, beside looking at a report. Nothing leaves on a guess: a button says it.

import { expect, test } from 'vitest';
import { PEOPLE, PROVINCE_OF_ONE_REPORT, startBot } from '../support/bot.ts';
import { expectWords } from '../support/talk.ts';

const province = async () => {
  const bot = await startBot(new Date('2024-02-19T02:00:00Z'), PROVINCE_OF_ONE_REPORT);
  return { bot, office: bot.chat({ talker: PEOPLE.coordinator }) };
};

const asked = async (db: Awaited<ReturnType<typeof startBot>>['db']) =>
  (await db.selectFrom('chases').selectAll().execute()).length;

test.each([
  ['thêm chị Hoa vào sở y tế', 'Sở Y tế'],
  ['them can bo Nguyen Thi Hoa so y te', 'Sở Y tế'],
  ['chị Hoa chuyển sang sở xây dựng', 'Sở Xây dựng'],
  ['cho anh Nam làm lãnh đạo sở y tế', 'Sở Y tế'],
  ['gia hạn cho sở y tế đến thứ 6', 'Sở Y tế'],
  ['đổi người ký của sở tư pháp', 'Sở Tư pháp'],
])('“%s” leads to the people and settings of the agency', async (said, name) => {
  const { office } = await province();
  expectWords(await office.say(said), [`Cán bộ: ${name}`, '[Thêm cán bộ]'], said);
});

test.each([
  ['nhắc sở y tế chiều nay', '[Nhắc Sở Y tế]'],
  ['kêu sở y tế nộp lẹ đi em', '[Nhắc Sở Y tế]'],
  ['tắt nhắc cho sở y tế', '[Hủy nhắc Sở Y tế]'],
  ['đôn đốc sở y tế với sở xây dựng', ['[Nhắc Sở Y tế]', '[Nhắc Sở Xây dựng]', '![Hủy nhắc Sở Xây dựng]']],
])('“%s” is done at the press of a button alone', async (said, words) => {
  const { bot, office } = await province();
  expectWords(await office.say(said), words, said);
  expect(await asked(bot.db), 'asked for').toBe(0);
});

test('the button of a reminder reminds, and a name with more words behind it is still that agency', async () => {
  const { bot, office } = await province();
  await bot.chat().say('chào');
  await office.say('nhắc sở kế hoạch chiều nay');
  expectWords(await office.tap('Nhắc Sở Kế hoạch và Đầu tư'), 'Sở Kế hoạch', 'reminded');
  expect(await asked(bot.db), 'asked for').toBe(1);
  expectWords(
    await office.say('nhắc lại sở xây dựng lần nữa'),
    ['Sở Xây dựng', '!không tìm thấy', '![Nhắc Sở Xây dựng]'],
    'again',
  );
});

test.each([
  ['so sánh sở tư pháp với sở tài nguyên tháng 1', ['Sở Tư pháp và Sở Tài nguyên', 'Xếp hạng']],
  ['so sánh đúng hạn sở tư pháp với sở y tế tháng 1', ['Xếp hạng: Hồ sơ giải quyết đúng hạn', '01/2024']],
])('“%s” shows them in the ranking', async (said, words) => {
  const { office } = await province();
  expectWords(await office.say(said), words, said);
});

test.each(['thêm sở mới', 'top 3 sở đúng hạn cao nhất'])(
  '“%s” names no agency by one word alike',
  async (said) => {
    const { office } = await province();
    expectWords(await office.say(said), ['!Sở Tài nguyên và Môi trường chưa', '!Tìm theo tên'], said);
  },
);
