// Tables of every family give exactly their figures, and say where each stands.

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/import/read-document.ts';
import { wordsAt } from '../../../src/import/source.ts';
import { REPORT_CATALOGUE } from '../../support/reports.ts';
import { documentOf, type Rows } from './table-of.ts';

const [definition] = REPORT_CATALOGUE.all;
const read = (...parts: readonly (string | Rows)[]) => readDocument(documentOf(parts), definition);
const figures = (...parts: readonly (string | Rows)[]) =>
  Object.fromEntries(read(...parts).figures.map(({ figure, value }) => [figure, value]));

const HEADING_06A: Rows = [
  [
    'STT',
    'Lĩnh vực (Đơn vị)',
    'Số hồ sơ nhận giải quyết',
    '>',
    '>',
    '>',
    'Số hồ sơ đã giải quyết',
    '>',
    '>',
    '>',
    'Số hồ sơ đang giải quyết',
    '>',
    '>',
  ],
  [
    '^',
    '^',
    'Tổng số',
    'Trong đó',
    '>',
    '>',
    'Tổng số',
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
    'Tổng số',
    'Trong hạn',
    'Quá hạn',
  ],
  [
    '^',
    '^',
    '^',
    'Trực tuyến',
    'Trực tiếp, dịch vụ bưu chính',
    'Từ kỳ trước',
    '^',
    '^',
    '^',
    '^',
    '^',
    '^',
    '^',
  ],
  [
    '(1)',
    '(2)',
    '(3)=(4)+(5)+(6)',
    '(4)',
    '(5)',
    '(6)',
    '(7)=(8)+(9)+(10)',
    '(8)',
    '(9)',
    '(10)',
    '(11)=(12)+(13)',
    '(12)',
    '(13)',
  ],
];
const ROWS_06A: Rows = [
  [1, 'Đầu tư tại Việt Nam', 33, 21, 2, 10, 28, 4, 22, 2, 5, 4, 1],
  [2, 'Thành lập doanh nghiệp', 700, 530, 20, 150, 660, 100, 560, 0, 40, 40, 0],
];
const TOTAL_06A: Rows = [['', 'Tổng cộng', 733, 551, 22, 160, 688, 104, 582, 2, 45, 44, 1]];
const FIGURES_06A = {
  settled: 688,
  settledOnTime: 582,
  settledEarly: 104,
  settledOverdue: 2,
  pending: 45,
  pendingWithinDeadline: 44,
  pendingOverdue: 1,
  received: 573,
  onlineReceived: 551,
};

