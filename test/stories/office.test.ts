// The provincial Office: finds every agency's report of a month, looks at it, sends a final one back.

import { describe, expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { saveFigures } from '../../src/store/figures.ts';
import { savePerson } from '../../src/store/people.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import type { Chat } from '../demo/chat.ts';
import { PEOPLE, PROVINCE_OF_ONE_REPORT, startBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { expectWords, play } from '../support/talk.ts';

const FEBRUARY = toMonth(2024, 2);

/** As many agencies as that, besides the sample department: the first has begun its report. */
async function addAgencies(db: Db, count: number): Promise<void> {
  const sample = await findAgency(db, 'skhdt');
  if (!sample) throw new Error('no sample department');
  for (let n = 1; n <= count; n += 1) {
    const settings = sample.settings.map((one) => ({
      ...one,
      letterhead: { ...one.letterhead, name: `Sở thứ ${String(n).padStart(2, '0')}` },
    }));
    await saveAgency(db, { ...sample, id: `so-${n}`, settings });
  }
  const { id: definitionId, version: definitionVersion } = CT25_CT08;
  const id = formatReportRef({ agencyId: 'so-1', definitionId: CT25_CT08.id, month: FEBRUARY });
  const report = { id, agencyId: 'so-1', definitionId, definitionVersion, month: FEBRUARY };
  const at = new Date('2024-02-16T02:00:00Z');
  await ensureReport(db, report, at);
  // Begun is a report in which somebody has given a figure.
  await saveFigures(
    db,
    id,
    new Map([['settled', { value: 7, how: 'typed', by: PEOPLE.officer.id, version: 1, at }]]),
  );
}

/** The page of the list that the newest card shows. */
const turn = (chat: Chat, page: number) =>
  chat.press({ act: 'list-reports', month: '2024-02', page, nonce: `page-${page}` });

describe('the Office', () => {
  test('finds a department’s report by its month, and looks at it beside the list', async () => {
    const bot = await startBot();
    await readyReport(bot);
    await addAgencies(bot.db, 2);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, office, [
      [
        'báo cáo tháng 02/2024',
        [
          'Toàn tỉnh: báo cáo tháng 02/2024',
          '1 chưa nhập · 2 đang nhập',
          'Sở thứ 02 chưa nhập · chưa có người phụ trách',
          'Sở thứ 01 đang nhập · chưa có người phụ trách | [Xem]',
          'Sở Kế hoạch và Đầu tư đang nhập · Nguyễn Thị Lan (cán bộ) | [Xem]',
          '[← Toàn tỉnh]',
        ],
      ],
    ]);
    const looked = await office.tap('Xem');
    expectWords(looked, ['Rà soát báo cáo tháng 02/2024', '96,16%', '![Gửi duyệt]', '![Trả lại]'], 'look');
    expect(looked.answer?.type, 'the list stays').not.toContain('adaptive');
    expectWords(await office.tap('Xem'), 'Rà soát báo cáo tháng 02/2024', 'the same button again');
  });

  test('narrows a long list by name or by state, and turns its pages', async () => {
    const bot = await startBot();
    await readyReport(bot);
    await addAgencies(bot.db, 45);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await office.say('báo cáo tháng 02/2024');
    expectWords(
      await office.tap('Tìm', { filter: 'so thu 4' }),
      ['Sở thứ 40', 'Sở thứ 45', '!Sở thứ 39'],
      'name',
    );
    expectWords(await office.tap('Tìm', { filter: 'đang nhập' }), ['Sở thứ 01', '!Sở thứ 02'], 'state');
    const all = await office.tap('Tìm', { filter: '' });
    expectWords(all, ['44 chưa nhập · 2 đang nhập', '[Trang sau]'], 'all');
    const none = await office.tap('Tìm', { filter: 'Sở Y tế' });
    expectWords(none, ['Không có cơ quan nào khớp “Sở Y tế”', '[Xem tất cả]'], 'none');
    expectWords(await office.tap('Xem tất cả'), 'Cơ quan 1–10 trên 46', 'all again');
  });

  test('sends a final report back from its review, with a reason; not without, and not before', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    chat.inbox();
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, office, [['báo cáo tháng 02/2024', 'Sở Kế hoạch và Đầu tư đã duyệt | [Xem]']]);
    expectWords(await office.tap('Xem'), ['[Trả lại…]', 'Lý do trả lại: []', '[Trả lại]'], 'look');
    expectWords(await office.tap('Trả lại'), 'ghi lý do', 'without a reason');
    expect((await bot.report())?.state).toBe('approved');
    expectWords(await office.tap('Trả lại', { note: 'Số BCCI chưa khớp' }), 'Đã trả lại', 'return');
    expect((await bot.report())?.state).toBe('entering');
    expect(chat.inbox().text).toContain('Lý do: Số BCCI chưa khớp');
  });

  test('turns the pages of a long list', async () => {
    const bot = await startBot();
    await addAgencies(bot.db, 24);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    const first = await office.say('báo cáo tháng 02/2024');
    expectWords(first, ['Cơ quan 1–10 trên 25', '[Trang sau]', '![Trang trước]'], 'first');
    expectWords(await office.tap('Trang sau'), ['Cơ quan 11–20 trên 25', '[Trang trước] [Trang sau]'], '2nd');
    const last = await office.tap('Trang sau');
    expectWords(last, ['Cơ quan 21–25 trên 25', '1 đang nhập', '![Trang sau]'], 'last');
    expectWords(await turn(office, 999), 'Cơ quan 21–25 trên 25', 'beyond');
    expectWords(await turn(office, 0), 'Cơ quan 1–10 trên 25', 'back');
  });

  test.each([
    ['báo cáo tháng 04/2024', 'Chưa đến kỳ báo cáo tháng 04/2024'],
    ['báo cáo tháng 13/2024', 'không tìm thấy tháng'],
  ])('asking for “%s” is told why not', async (said, answer) => {
    const bot = await startBot();
    await play(bot, bot.chat({ talker: PEOPLE.coordinator }), [[said, answer]]);
  });
});

