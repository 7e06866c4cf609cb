// Tables as people lay them out: what is a figure, what is only printed, and what is none.

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/import/read-document.ts';
import { wordsAt } from '../../../src/import/source.ts';
import { definition, FIGURES_06A, figures, HEADING_06A, ROWS_06A, read, TOTAL_06A } from './form-tables.ts';
import { documentOf, type Rows } from './table-of.ts';

describe('one row of headings', () => {
  const rows = (overdue: number): Rows => [
    [
      'STT',
      'Lĩnh vực',
      'Tổng số đã giải quyết',
      'Trước hạn',
      'Đúng hạn',
      'Quá hạn',
      'Tổng số đang giải quyết',
      'Trong hạn',
      'Quá hạn',
    ],
    [1, 'Đầu tư', 28, 4, 22, 2, 5, 4, 1],
    [2, 'Đấu thầu', 10, 4, 6, overdue, 2, 2, 0],
  ];

  it('is understood where the numbers bear it out', () => {
    expect(figures(rows(0))).toEqual({
      settled: 38,
      settledEarly: 8,
      settledOnTime: 28,
      settledOverdue: 2,
      pending: 7,
      pendingWithinDeadline: 6,
      pendingOverdue: 1,
    });
  });

  it('is not where they do not', () => {
    expect(figures(rows(1))).not.toHaveProperty('settledOverdue');
  });
});

