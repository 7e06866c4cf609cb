// Where do we stand? Asked in passing, by an officer, a leader and the Office, answered at once, and the thread taken up
// again.

import { describe, expect, test } from 'vitest';
import { leftAfter } from '../demo/assertions.ts';
import { wordText } from '../demo/word-text.ts';
import { openWorkbook, plainRows } from '../spreadsheet/workbook.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

describe('an officer in the middle of the entry', () => {
  test('is answered and asked again', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [
      ['báo cáo tháng 02/2024', leftAfter(0)],
      ['688', leftAfter(1)],
      [
        'tình hình tháng này',
        ['Tình hình báo cáo tháng 02/2024', 'Đang nhập', 'còn 1 ngày làm việc', leftAfter(1)],
      ],
      ['hạn nộp khi nào', ['17:00 20/02/2024', 'còn 1 ngày làm việc', leftAfter(1)]],
      ['ai đang nhập', ['người nhập là Nguyễn Thị Lan', leftAfter(1)]],
      ['0', leftAfter(2), { settledEarly: 0 }],
    ]);
  });

  test('goes on from the card, and refreshes it in its place', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    const { cards } = await chat.say('tình hình tháng này');
    await play(bot, chat, [['đã giải quyết: 688', leftAfter(1), { settled: 688 }]]);
    const refreshed = await chat.tapOn(cards[0] ?? {}, 'Làm mới');
    expectWords(refreshed, ['phiên bản 1'], 'refresh');
    expectWords(
      await chat.tapOn(refreshed.cards[0] ?? {}, 'Nhập tiếp'),
      ['Giải quyết hồ sơ', '[Lưu]'],
      'go on',
    );
  });
});