describe('the province', () => {
  test('counts who is in against all that owe it, says who is missing, and leads on and back', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    await addAgencies(bot.db, 2);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, office, [
      [
        'tình hình tháng này',
        [
          'Toàn tỉnh tháng 02/2024',
          'Đã có báo cáo 1/3, còn 2: Sở thứ 02, Sở thứ 01',
          '1 chưa nhập · 1 đang nhập',
          'Hạn nộp 17:00 thứ Ba 20/02, còn 1 ngày làm việc',
          'Tỷ lệ chỉ tính trên 1/3 cơ quan đã duyệt:',
          'Hồ sơ giải quyết đúng hạn | 688/688 = 100%',
          '!Gửi đúng hạn',
        ],
      ],
    ]);
    expectWords(await office.tap('Ai chưa nộp'), ['2 trên 3 cơ quan chưa nộp', '[← Toàn tỉnh]'], 'not in');
    await office.tap('← Toàn tỉnh');
    const ranked = await office.tap('Xếp hạng');
    expectWords(ranked, ['1 · Sở Kế hoạch và Đầu tư ■', '96,16% 551/573 | [Xem]'], 'ranking');
    expectWords(ranked, 'Chưa có số liệu được duyệt: Sở thứ 02, Sở thứ 01.', 'left out');
    expectWords(await office.tap('Xem'), 'Rà soát báo cáo tháng 02/2024', 'its report');
    expectWords(await office.tap('← Toàn tỉnh'), 'Đã có báo cáo 1/3', 'back');
    expectWords(await office.tap('Danh sách cơ quan'), ['đã duyệt | [Xem]', '[← Toàn tỉnh]'], 'list');
  });

  test('says who is late and by how much, and how many reports were sent on time', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    await addAgencies(bot.db, 2);
    bot.pass(3 * 24 * 60);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, office, [
      ['toàn tỉnh', ['2 cơ quan quá hạn 2 ngày làm việc', 'Gửi đúng hạn: 1/3 (33,3%)', '!Hạn nộp']],
      ['danh sách cơ quan', 'Sở thứ 02 chưa nhập · quá hạn 2 ngày làm việc'],
    ]);
  });
});