describe('tổng hợp', () => {
  it('is read by its words, in any order', () => {
    expect(
      figures([
        [
          'TT',
          'Đơn vị',
          'Đã xử lý',
          '>',
          '>',
          '>',
          '>',
          'Tiếp nhận',
          '>',
          '>',
          '>',
          '>',
          'Đang xử lý',
          '>',
          'Bổ sung',
          'Trả lại/Rút hồ sơ',
        ],
        [
          '^',
          '^',
          'Trước hạn',
          'Đ/hạn',
          'QH',
          'Tỷ lệ trước hạn',
          'Tỷ lệ đúng hạn',
          'Kỳ trước',
          'Trong kỳ',
          'Tổng số',
          'Qua mạng',
          'Qua BCCI',
          'TH',
          'QH',
          '^',
          '^',
        ],
        [1, 'Phòng Đăng ký kinh doanh', 104, 582, 2, '15,12%', '84,59%', 160, 573, 733, 551, 1, 44, 1, 3, 0],
        ['Tổng', '', 104, 582, 2, '15,12%', '84,59%', 160, 573, 733, 551, 1, 44, 1, 3, 0],
      ]),
    ).toEqual({ ...FIGURES_06A, postInDossiers: 1, returnedOrWithdrawn: 0 });
  });

  it('what was returned or withdrawn is its own figure beside what was settled, and none among it', () => {
    const table = (...groups: readonly string[]): Rows => [
      ['STT', 'Đơn vị', ...groups, 'Bổ sung', 'Dừng xử lý'],
      ['^', '^', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Trả lại/Rút hồ sơ', '^', '^'],
      [1, 'Phòng Đăng ký kinh doanh', 104, 582, 2, 5, 3, 4],
      ['Tổng', '', 104, 582, 2, 5, 3, 4],
    ];
    const beside = figures(table('Đã xử lý', '>', '>', 'Tình hình xử lý'));
    expect(beside).toMatchObject({ settledEarly: 104, settledOverdue: 2, returnedOrWithdrawn: 5 });
    const among = figures(table('Đã xử lý', '>', '>', '>'));
    expect(among).toMatchObject({ settledEarly: 104, settledOverdue: 2 });
    expect(among).not.toHaveProperty('returnedOrWithdrawn');
  });
});

describe('rows to print', () => {
  it('are those of fields, of procedures and of overdue dossiers, each column by its meaning', () => {
    const byField = read([
      ['Biểu 06a'],
      ...HEADING_06A,
      ...ROWS_06A,
      ...TOTAL_06A,
      ['', 'Người lập biểu'],
    ]).appendices;
    expect(byField).toMatchObject([{ kind: 'by-field', firstRow: 5 }]);
    expect(byField[0]?.table.rows).toHaveLength(8);
    expect(byField[0]?.columns.slice(0, 4)).toEqual([
      'ordinal',
      'field-or-unit',
      'received.total',
      'received.online',
    ]);
    const [overdue] = read([
      [
        'STT',
        'Mã hồ sơ',
        'Ngày tiếp nhận',
        'Ngày hẹn trả',
        'Ngày có kết quả',
        'Đơn vị giải quyết',
        'Cán bộ đang xử lý',
        'Văn bản xin lỗi',
        'Ghi chú',
      ],
      [
        '1',
        'H34.18-240102-0012',
        '02/01/2024',
        '12/01/2024',
        '19/01/2024',
        'Phòng ĐKKD',
        'Nguyễn Văn An',
        'Có',
        '',
      ],
    ]).appendices;
    expect(overdue).toMatchObject({ kind: 'overdue', firstRow: 1 });
    expect(overdue?.columns).toEqual([
      'ordinal',
      'dossier',
      'received-on',
      'due-on',
      'settled-on',
      'handled-by-unit',
      'handled-by',
      'apology',
      'note',
    ]);
    expect(read([...HEADING_06A, ...ROWS_06A]).figures).toHaveLength(9);
  });
});

describe('labels and values', () => {
  const rows: Rows = [
    ['STT', 'Nội dung', 'Số lượng', 'Đơn vị tính', 'Tỷ lệ'],
    ['1', 'Tổng số hồ sơ đã giải quyết', '1.655', 'Hồ sơ', ''],
    ['1.1', 'Trước hạn', '601', 'Hồ sơ', '36,31%'],
    ['1.2', 'Đúng hạn', '1.049', 'Hồ sơ', '63,38%'],
    ['1.3', 'Quá hạn', '5', 'Hồ sơ', '0,3%'],
    ['2', 'Tổng số hồ sơ TTHC còn tồn chưa giải quyết', '214', 'Hồ sơ', ''],
    ['2.1', '- Trong thời hạn giải quyết', '208', 'Hồ sơ', ''],
    ['2.2', '- Quá hạn giải quyết', '6', 'Hồ sơ', ''],
    ['', 'Đã có văn bản xin lỗi', '4', 'Hồ sơ', ''],
    ['3', 'Số hồ sơ TTHC tiếp nhận qua dịch vụ BCCI', '5', 'Hồ sơ', ''],
  ];
  const all = {
    settled: 1655,
    settledEarly: 601,
    settledOnTime: 1049,
    settledOverdue: 5,
    pending: 214,
    pendingWithinDeadline: 208,
    pendingOverdue: 6,
    pendingOverdueApologised: 4,
    postInDossiers: 5,
  };

  it('are read by the label, and by what stands above it', () => {
    expect(figures(rows)).toEqual(all);
    expect(figures(rows.slice(1))).toEqual(all);
    expect(read(rows).figures.find(({ figure }) => figure === 'pendingOverdue')?.foundIn).toMatchObject({
      by: 'cell',
      row: 'Quá hạn giải quyết',
      column: 'Số lượng',
    });
  });

  it('are not read where they are of another time', () => {
    expect(
      figures([
        ['Nội dung', 'Số lượng'],
        ['Cùng kỳ năm trước', ''],
        ...rows.slice(1).map((row) => row.slice(1, 3)),
      ]),
    ).toEqual({});
  });

  it('take the column of this period, or none', () => {
    const with2 = (...heads: string[]): Rows => [
      ['Chỉ tiêu', ...heads],
      ...rows.slice(1).map((row) => [row[1] ?? '', row[2] ?? '', '7']),
    ];
    expect(figures(with2('Trong kỳ', 'Lũy kế từ đầu năm'))).toEqual(all);
    expect(figures(with2('Tháng 01', 'Tháng 02'))).toEqual({});
  });
});

describe('one cell a line', () => {
  const cells = (rows: Rows) => rows.flat().map(String);
  const HEADS = [
    'STT',
    'Lĩnh vực',
    'Tổng số đã giải quyết',
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
    'Đang giải quyết',
  ];
  const settled = { settled: 38, settledEarly: 8, settledOnTime: 28, settledOverdue: 2, pending: 7 };

  it('is put together again', () => {
    const rows: Rows = [
      ['1', 'Đầu tư', '28', '4', '22', '2', '5'],
      ['2', 'Đấu thầu', '10', '4', '6', '0', '2'],
    ];
    for (const total of [
      ['', 'Tổng cộng', '38', '8', '28', '2', '7'],
      ['Tổng cộng', '38', '8', '28', '2', '7'],
      [],
    ]) {
      const parts = ['Tháng 02/2024', ...HEADS, ...cells(rows), ...total, 'Người lập biểu'];
      expect(figures(...parts)).toEqual(settled);
      expect(read(...parts).is).toBe('table');
    }
    const document = documentOf([...HEADS, ...cells(rows)]);
    const [first] = readDocument(document, definition).figures;
    expect(first && wordsAt(document, first.at).words).toBe('Tổng số đã giải quyết');
  });

  it('is not, where a cell is missing', () => {
    expect(
      figures(...HEADS, '1', 'Đầu tư', '28', '4', '22', '2', '2', 'Đấu thầu', '10', '4', '6', '0', '2'),
    ).toEqual({});
  });

  it('is a list of labels and values as well', () => {
    const lines = [
      'Chỉ tiêu',
      'Số liệu',
      'Tổng số hồ sơ đã giải quyết',
      '38',
      'Trước hạn',
      '8',
      'Đúng hạn',
      '28',
      'Quá hạn',
      '2',
    ];
    const { pending: _, ...rest } = settled;
    expect(figures(...lines)).toEqual(rest);
  });
});

describe('never a figure', () => {
  it.each<[string, Rows]>([
    [
      'another year beside this one',
      [
        ['STT', 'Lĩnh vực', 'Đã giải quyết', '>'],
        ['^', '^', '2023', '2024'],
        [1, 'Đầu tư', 60, 70],
      ],
    ],
    [
      'what is planned',
      [
        ['STT', 'Lĩnh vực', 'Kế hoạch', 'Đã giải quyết cùng kỳ'],
        [1, 'Đầu tư', 60, 70],
      ],
    ],
    [
      'a rate',
      [
        ['STT', 'Lĩnh vực', 'Tỷ lệ đúng hạn', 'Tỷ lệ quá hạn (%)'],
        [1, 'Đầu tư', 60, 40],
      ],
    ],
    [
      'months side by side',
      [
        ['STT', 'Tháng', 'Đã giải quyết', 'Ghi chú'],
        [1, 'Tháng 01', 60, ''],
        [2, 'Tháng 02', 70, ''],
      ],
    ],
    [
      'an amount of money',
      [
        ['STT', 'Nội dung', 'Dự toán', 'Đã chi'],
        [1, 'Văn phòng phẩm', 600, 70],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(figures(rows)).toEqual({});
  });
});

describe('thousands', () => {
  const rows = (a: string, b: string, total: string): Rows => [
    ['STT', 'Lĩnh vực', 'Số hồ sơ đã giải quyết', 'Số hồ sơ đang giải quyết'],
    ['1', 'Đầu tư', a, '5'],
    ['2', 'Đấu thầu', b, '6'],
    ['', 'Tổng cộng', total, '11'],
  ];
  it.each([
    ['1.200', '455', '1.655', 1655],
    ['1,200', '455', '1,655', 1655],
    ['1 200', '455', '1 655', 1655],
    ['1200', '455', '1655', 1655],
    ['12.345', '-', '12.345', 12345],
    ['1,234,000', '0', '1,234,000', 1234000],
  ])('%s + %s = %s', (a, b, total, value) => {
    expect(figures(rows(a, b, total))).toMatchObject({ settled: value, pending: 11 });
  });

  it('are not guessed where nothing bears them out', () => {
    const alone = (text: string): Rows => [
      ['STT', 'Lĩnh vực', 'Đã giải quyết', 'Đang giải quyết'],
      ['', 'Tổng cộng', text, '11'],
    ];
    for (const text of ['1,655', '96.161', '151.10', '5.9123', '12,5']) {
      const { figures: found, unplaced } = read(alone(text));
      expect(found.map(({ figure }) => figure)).toEqual(['pending']);
      expect(unplaced).toHaveLength(1);
    }
  });
});
