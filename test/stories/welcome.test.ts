// Whoever opens the chat or says hello is told where their month stands and what waits for them, with the next step as a
// button.

import { describe, test } from 'vitest';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import { ASKED } from '../demo/asked.ts';
import { leftAfter, leftInEnglish } from '../demo/assertions.ts';
import { HEAD, withHead } from '../support/administrator.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const MONTH = 'Báo cáo tháng 02/2024';

describe('an officer', () => {
  test('who is met reads month, count and deadline, and begins with one press', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    expectWords(
      await chat.join(),
      [
        'em là Trợ lý Báo cáo',
        `${MONTH} chưa nhập, còn${leftAfter(0)}, hạn 17:00 thứ Ba 20/02 (còn 1 ngày làm việc).`,
        '[Nhập báo cáo tháng 02/2024] [Mở biểu mẫu] [Lấy số từ tệp] [Trợ giúp]',
      ],
      'first contact',
    );
    expectWords(await chat.tap('Nhập báo cáo tháng 02/2024'), 'Tổng số hồ sơ TTHC đã giải quyết', 'begin');
  });

  test('in the middle goes on there, or in the form of what is missing', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await play(bot, chat, [
      ['688, 0, 0, 45', '688'],
      [
        'chào em',
        [`${MONTH}: còn${leftAfter(4)}`, '■□□□□□□□□□', '[Nhập tiếp] [Mở biểu mẫu]', '!Em hỏi từng số'],
      ],
      ['[Nhập tiếp]', 'Hồ sơ còn tồn đã quá hạn'],
      ['0', '0', { pendingOverdue: 0 }],
    ]);
    await chat.say('chào');
    expectWords(await chat.tap('Mở biểu mẫu'), ['TTHC thuộc thẩm quyền', '[Lưu]'], 'form');
  });

  test.each([
    ['on the day', '2024-02-20T02:00:00Z', 'hết hạn 17:00 hôm nay'],
    ['an hour late', '2024-02-20T11:00:00Z', 'đã quá hạn 17:00 hôm nay'],
    ['on the Saturday after', '2024-02-24T13:00:00Z', 'quá hạn 3 ngày làm việc (hạn 17:00 thứ Ba 20/02)'],
    ['two working days late', '2024-02-22T02:00:00Z', 'quá hạn 2 ngày làm việc (hạn 17:00 thứ Ba 20/02)'],
  ])('met %s is told so', async (_, now, words) => {
    const bot = await startBot();
    bot.moveTo(new Date(now));
    expectWords(await bot.chat().join(), words, 'first contact');
  });

  test.each([
    ['Saturday after Tuesday', '2024-02-24T13:00:00Z', 'quá hạn 3 ngày làm việc'],
    ['the evening of the day', '2024-02-20T13:00:00Z', 'đã quá hạn'],
  ])('late, reads the same everywhere, and so does the Office: %s', async (_, now, words) => {
    const bot = await startBot();
    bot.moveTo(new Date(now));
    const chat = bot.chat();
    const heard = ['chào', 'tình hình', 'hạn nộp khi nào'];
    for (const said of heard) expectWords(await chat.say(said), [words, '!trong hôm nay'], said);
    expectWords(await chat.say('báo cáo tháng 02/2024'), words, 'opened');
    const office = bot.chat({ talker: PEOPLE.coordinator });
    const missing = words.startsWith('đã') ? 'quá hạn chưa đến 1 ngày làm việc' : words;
    expectWords(await office.say('ai chưa nộp'), missing, 'the Office');
  });

  test('is told that the report waits, may be taken back, was approved, and what is next', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await play(bot, chat, [
      ['chào', [`${MONTH}: đã đủ ${ASKED.length} số liệu`, '[Xem lại và gửi]']],
      ['[Xem lại và gửi]', '[Gửi duyệt]'],
    ]);
    const leader = bot.chat({ talker: PEOPLE.approver });
    expectWords(
      await leader.say('chào'),
      ['Chưa có báo cáo nào chờ', '[Tình hình tháng này]'],
      'leader before',
    );
    await chat.tap('Gửi duyệt');
    await play(bot, chat, [['chào', [`${MONTH} đã gửi, đang chờ lãnh đạo duyệt`, '[Rút lại]']]]);
    await play(bot, leader, [
      [
        'chào',
        [
          'Báo cáo tháng 02/2024 chờ anh/chị duyệt, hạn 17:00 thứ Ba 20/02 (còn 1 ngày làm việc)',
          'Nguyễn Thị Lan (cán bộ) gửi lúc',
          '[Duyệt hoặc trả lại] [Trợ giúp]',
          '!đang chờ lãnh đạo',
        ],
      ],
      ['[Duyệt hoặc trả lại]', '[Duyệt]'],
      ['[Duyệt]', 'Đã duyệt'],
    ]);
    await play(bot, chat, [
      [
        'chào',
        [
          `${MONTH} đã duyệt, còn ghi số và ngày văn bản`,
          'Y Hương Niê (lãnh đạo) duyệt lúc 09:00 19/02/2024',
          'Kỳ tới: tháng 03/2024, chốt số liệu hết ngày 14/03, hạn 17:00 thứ Tư 20/03',
          '[Ghi số văn bản] [Tải báo cáo Word] [Nhập báo cáo tháng 03/2024]',
        ],
      ],
    ]);
    await chat.tap('Ghi số văn bản');
    await chat.tap('Lưu', { number: '5', date: '19/02/2024' });
    await play(bot, chat, [['chào', [`${MONTH} đã gửi xong`, '![Ghi số văn bản]', '[Tải báo cáo Word]']]]);
  });

  test('whose report came back reads who, why and where, and is led there', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await chat.tap('Gửi duyệt');
    const leader = bot.chat({ talker: PEOPLE.approver });
    await leader.say('chờ duyệt');
    await leader.tap('Trả lại', { note: 'Xem lại số bưu chính', sections: 'post' });
    await play(bot, chat, [
      [
        'chào',
        [
          `${MONTH} được trả lại, đã đủ ${ASKED.length} số liệu`,
          'Lý do: Xem lại số bưu chính',
          'Y Hương Niê (lãnh đạo) trả lại lúc 09:00 19/02/2024',
          'Cần xem lại: Bưu chính công ích',
          '[Bưu chính công ích] [Xem lại và gửi]',
        ],
      ],
      ['[Bưu chính công ích]', ['qua BCCI: [109]', '[Lưu]']],
    ]);
  });

  test('of a month that the program has opened is told what it took over', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    bot.moveTo(new Date('2024-03-15T02:00:00Z'));
    await bot.remind();
    expectWords(
      await chat.say('chào'),
      [
        'Báo cáo tháng 03/2024 chưa nhập',
        'đã điền sẵn',
        'giữ như tháng 02/2024',
        '[Nhập báo cáo tháng 03/2024]',
      ],
      'hello',
    );
  });

  test('is greeted in English', async () => {
    const bot = await startBot();
    expectWords(
      await bot.chat({ locale: 'en-US' }).join(),
      [
        `The Feb 2024 report is not started: ${leftInEnglish(0)}, due 17:00, Tue 20 Feb (1 working day left).`,
        '[Enter Feb 2024] [Open the form] [Take figures from a file] [Help]',
      ],
      'first contact',
    );
  });
});