describe('06a', () => {
  it('gives settlement, what came in without the carry-over, and what came online', () => {
    expect(figures([...HEADING_06A, ...ROWS_06A, ...TOTAL_06A])).toEqual(FIGURES_06A);
  });

  it('says where each stands', () => {
    const { figures: found, is } = read([...HEADING_06A, ...ROWS_06A, ...TOTAL_06A]);
    expect(is).toBe('table');
    expect(found.find(({ figure }) => figure === 'onlineReceived')).toMatchObject({
      foundIn: { by: 'cell', table: '06a', row: 'Tổng cộng', column: 'Trực tuyến' },
      at: { part: 0, row: 6, column: 3 },
    });
  });

  it('is the same with the total on top, unnamed, and without merges', () => {
    const flat = HEADING_06A.map((row) => row.map((cell) => (cell === '>' || cell === '^' ? '' : cell)));
    expect(figures([...flat, ...TOTAL_06A, ...ROWS_06A])).toEqual(FIGURES_06A);
    const unnamed = TOTAL_06A.map((row) => ['', '', ...row.slice(2)]);
    expect(figures([...HEADING_06A, ...unnamed, ...ROWS_06A])).toEqual(FIGURES_06A);
    expect(figures([...HEADING_06A, ...ROWS_06A, ...unnamed])).toEqual(FIGURES_06A);
  });

  it('adds up the rows where there is no total', () => {
    expect(figures([...HEADING_06A, ...ROWS_06A])).toEqual(FIGURES_06A);
    expect(read([...HEADING_06A, ...ROWS_06A]).figures[0]?.foundIn).toMatchObject({ by: 'sum', rows: 2 });
  });

  it('takes no total that its rows do not come to, and lists it', () => {
    const wrong = TOTAL_06A.map((row) => row.map((cell) => (cell === 688 ? 686 : cell)));
    const { figures: found, unplaced } = read([...HEADING_06A, ...ROWS_06A, ...wrong]);
    expect(found.map(({ figure }) => figure)).toContain('settledEarly');
    expect(found.map(({ figure }) => figure)).not.toContain('settled');
    expect(unplaced.map(({ words }) => words)).toEqual(['Tổng cộng – Số hồ sơ đã giải quyết: Tổng số: 686']);
  });

  it('reads what stands above it: period and agency', () => {
    const { periods, agencies } = read([
      ['', 'SỞ KẾ HOẠCH VÀ ĐẦU TƯ', '', '', 'Biểu số II.06a/VPCP/KSTT'],
      ['', 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'],
      ['', 'Từ ngày 15/01/2024 đến ngày 14/02/2024'],
      [''],
      ...HEADING_06A,
      ...ROWS_06A,
      ...TOTAL_06A,
      ['', 'Kon Tum, ngày 15 tháng 02 năm 2024'],
    ]);
    expect(periods).toEqual([{ kind: 'month', month: '2024-02' }]);
    expect(agencies).toEqual(['SỞ KẾ HOẠCH VÀ ĐẦU TƯ']);
  });

  it('adds two systems, each with its name', () => {
    const systems: Rows = [
      ['I', 'Trên Hệ thống các Bộ', 153, 150, 3, 0, 140, 40, 100, 0, 13, 13, 0],
      ['1', 'Thành lập doanh nghiệp', 153, 150, 3, 0, 140, 40, 100, 0, 13, 13, 0],
      ['II', 'Trên Hệ thống của tỉnh', 580, 401, 19, 160, 548, 64, 482, 2, 32, 31, 1],
      ['1', 'Đầu tư', 500, 331, 19, 150, 470, 60, 410, 0, 30, 30, 0],
      ['2', 'Đấu thầu', 80, 70, 0, 10, 78, 4, 72, 2, 2, 1, 1],
    ];
    for (const total of [[], TOTAL_06A]) {
      const reading = read([...HEADING_06A, ...systems, ...total]);
      expect(Object.fromEntries(reading.figures.map(({ figure, value }) => [figure, value]))).toEqual(
        FIGURES_06A,
      );
      expect(reading.figures.find(({ figure }) => figure === 'received')?.foundIn).toEqual({
        by: 'addends',
        addends: [
          { source: 'Hệ thống các Bộ', value: 153 },
          { source: 'Hệ thống của tỉnh', value: 420 },
        ],
      });
    }
  });

  it('takes the rows of the agency alone out of a table of the province', () => {
    const rows: Rows = [
      ['1', 'Sở Kế hoạch và Đầu tư', 733, 551, 22, 160, 688, 104, 582, 2, 45, 44, 1],
      ['2', 'Sở Tư pháp', 33, 21, 2, 10, 28, 4, 22, 2, 5, 4, 1],
      ['', 'Tổng cộng', 766, 572, 24, 170, 716, 108, 604, 4, 50, 48, 2],
    ];
    const document = documentOf([[...HEADING_06A, ...rows]]);
    const of = (...agencyNames: string[]) =>
      Object.fromEntries(
        readDocument(document, definition, { agencyNames }).figures.map(({ figure, value }) => [
          figure,
          value,
        ]),
      );
    expect(of('Sở Kế hoạch và Đầu tư')).toEqual(FIGURES_06A);
    expect(of('Sở KH&ĐT')).toEqual(FIGURES_06A);
    expect(of()).toEqual({});
    expect(readDocument(document, definition, { agencyNames: ['Sở Tư pháp'] }).appendices).toEqual([]);
    expect(of('Sở Nội vụ')).toEqual({});
  });
});

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

describe('a list of procedures', () => {
  const HEADING: Rows = [
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Mức độ', 'Tiếp nhận', '>', '>', 'Trả kết quả qua BCCI', 'Tổng tiếp nhận'],
    ['^', '^', '^', '^', 'Trực tiếp', 'Trực tuyến', 'BCCI', '^', '^'],
  ];
  const rows: Rows = [
    [1, '1.000001', 'Thủ tục một', 'Toàn trình', 2, 10, 1, 4, 13],
    [2, '1.000002', 'Thủ tục hai', 'Toàn trình', 0, 0, 0, 0, 0],
    [3, '1.000003', 'Thủ tục ba', 'Một phần', 1, 0, 0, 2, 1],
    [4, '1.000004', 'Thủ tục bốn', 'Một phần', 0, 5, 2, 0, 7],
    [5, '1.000005', 'Thủ tục năm', 'Cung cấp thông tin', 3, 0, 0, 0, 3],
  ];
  const counted = {
    procedures: 5,
    onlineServices: 4,
    received: 24,
    onlineReceived: 15,
    partialServices: 2,
    partialServicesUsed: 2,
    partialReceived: 5,
    fullServices: 2,
    fullServicesUsed: 1,
    fullReceived: 10,
    postProceduresUsed: 3,
    postInProceduresUsed: 2,
    postInDossiers: 3,
    postOutProceduresUsed: 2,
    postOutDossiers: 6,
  };

  it('is counted by its rows', () => {
    expect(figures([...HEADING, ...rows, ['', '', 'Tổng cộng', '', 6, 15, 3, 6, 24]])).toEqual(counted);
    expect(figures([...HEADING, ...rows])).toEqual(counted);
    expect(
      read([...HEADING, ...rows]).figures.find(({ figure }) => figure === 'fullServicesUsed')?.foundIn,
    ).toEqual({
      by: 'count',
      table: 'Theo thủ tục',
      rows: 5,
      column: 'Mức độ, Tổng tiếp nhận',
    });
  });

  it('does not say how many procedures there are where it lists those with dossiers alone', () => {
    const used = rows.filter((row) => row[8] !== 0);
    const { procedures: _, onlineServices: _1, partialServices: _2, fullServices: _3, ...rest } = counted;
    expect(figures([...HEADING, ...used])).toEqual(rest);
  });

  it('counts no column with a word that is not understood', () => {
    const odd = [...rows.slice(0, 4), [5, '1.000005', 'Thủ tục năm', 'Mức lạ', 3, 0, 0, 0, 3]];
    expect(Object.keys(figures([...HEADING, ...odd]))).not.toContain('fullServices');
    expect(figures([...HEADING, ...odd])).toMatchObject({ received: 24, procedures: 5 });
  });

  it('gives the carried figures from a catalogue', () => {
    expect(
      figures([
        [
          'STT',
          'Mã TTHC',
          'Tên thủ tục hành chính',
          'Lĩnh vực',
          'Phí',
          'Lệ phí',
          'Toàn trình',
          'Một phần',
          'Dịch vụ BCCI',
        ],
        ['I', '', 'Lĩnh vực Đầu tư'],
        ['1', '1.000001', 'Thủ tục một', 'Đầu tư', '100.000 đồng', '', 'x', '', 'x'],
        ['2', '1.000002', 'Thủ tục hai', 'Đầu tư', 'Không', 'Không', '', 'x', 'x'],
        ['3', '1.000003', 'Thủ tục ba', 'Đầu tư', '', '50.000 đồng', '', 'X', ''],
      ]),
    ).toEqual({
      procedures: 3,
      onlineServices: 3,
      feeProcedures: 2,
      fullServices: 1,
      partialServices: 2,
      postProcedures: 2,
    });
  });
});

describe('766', () => {
  it('gives the services and their dossiers', () => {
    expect(
      figures([
        [
          'STT',
          'Đơn vị',
          'Tổng số thủ tục',
          'DVC trực tuyến',
          '>',
          '>',
          'Số thủ tục phát sinh hồ sơ',
          'Số hồ sơ phát sinh cả trực tuyến và trực tiếp',
          'Số thủ tục trực tuyến phát sinh hồ sơ',
          'Số hồ sơ phát sinh cả trực tuyến và trực tiếp trong các thủ tục trực tuyến',
          'Số hồ sơ phát sinh trực tuyến',
          'Toàn trình',
          '>',
          '>',
          'Một phần',
          '>',
          '>',
          'Tỷ lệ',
        ],
        [
          '^',
          '^',
          '^',
          'Tổng số',
          'Toàn trình',
          'Một phần',
          '^',
          '^',
          '^',
          '^',
          '^',
          'Số thủ tục',
          'Số hồ sơ cả trực tuyến và trực tiếp',
          'Số hồ sơ trực tuyến',
          'Số thủ tục',
          'Số hồ sơ cả trực tuyến và trực tiếp',
          'Số hồ sơ trực tuyến',
          '^',
        ],
        [
          1,
          'Sở Kế hoạch và Đầu tư',
          109,
          109,
          51,
          58,
          51,
          573,
          51,
          573,
          551,
          51,
          572,
          551,
          58,
          1,
          0,
          '96,16%',
        ],
      ]),
    ).toEqual({
      procedures: 109,
      onlineServices: 109,
      fullServices: 51,
      partialServices: 58,
      received: 573,
      onlineReceived: 551,
      fullReceived: 551,
      partialReceived: 0,
    });
  });

  it('gives the fee procedures and what was paid online, and no base that is another', () => {
    expect(
      figures([
        [
          'STT',
          'Đơn vị',
          'Số thủ tục có phí, lệ phí',
          '>',
          '>',
          '>',
          'Tổng số hồ sơ thuộc các thủ tục có phí, lệ phí',
          'Số hồ sơ được thanh toán trực tuyến',
        ],
        [
          '^',
          '^',
          'Tổng số',
          'Phát sinh hồ sơ',
          'Có phát sinh thanh toán',
          'Thanh toán trực tuyến',
          '^',
          '^',
        ],
        ['1', 'Sở Kế hoạch và Đầu tư', '54', '40', '35', '32', '260', '231'],
      ]),
    ).toEqual({ feeProcedures: 54, paidOnline: 231 });
  });
});

describe('07a', () => {
  it('takes those on time for all that are not late', () => {
    expect(
      figures([
        [
          'STT',
          'Lĩnh vực',
          'Số hồ sơ nhận giải quyết',
          '>',
          '>',
          'Kết quả giải quyết',
          '>',
          '>',
          '>',
          '>',
          '>',
          '>',
        ],
        [
          '^',
          '^',
          'Tổng số',
          'Trong đó',
          '>',
          'Số hồ sơ đã giải quyết',
          '>',
          '>',
          'Số hồ sơ đang giải quyết',
          '>',
          '>',
          '>',
        ],
        [
          '^',
          '^',
          '^',
          'Kỳ trước chuyển qua',
          'Mới tiếp nhận',
          'Tổng số',
          'Trả đúng hạn',
          'Trả quá hạn',
          'Tổng số',
          'Chưa đến hạn',
          'Quá hạn',
          'Quá hạn đã có thư xin lỗi',
        ],
        ['1', 'Đầu tư', '733', '160', '573', '688', '686', '2', '45', '44', '1', '1'],
      ]),
    ).toEqual({
      settled: 688,
      settledOverdue: 2,
      pending: 45,
      pendingWithinDeadline: 44,
      pendingOverdue: 1,
      pendingOverdueApologised: 1,
      received: 573,
    });
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