describe('figures over time', () => {
  test('one month, with its rate, its parts and how it moved', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    await play(bot, chat, [
      [
        'tỷ lệ trực tuyến tháng 2',
        [
          'Tỷ lệ | 96,16%',
          '551/573 (Tiếp nhận trực tuyến / Tiếp nhận trong tháng)',
          '▼ 0,09 so với tháng trước · ▲ 3,25 so với cùng kỳ',
          'Tiếp nhận trực tuyến, 09/2023 – 02/2024 (%)',
          '02/2024 | 551 | 96,16%',
          '[Xuất bảng tính]',
        ],
      ],
      ['[Từ đầu năm]', ['Tiếp nhận trực tuyến, năm 2024', 'cộng từ tháng 1 đến tháng 2/2024.']],
      ['tỷ lệ đúng hạn', ['688/688', '100%']],
      ['bao nhiêu hồ sơ đã giải quyết tháng 1', ['Số liệu | 967 hồ sơ', '▲ 207 so với tháng trước']],
      [
        'so với tháng trước',
        ['Tháng 02/2024 so với 01/2024', '| 96,25% | 96,16% | ▼ 0,09', '950/987 → 551/573', '[Vì sao]'],
      ],
      ['[So với cùng kỳ]', ['Tháng 02/2024 so với 02/2023', '| 96,16% | ▲ 3,25']],
      ['tỷ lệ trực tuyến so với cùng kỳ', ['Tháng 02/2024 so với 02/2023', '| 96,16%']],
    ]);
  });

  test('a quarter, a year so far, the last half year', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ['tỷ lệ trực tuyến quý 4/2023', ['quý IV/2023', 'cộng từ tháng 10 đến tháng 12/2023.', '10/2023']],
      ['bao nhiêu hồ sơ đã giải quyết quý 4/2023', ['Số liệu | 2.169']],
      ['6 tháng qua', ['Các tỷ lệ chính, 08/2023 – 01/2024', 'Đúng hạn']],
      ['tỷ lệ trực tuyến 6 tháng cuối năm 2023', ['6 tháng cuối năm 2023', 'từ tháng 7 đến tháng 12/2023.']],
      [
        'lũy kế từ đầu năm',
        ['Các tỷ lệ chính, năm 2024', 'Lũy kế đã giải quyết đến tháng 01/2024 | 967', 'Đúng hạn'],
      ],
      ['lũy kế quý 4/2023', ['quý IV/2023', 'Tổng đã giải quyết, 10/2023 – 12/2023 | 2.169']],
      ['số TTHC thuộc thẩm quyền quý 4/2023', ['109', 'không cộng dồn']],
      ['tỷ lệ trực tuyến năm 2022', 'chưa có số liệu'],
      ['tỷ lệ trực tuyến năm ngoái', ['Tiếp nhận trực tuyến, năm 2023', 'tháng 2 đến tháng 12/2023']],
      ['tỷ lệ trực tuyến 6 tháng cuối năm ngoái', '6 tháng cuối năm 2023'],
      ['tỷ lệ trực tuyến so với năm ngoái', 'tháng 01/2023'],
    ]);
  });

  test('as a file', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('tỷ lệ trực tuyến 6 tháng qua');
    const name = 'Theo thang - Tiep nhan truc tuyen - SKHDT.xlsx';
    expectWords(await chat.tap('Xuất bảng tính'), [name, '[Tải bảng tính]'], 'export');
    const response = await fetch(chat.link('Tải bảng tính') ?? '');
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(response.headers.get('content-disposition')).toContain(name);
    const book = openWorkbook(new Uint8Array(await response.arrayBuffer()));
    const rows = plainRows(book);
    expect(rows.slice(0, 4)).toEqual([
      ['TIẾP NHẬN TRỰC TUYẾN THEO THÁNG'],
      ['Sở Kế hoạch và Đầu tư · từ tháng 02/2023 đến tháng 01/2024'],
      [],
      ['Tháng', 'Tiếp nhận trực tuyến', 'Tiếp nhận trong tháng', 'Tỷ lệ'],
    ]);
    // A row a month, the month as a date that Excel can sort: 44958 is the 1st of February 2023.
    expect(rows).toHaveLength(4 + 12);
    expect(book.rows[4]).toEqual([
      { number: 44_958, format: 'mm/yyyy' },
      { number: expect.any(Number), format: '#,##0' },
      { number: expect.any(Number), format: '#,##0' },
      { number: expect.any(Number), format: '0.00%' },
    ]);
    for (const [, counted = 0, over = 1, rate] of rows.slice(4) as number[][])
      expect(rate).toBeCloseTo(counted / over, 4);
    expect(book.parts.has('xl/charts/chart1.xml')).toBe(true);
  });

  test('as a file in English, where English is spoken', async () => {
    const bot = await startBot();
    const chat = bot.chat({ locale: 'en-US' });
    await chat.say('online rate last 6 months');
    expectWords(
      await chat.tap('Export a spreadsheet'),
      'By month - Dossiers received online - SKHDT.xlsx',
      'export',
    );
    const response = await fetch(chat.link('Download the spreadsheet') ?? '');
    const rows = plainRows(openWorkbook(new Uint8Array(await response.arrayBuffer())));
    expect(rows[3]).toEqual(['Month', 'Dossiers received online', 'Dossiers received in the month', 'Rate']);
  });
});

