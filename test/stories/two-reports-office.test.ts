// The Office beside two reports: each is counted against those who owe it, named wherever it stands, asked for by itself, and
// where nobody says which is meant, all are told of or it is asked.

import { expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { expectWords, play } from '../support/talk.ts';
import { MONTHLY, officerOf, owing, QUARTERLY, twoReports } from '../support/two-reports.ts';

test('“ai chưa nộp” is answered of both, each against those who owe it; a press goes on with one', async () => {
  const { bot, office } = await twoReports();
  await play(bot, office, [
    [
      'ai chưa nộp?',
      [
        'Các báo cáo toàn tỉnh',
        'Chỉ thị 25 và 08 tháng 03/2024 0/2 đã nộp · hạn 17:00 20/03 | [Xem]',
        'Dịch vụ công 766 quý I/2024 0/2 đã nộp · hạn 17:00 25/03 | [Xem]',
        '!dịch vụ công 766 tháng',
      ],
    ],
    ['tình hình toàn tỉnh', ['Các báo cáo toàn tỉnh', '0/2 đã nộp']],
  ]);
  const [card] = (await office.say('ai chưa nộp')).cards;
  if (!card) throw new Error('no card');
  await play(bot, office, [
    ['[Xem]', ['Chưa nộp báo cáo Chỉ thị 25 và 08 tháng 03/2024', 'Sở Xây dựng', '!Sở Tài chính']],
  ]);
});

test('a report that is named is that one, with its period; the one that was listed stays meant', async () => {
  const { bot, office } = await twoReports();
  await play(bot, office, [
    [
      'ai chưa nộp báo cáo 766 quý I',
      ['Chưa nộp báo cáo dịch vụ công 766 quý I/2024', 'Sở Tài chính', '!Sở Xây dựng'],
    ],
    ['ai chưa nộp?', 'Chưa nộp báo cáo dịch vụ công 766 quý I/2024'],
    ['danh sách cơ quan', ['báo cáo dịch vụ công 766 quý I/2024', '!Sở Xây dựng']],
    ['ai chưa nộp báo cáo chỉ thị 25', ['báo cáo Chỉ thị 25 và 08 tháng 03/2024', '!Sở Tài chính']],
    ['tình hình toàn tỉnh', 'Toàn tỉnh: báo cáo Chỉ thị 25 và 08 tháng 03/2024'],
    ['báo cáo tổng hợp', 'chưa có báo cáo Chỉ thị 25 và 08 nào được duyệt'],
  ]);
});

test('what is listed of one report shows the way to the others, and “báo cáo kia” is one of them', async () => {
  const { bot, office } = await twoReports();
  await play(bot, office, [
    ['toan tinh 766 quy 1', ['Toàn tỉnh: báo cáo dịch vụ công 766', '[Chỉ thị 25 và 08]', '![Dịch vụ công']],
    ['[Chỉ thị 25 và 08]', ['Toàn tỉnh: báo cáo Chỉ thị 25 và 08 tháng 03/2024', '[Dịch vụ công 766]']],
    ['ai chua nop 766', ['Chưa nộp báo cáo dịch vụ công 766 quý I/2024', '[Chỉ thị 25 và 08]']],
    ['báo cáo kia', ['báo cáo Chỉ thị 25 và 08 tháng 03/2024', '!766 quý']],
    ['hạn nộp', 'Báo cáo Chỉ thị 25 và 08 tháng 03/2024: hạn nộp'],
    ['nhắc 766', ['Chưa nộp báo cáo dịch vụ công 766 quý I/2024', '[Nhắc tất cả]', '!Em nhắc']],
  ]);
});

test('a figure that only another report has is answered of that one, whatever was listed', async () => {
  const { bot, office } = await twoReports();
  await play(bot, office, [
    ['toàn tỉnh chỉ thị 25', 'Toàn tỉnh: báo cáo Chỉ thị 25 và 08'],
    ['xếp hạng tỷ lệ số hóa kết quả', ['Xếp hạng: Số hóa kết quả, báo cáo dịch vụ công 766', '!trực tuyến,']],
    ['toàn tỉnh chỉ thị 25', 'Toàn tỉnh: báo cáo Chỉ thị 25 và 08'],
    ['xep hang so hoa', ['báo cáo dịch vụ công 766', '!Xếp hạng: Tiếp nhận trực tuyến']],
    ['xếp hạng bưu chính', ['báo cáo Chỉ thị 25 và 08', '!766,']],
  ]);
});

test('nobody is written to before it is said of which report', async () => {
  const { bot, office } = await twoReports();
  await officerOf(bot, 'sxd');
  await officerOf(bot, 'stc');
  await play(bot, office, [
    ['nhắc tất cả', ['Anh/chị nhắc báo cáo nào ạ?', '[Nhắc tất cả]', '!Em nhắc']],
    [
      '[Nhắc tất cả]',
      'Em nhắc 2 người của 2 cơ quan về báo cáo Chỉ thị 25 và 08 tháng 03/2024: ngay bây giờ.',
    ],
    ['nhắc Sở Tài chính', 'Em nhắc 1 người của Sở Tài chính về báo cáo dịch vụ công 766 quý I/2024'],
    [
      'nhắc Sở Xây dựng báo cáo 766 hằng quý',
      'Sở Xây dựng không phải nộp báo cáo dịch vụ công 766 quý I/2024',
    ],
  ]);
  const chases = await bot.db.selectFrom('chases').select('report_id').orderBy('report_id').execute();
  expect(chases.map((one) => one.report_id)).toEqual([
    'skhdt.ct25-ct08.2024-03',
    'stc.dvc-766-quy.2024-Q1',
    'sxd.ct25-ct08.2024-03',
  ]);
});

test('one agency: what it owes in a line each; of the one that is opened more is asked', async () => {
  const { bot, officer, office } = await twoReports();
  await officer.say('báo cáo chỉ thị 25');
  await officer.say('688');
  await play(bot, office, [
    [
      'Sở Kế hoạch và Đầu tư thế nào rồi',
      [
        'Các báo cáo của Sở Kế hoạch và Đầu tư',
        'Chỉ thị 25 và 08 tháng 03/2024 đang nhập',
        'Dịch vụ công 766 quý I/2024 chưa nhập',
        '[Xem]',
      ],
    ],
    ['Sở Xây dựng thế nào rồi', ['Chỉ thị 25 và 08 tháng 03/2024', '!766']],
  ]);
});

test('a press that names no report of that period, or none at all, shows nothing of another', async () => {
  const { office } = await twoReports();
  const look = { act: 'look-at-province', look: 'province' };
  const nonces = Array.from({ length: 9 }, (_, at) => `press-${at}`);
  const pressed = async (more: object) => await office.press({ ...look, ...more, nonce: nonces.pop() });
  expectWords(
    await pressed({ month: '2024-Q1', definition: 'dvc-766-quy' }),
    'Toàn tỉnh: báo cáo dịch vụ công 766',
    'own',
  );
  for (const wrong of [
    { month: '2024-Q1', definition: 'ct25-ct08' },
    { month: '2024-03', definition: 'dvc-766-quy' },
    { month: '2024-03', definition: 'x' },
    { month: '2024-Q4', from: '2024-01', definition: 'dvc-766-quy' },
  ])
    expectWords(await pressed(wrong), '!Toàn tỉnh', JSON.stringify(wrong));
  expectWords(
    await pressed({ month: '2024-03' }),
    'Toàn tỉnh: báo cáo Chỉ thị 25 và 08 tháng 03/2024',
    'an old card',
  );
});

test('where nobody owed it, or all who did are in, it is said of how many', async () => {
  const { bot, office } = await twoReports();
  const later = [{ ...QUARTERLY, from: toMonth(2024, 1) }, MONTHLY];
  await owing(bot, 'skhdt', later);
  await owing(bot, 'stc', later, 'Sở Tài chính');
  await play(bot, office, [
    [
      'ai chưa nộp báo cáo 766 quý III/2023',
      ['Chưa cơ quan nào phải nộp báo cáo dịch vụ công 766 quý III/2023', '!Tất cả cơ quan đã nộp'],
    ],
    ['nhắc tất cả', ['Chưa cơ quan nào phải nộp báo cáo dịch vụ công 766 quý III/2023', 'Em không nhắc ai']],
  ]);
});

test('nobody can be written to: the answer says of which report', async () => {
  const { bot, office } = await twoReports();
  await play(bot, office, [
    ['ai chưa nộp báo cáo 766 quý I', 'Chưa nộp báo cáo dịch vụ công 766 quý I/2024'],
    ['nhac so tai chinh', 'Em chưa nhắc ai về báo cáo dịch vụ công 766 quý I/2024.'],
  ]);
});

test('whether an agency owes a report is answered, with what it owes', async () => {
  const { bot, office } = await twoReports();
  await play(bot, office, [
    [
      'sở xây dựng có phải nộp báo cáo 766 không',
      [
        'Sở Xây dựng không phải nộp báo cáo dịch vụ công 766 tháng 03/2024.',
        'Sở Xây dựng không phải nộp báo cáo dịch vụ công 766 quý I/2024.',
        'Sở Xây dựng nộp báo cáo Chỉ thị 25 và 08.',
      ],
    ],
    ['[Xem]', 'Chỉ thị 25 và 08 tháng 03/2024'],
  ]);
});

test('people are written to of the report listed just before; after anything else it is asked of which', async () => {
  const { bot, office } = await twoReports();
  await officerOf(bot, 'stc');
  const chases = async () =>
    (await bot.db.selectFrom('chases').select('report_id').execute()).map((one) => one.report_id);
  await play(bot, office, [
    ['ai chưa nộp báo cáo 766 quý I', 'Chưa nộp báo cáo dịch vụ công 766 quý I/2024'],
    ['cảm ơn em', ''],
    ['nhắc tất cả', ['Anh/chị nhắc báo cáo nào ạ?', '!Em nhắc']],
    ['nhac so ke hoach va dau tu', ['Anh/chị nhắc báo cáo nào ạ?', '!Em nhắc']],
  ]);
  expect(await chases()).toEqual([]);
  await play(bot, office, [
    ['ai chưa nộp báo cáo 766 quý I', 'Chưa nộp báo cáo dịch vụ công 766 quý I/2024'],
    ['nhắc tất cả', 'về báo cáo dịch vụ công 766 quý I/2024'],
  ]);
  expect((await chases()).toSorted()).toEqual(['skhdt.dvc-766-quy.2024-Q1', 'stc.dvc-766-quy.2024-Q1']);
});

test('a card that names no report is of the only one that it can be of; of several it is asked', async () => {
  const { bot, office, officer } = await twoReports();
  const list = (nonce: string) => office.press({ act: 'list-reports', month: '2024-03', page: 0, nonce });
  const series = (nonce: string) =>
    officer.press({ act: 'export-series', agency: 'skhdt', figure: 'pending', nonce });
  const chase = (nonce: string) =>
    office.press({ act: 'chase-reports', month: '2024-03', shown: 'not-in', page: 0, nonce });
  const asked = ['không rõ là của báo cáo nào', '!Em nhắc'];
  expectWords(await list('list 1'), 'báo cáo Chỉ thị 25 và 08 tháng 03/2024', 'one monthly report');
  expectWords(await series('series 1'), asked, 'a figure of two reports');
  await owing(bot, 'skhdt', [MONTHLY, { report: 'dvc-766' }, QUARTERLY]);
  expectWords(await list('list 2'), asked, 'two monthly reports');
  expectWords(await chase('chase 1'), asked, 'two monthly reports');
  expect(await bot.db.selectFrom('chases').select('report_id').execute()).toEqual([]);
});

test('a period that is named decides between two reports of one name, also where nobody owes any then', async () => {
  const { bot, office } = await twoReports();
  await owing(bot, 'skhdt', [MONTHLY, { report: 'dvc-766', from: toMonth(2024, 1) }, QUARTERLY]);
  await play(bot, office, [
    ['toàn tỉnh 766 tháng 02/2024', ['báo cáo dịch vụ công 766 tháng 02/2024', '!báo cáo nào', '!quý IV']],
    ['toàn tỉnh 766 tháng 05/2023', ['05/2023', '!báo cáo nào ạ', '!quý IV']],
    ['toan tinh 766 quy 4 nam 2023', ['quý IV/2023', '!báo cáo nào ạ']],
  ]);
});