describe('a year', () => {
  test.each([
    ['toàn tỉnh năm 2024', 'Toàn tỉnh năm 2024'],
    ['tình hình năm 2024', 'Toàn tỉnh năm 2024'],
    ['ai nộp chậm năm nay', 'Toàn tỉnh năm 2024'],
    ['toàn tỉnh quý 1', 'Toàn tỉnh quý I/2024'],
    ['năm nay', 'Toàn tỉnh năm 2024'],
  ])('“%s” is the year and not the month', async (said, title) => {
    const bot = await startBot(new Date('2024-02-22T02:00:00Z'), PROVINCE_OF_ONE_REPORT);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    expectWords(await office.say(said), [title, '9/14', '01/2024 | 7/7', '02/2024 | 2/7'], said);
  });

  test.each([
    ['before the deadline', '2024-02-19T02:00:00Z', ['02/2024 | 2/7 · 2 đúng hạn', '!Quá hạn, chưa gửi']],
    ['after it', '2024-02-22T02:00:00Z', ['02/2024 | 2/7 · 2 đúng hạn', 'Quá hạn, chưa gửi: ']],
  ])('counts as in time what came in time, and as not sent what did not come: %s', async (_, now, words) => {
    const bot = await startBot(new Date(now), PROVINCE_OF_ONE_REPORT);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    const heard = await office.say('năm nay ai nộp trễ');
    expectWords(heard, words, 'this year');
    const late = /Gửi chậm: .*/u.exec(heard.text)?.[0] ?? '';
    const unsent = /Quá hạn, chưa gửi: (.*?)(?: và |\n|$)/u.exec(heard.text)?.[1]?.split(', ') ?? [];
    for (const name of unsent) expect(late).not.toContain(name);
  });

  test('is the year in English as well', async () => {
    const bot = await startBot(new Date('2024-02-22T02:00:00Z'), PROVINCE_OF_ONE_REPORT);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    expectWords(
      await office.say('the whole province, year 2024'),
      ['The whole province, 2024', '9 of 14 reports in, 5 to come', 'Jan 2024 | 7 of 7', 'Feb 2024 | 2 of 7'],
      'year',
    );
  });

  test('has its sums, its months, its own ranking, and who was late how often', async () => {
    const bot = await startBot(new Date('2024-02-22T02:00:00Z'), PROVINCE_OF_ONE_REPORT);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, office, [
      [
        'toàn tỉnh năm 2023',
        [
          'Đã có đủ 77/77 báo cáo, từ tháng 2 đến tháng 12/2023.',
          'Gửi chậm: Sở Tài nguyên và Môi trường 4 lần',
          '02/2023 | 7/7',
          '12/2023 | 7/7',
        ],
      ],
    ]);
    const ranked = await office.tap('Xếp hạng');
    expectWords(ranked, ['Xếp hạng: Tiếp nhận trực tuyến, năm 2023', 'Toàn tỉnh: ', '![Xem]'], 'ranking');
    expectWords(await office.tap('← Toàn tỉnh'), 'Toàn tỉnh năm 2023', 'back to the year');
    expectWords(await office.tap('Tháng 12/2023'), 'Toàn tỉnh tháng 12/2023', 'its last month');
    expectWords(await office.tap('Cả năm 2023'), 'Toàn tỉnh năm 2023', 'and the year again');
  });

  test('of a figure ranks that figure; of a file asks for the month', async () => {
    const bot = await startBot(new Date('2024-02-22T02:00:00Z'), PROVINCE_OF_ONE_REPORT);
    await play(bot, bot.chat({ talker: PEOPLE.coordinator }), [
      [
        'xếp hạng đúng hạn năm 2023',
        ['Xếp hạng: Hồ sơ giải quyết đúng hạn, năm 2023', 'Toàn tỉnh: ', '7 · Sở'],
      ],
      ['xếp hạng còn tồn năm 2023', ['Còn tồn chưa giải quyết, năm 2023', 'không cộng dồn']],
      ['báo cáo tổng hợp năm 2023', ['là của từng tháng', '[Tháng 12/2023]']],
      ['toàn tỉnh năm 2025', 'Chưa đến kỳ'],
      ['toàn tỉnh năm 2020', 'trước tháng đầu tiên'],
    ]);
  });
});