describe('the provincial Office', () => {
  test('sees the province, the ranking, who is not in, and takes the files', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, office, [
      [
        'toàn tỉnh tháng 02/2024',
        ['Toàn tỉnh tháng 02/2024', 'Đã có đủ 1/1', 'đủ 1 cơ quan', '96,16%', '![Ai chưa nộp]'],
      ],
      ['[Xếp hạng]', ['1 · Sở Kế hoạch và Đầu tư ■', '96,16% 551/573']],
      [
        'xếp hạng thanh toán trực tuyến tháng 02/2024',
        ['Hồ sơ thanh toán trực tuyến', '1 · Sở Kế hoạch và Đầu tư ■■■■■■■■■■ 100%'],
      ],
      ['ai chưa nộp tháng 2/2024', 'cơ quan phải nộp đã nộp'],
      ['báo cáo tổng hợp tháng 2/2024', ['Tong hop CT25-CT08 thang 02-2024.docx', '[Tải báo cáo tổng hợp]']],
      ['bảng tổng hợp tháng 2/2024', ['Tong hop CT25-CT08 thang 02-2024.xlsx', '[Tải bảng số liệu]']],
    ]);
    for (const title of ['Tải báo cáo tổng hợp', 'Tải bảng số liệu']) {
      expect((await fetch(office.link(title) ?? '')).status).toBe(200);
    }
  });

  test('asks of a year and a month as of the province', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    const office = bot.chat({ talker: PEOPLE.coordinator });
    await play(bot, office, [
      [
        'tỷ lệ trực tuyến năm 2023',
        ['Tiếp nhận trực tuyến, năm 2023', 'Toàn tỉnh', 'cộng từ tháng 2 đến tháng 12/2023', '[Xếp hạng]'],
      ],
      ['tỷ lệ trực tuyến tháng 2/2024', ['96,16%', '551/573', '[← Toàn tỉnh]', '!Xuất bảng tính']],
      ['so với tháng trước', ['Tháng 02/2024 so với 01/2024', '▼']],
      ['6 tháng qua', ['Các tỷ lệ chính, 09/2023 – 02/2024', 'Toàn tỉnh']],
    ]);
  });

  test('is led to who is missing where nothing can be summed up yet', async () => {
    const bot = await startBot();
    const office = bot.chat({ talker: PEOPLE.coordinator });
    for (const file of ['báo cáo tổng hợp', 'bảng tổng hợp'])
      await play(bot, office, [
        [`${file} tháng 2/2024`, ['02/2024 chưa có báo cáo nào được duyệt', '[Ai chưa nộp]']],
        ['[Ai chưa nộp]', ['Chưa nộp báo cáo tháng 02/2024', 'Sở Kế hoạch và Đầu tư']],
      ]);
  });

  test('reads its table in English where it speaks English, and the official document in Vietnamese', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    const office = bot.chat({ talker: PEOPLE.coordinator, locale: 'en-US' });
    const taken = async (said: string, button: string) => {
      await office.say(said);
      const response = await fetch(office.link(button) ?? '');
      const named = response.headers.get('content-disposition');
      return { named, bytes: new Uint8Array(await response.arrayBuffer()) };
    };
    const table = await taken('spreadsheet february 2024', 'Download the table');
    expect(table.named).toContain('"Province CT25-CT08 02-2024.xlsx"');
    const [figures = [], rates = []] = openWorkbook(table.bytes).sheets;
    expect(figures[0]).toEqual([{ text: 'FIGURES OF THE PROVINCE, FEB 2024' }]);
    expect(rates[0]).toEqual([{ text: 'RATES OF THE PROVINCE, FEB 2024' }]);
    const document = await taken('consolidated report february 2024', 'Consolidated report (Word)');
    expect(document.named).toContain('"Tong hop CT25-CT08 thang 02-2024.docx"');
    expect(wordText(document.bytes)).toContain('SỐ LIỆU THEO CƠ QUAN');
  });

  test('is not in the hands of an officer', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [
      ['toàn tỉnh', ['phân quyền', '!Sở']],
      ['xếp hạng trực tuyến', ['phân quyền', '!%']],
      ['ai chưa nộp', 'phân quyền'],
      ['báo cáo tổng hợp', ['phân quyền', '!.docx']],
    ]);
    for (const look of ['province', 'not-in', 'ranking', 'consolidated', 'sheet']) {
      const pressed = await chat.press({ act: 'look-at-province', look, month: '2024-01', nonce: look });
      expectWords(pressed, ['phân quyền', '!.docx', '!.xlsx'], look);
    }
  });
});

test('what is not understood is offered its three nearest readings', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  const heard = await chat.say('sếp hỏi mốc phải đưa lên trên');
  expect([...heard.text.matchAll(/\[[^\]]+\]/gu)].length).toBeGreaterThan(0);
  expectWords(heard, '!hạn nộp 17:00', 'nearest');
});
