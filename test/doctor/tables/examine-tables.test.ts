// What the tables of a document say that cannot be true is found where it stands; what is true is left alone.

import { describe, expect, it } from 'vitest';
import { examineTables } from '../../../src/doctor/tables/examine-tables.ts';
import { wordsAt } from '../../../src/import/source.ts';
import { documentOf, type Rows } from '../../import/tables/table-of.ts';

function examine(rows: Rows) {
  const document = documentOf([rows]);
  const { findings, checked } = examineTables(document);
  return {
    checked,
    found: findings.map((one) => `${one.kind} ${wordsAt(document, one.at).words} → ${one.shouldBe}`),
    findings,
  };
}

const HEADING: Rows = [
  ['STT', 'Lĩnh vực', 'Số hồ sơ đã giải quyết', '>', '>', '>', 'Số hồ sơ đang giải quyết', 'Ghi chú'],
  ['^', '^', 'Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn', '^', '^'],
  ['(1)', '(2)', '(3)=(4)+(5)+(6)', '(4)', '(5)', '(6)', '(7)', '(8)'],
];
const table = (a: Rows[number], b: Rows[number], total: Rows[number]): Rows => [
  ...HEADING,
  [1, 'Đầu tư', ...a, ''],
  [2, 'Đấu thầu', ...b, ''],
  ['', 'Tổng cộng', ...total, ''],
];

describe('sums', () => {
  it('that are true are counted and not told', () => {
    const { found, checked } = examine(
      table([395, 300, 95, 0, 48], [104, 60, 44, 0, 7], [499, 360, 139, 0, 55]),
    );
    expect(found).toEqual([]);
    expect(checked.totals).toBe(8);
  });

  it('name the cell in which a row and a column fail', () => {
    const { found, findings } = examine(
      table([395, 300, 95, 0, 48], [104, 60, 44, 0, 7], [489, 360, 139, 0, 55]),
    );
    expect(found).toEqual(['sum 489 → 499']);
    expect(findings[0]).toMatchObject({
      weight: 'contradiction',
      whole: { label: 'Tổng cộng – Số hồ sơ đã giải quyết: Tổng số', value: 489 },
      sum: 499,
    });
    expect(examine(table([395, 300, 95, 0, 48], [104, 60, 44, 7, 7], [499, 360, 139, 0, 55])).found).toEqual([
      'sum 7 → 0',
    ]);
  });

  it('show the likely slip', () => {
    const { findings } = examine(table([953, 300, 95, 0, 48], [104, 60, 44, 0, 7], [499, 360, 139, 0, 55]));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ shouldBe: '395' });
  });

  it('are of groups as well', () => {
    const rows: Rows = [
      ['STT', 'Lĩnh vực', 'Số hồ sơ đã giải quyết'],
      ['I', 'Cấp tỉnh', 30],
      [1, 'Đầu tư', 10],
      [2, 'Đấu thầu', 21],
      ['II', 'Cấp huyện', 12],
      [1, 'Đất đai', 12],
      ['', 'Tổng cộng', 42],
    ];
    expect(examine(rows).found).toEqual(['sum 30 → 31']);
  });

  it.each<[string, Rows]>([
    [
      'an average',
      [
        ['STT', 'Đơn vị', 'Số hồ sơ', 'Đã nộp', 'Điểm'],
        [1, 'A', 3, 2, 80],
        [2, 'B', 4, 4, 90],
        ['', 'Tổng cộng', 7, 6, 85],
      ],
    ],
    [
      'procedures of several rows',
      [
        ['STT', 'Đơn vị', 'Đã giải quyết', 'Tiếp nhận', 'Số TTHC'],
        [1, 'A', 3, 2, 80],
        [2, 'B', 4, 4, 90],
        ['', 'Tổng cộng', 7, 6, 120],
      ],
    ],
    [
      'what is part of a row',
      [
        ['STT', 'Lĩnh vực', 'Đã giải quyết'],
        [1, 'A', 30],
        ['', 'Trong đó: qua mạng', 12],
        [2, 'B', 4],
        ['', 'Tổng cộng', 34],
      ],
    ],
    [
      'parts that are not all',
      [
        ['STT', 'Lĩnh vực', 'Đang giải quyết', '>', '>', 'Bổ sung'],
        ['^', '^', 'Tổng số', 'Trong hạn', 'Quá hạn', '^'],
        [1, 'A', 30, 20, 5, 5],
      ],
    ],
    [
      'a total that is not filled in',
      table([395, 300, 95, 0, 48], [104, 60, 44, 0, 7], ['', '', '', '', '']),
    ],
    [
      'an unclear number',
      table(
        ['3,95', '300', '95', '0', '48'],
        ['104', '60', '44', '0', '7'],
        ['499', '360', '139', '0', '55'],
      ),
    ],
  ])('are not told of %s', (_, rows) => {
    expect(examine(rows).found).toEqual([]);
  });
});

describe('rates', () => {
  const rows = (rate: string): Rows => [
    ['STT', 'Đơn vị', 'Tiếp nhận', 'Trực tuyến', 'Tỷ lệ trực tuyến (%)'],
    [1, 'Phòng A', 573, 551, '96,16'],
    [2, 'Phòng B', 120, 81, '67,5'],
    [3, 'Phòng C', 340, 127, rate],
    ['', 'Tổng cộng', 1033, 759, '73,48'],
  ];

  it('are held against what the other rows show', () => {
    expect(examine(rows('37,35')).found).toEqual([]);
    expect(examine(rows('37,3')).found).toEqual([]);
    expect(examine(rows('33,75')).found).toEqual(['rate 33,75 → 37,35%']);
  });

  it('are held against what the row of numbers declares', () => {
    const one = (rate: string): Rows => [
      ['STT', 'Đơn vị', 'Số giao', 'Số đạt', 'Tỷ lệ'],
      ['(1)', '(2)', '(3)', '(4)', '(5)=(4)/(3)*100'],
      [1, 'Phòng A', 573, 551, rate],
    ];
    expect(examine(one('96,16%')).found).toEqual([]);
    expect(examine(one('95,16%')).found).toEqual(['rate 95,16% → 96,16%']);
  });

  it('are left alone where nothing says what they are of', () => {
    expect(
      examine([
        ['STT', 'Đơn vị', 'Số giao', 'Tỷ lệ so với cùng kỳ'],
        [1, 'A', 573, '12,5%'],
        [2, 'B', 57, '112,5%'],
      ]).found,
    ).toEqual([]);
  });
});

describe('labels and values', () => {
  const rows = (early: string, rate: string): Rows => [
    ['Nội dung', 'Số lượng', 'Tỷ lệ'],
    ['Tổng số hồ sơ đã giải quyết', '937', ''],
    ['Trước hạn', early, '42,9%'],
    ['Đúng hạn', '534', '56,99%'],
    ['Quá hạn', '1', rate],
  ];

  it('show which part is wrong by its rate', () => {
    expect(examine(rows('402', '0,11%')).found).toEqual([]);
    expect(examine(rows('420', '0,11%')).found).toEqual(['sum 420 → 402']);
    expect(examine(rows('420', '1,07%')).found).toEqual(['sum 420 → 402', 'rate 1,07% → 0,11%']);
  });
});