describe('the list, narrowed by words', () => {
  test.each([
    ['sở nào đang chờ duyệt', 'Sở Tài nguyên và Môi trường chờ duyệt'],
    ['đơn vị nào đang nhập vậy em', 'Sở Xây dựng đang nhập'],
    ['những sở nào chưa nhập', 'Sở Y tế chưa nhập'],
    ['so nao da duyet roi', 'Sở Tư pháp đã duyệt'],
  ])('“%s” is the list of those', async (said, row) => {
    const bot = await startBot(new Date('2024-02-22T02:00:00Z'), PROVINCE_OF_ONE_REPORT);
    const heard = await bot.chat({ talker: PEOPLE.coordinator }).say(said);
    expectWords(heard, [row, '[←'], said);
    expect(heard.text.split('\n').filter((line) => /^Sở /u.test(line)).length).toBeLessThan(3);
  });

  test('one agency is found by its name, looked at, and left again', async () => {
    const bot = await startBot(new Date('2024-02-22T02:00:00Z'), PROVINCE_OF_ONE_REPORT);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, office, [
      ['tình hình Sở Y tế', ['Sở Y tế chưa nhập · quá hạn 2 ngày làm việc', '!Sở Xây dựng', '[Xem tất cả]']],
      [
        'xem báo cáo của Sở Tư pháp tháng 1/2024',
        ['Rà soát báo cáo tháng 01/2024', 'Sở Tư pháp', '[Trả lại…]', '[← Toàn tỉnh]', '!Sở Y tế'],
      ],
      ['tình hình Sở Ngoại vụ', ['không tìm thấy cơ quan “Sở Ngoại vụ”', '[Danh sách cơ quan]']],
    ]);
    await office.say('báo cáo Sở Tư pháp tháng 1/2024');
    expectWords(await office.tap('← Toàn tỉnh'), 'Toàn tỉnh tháng 01/2024', 'back');
  });
});

describe('what somebody may not is said with what they can do', () => {
  test.each([
    [
      'officer',
      'toàn tỉnh',
      ['chỉ Văn phòng xem được', 'chưa được phân quyền', '[Tiếp tục] [Tình hình tháng này]'],
    ],
    ['officer', 'nhắc Sở Y tế', ['chỉ Văn phòng làm được', '[Tiếp tục]']],
    ['officer', 'tình hình Sở Y tế', ['chưa được phân quyền xem báo cáo của Sở Y tế', '[Tiếp tục]']],
    ['officer', 'tình hình Sở Kế hoạch và Đầu tư', ['Tình hình báo cáo tháng 02/2024', '!phân quyền']],
    ['officer', 'so nao chua nhap', ['số liệu', '!phân quyền']],
    ['approver', 'báo cáo của Sở Y tế', ['báo cáo của Sở Y tế', 'duyệt được', '[Chờ duyệt]', '!%']],
    ['approver', 'xếp hạng', ['chưa được phân quyền', '[Chờ duyệt]', '!%']],
    ['coordinator', 'top 5 sở nộp muộn nhất', ['Em chưa hiểu', '!Văn phòng không nhập']],
    [
      'coordinator',
      'danh sach 5 don vi nop cham nhat nam 2024',
      ['Em chưa hiểu', '[Ai chưa nộp', '!không nhập'],
    ],
    ['coordinator', '688, 0, 0', ['Văn phòng không nhập', '[Toàn tỉnh] [Ai chưa nộp]']],
    ['coordinator', 'gửi duyệt', ['Văn phòng không nhập hay gửi', '[Toàn tỉnh]']],
    ['coordinator', 'nhập báo cáo', ['Văn phòng không nhập', 'Sở Y tế chưa nhập']],
    ['coordinator', 'enter the report', ['The Office does not enter']],
  ] as const)('%s: “%s”', async (who, said, words) => {
    const bot = await startBot(new Date('2024-02-22T02:00:00Z'), PROVINCE_OF_ONE_REPORT);
    expectWords(await bot.chat({ talker: PEOPLE[who] }).say(said), words, said);
  });
});

describe('the list', () => {
  test.each([
    ['an officer', PEOPLE.officer],
    ['an approver', PEOPLE.approver],
  ])('is not for %s, by words or by a made-up press', async (_who, talker) => {
    const bot = await startBot();
    await addAgencies(bot.db, 2);
    const chat = bot.chat({ talker });
    for (const heard of [await chat.say('các cơ quan'), await turn(chat, 0)]) {
      expectWords(heard, ['chưa được phân quyền', '!Sở thứ'], 'list');
    }
  });

  test('ends with the role', async () => {
    const bot = await startBot();
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await office.say('báo cáo tháng 02/2024');
    await savePerson(bot.db, {
      ...PEOPLE.coordinator,
      memberships: [{ agencyId: 'vpubnd', roles: ['administrator'] }],
    });
    expectWords(await turn(office, 0), ['chưa được phân quyền', '!Kế hoạch'], 'list');
  });
});