test('the Office reads who is missing', async () => {
  const bot = await startBot();
  const chat = bot.chat({ talker: PEOPLE.coordinator });
  expectWords(
    await chat.join(),
    ['tháng 02/2024: đã có 0 trên', 'Sở Kế hoạch và Đầu tư', '[Ai chưa nộp] [Toàn tỉnh]', '!chưa nhập'],
    'Office',
  );
});

describe('somebody without a report to enter', () => {
  test('an administrator is shown the way to the people', async () => {
    const bot = await startBot();
    const chat = await withHead(bot);
    expectWords(await chat.say('chào'), ['cán bộ, người ký', '[Quản trị]', `!${leftAfter(0)}`], 'hello');
    expectWords(await chat.tap('Quản trị'), 'Cán bộ: Sở Kế hoạch', 'people');
  });

  test('an officer of an agency that owes nothing is told so', async () => {
    const bot = await startBot();
    const chat = await withHead(bot, ['officer']);
    const agency = await findAgency(bot.db, 'skhdt');
    if (agency) await saveAgency(bot.db, { ...agency, reports: [] });
    expectWords(await chat.say('chào'), ['không phải nộp báo cáo nào', '[Trợ giúp]', '![Nhập'], 'hello');
  });

  test('a person of several agencies chooses first, and then reads of that one', async () => {
    const bot = await startBot();
    await inTwo(bot);
    const chat = bot.chat({ talker: HEAD });
    await play(bot, chat, [
      ['chào', ['cơ quan nào', '[Sở Kế hoạch và Đầu tư] [Sở Y tế]', `!${leftAfter(0)}`]],
      ['[Sở Y tế]', ['Sở Y tế', 'Báo cáo tháng 02/2024 chưa nhập', '[Nhập báo cáo tháng 02/2024]']],
      // Nothing of the month before is known there: the running totals are asked, too.
      ['chào', leftAfter(0, 2)],
    ]);
  });

  test('a group is told what can be asked there', async () => {
    const bot = await startBot();
    const chat = bot.chat({ conversationType: 'groupChat', conversationId: '19:group@thread.v2' });
    for (const said of ['chào', 'trợ giúp'])
      expectWords(await chat.say(said), ['“hạn nộp”', 'nhắn riêng cho em', `!${leftAfter(0)}`], said);
  });
});

async function inTwo(bot: TestBot) {
  const agency = await findAgency(bot.db, 'skhdt');
  const [settings] = agency?.settings ?? [];
  if (!agency || !settings) throw new Error('no sample department');
  const letterhead = { ...settings.letterhead, name: 'Sở Y tế' };
  await saveAgency(bot.db, { ...agency, id: 'syt', settings: [{ ...settings, letterhead }] });
  const roles = ['officer'] as const;
  const memberships = ['skhdt', 'syt'].map((agencyId) => ({ agencyId, roles }));
  await savePerson(bot.db, { ...HEAD, principal: 'hai@example.vn', active: true, memberships });
}
