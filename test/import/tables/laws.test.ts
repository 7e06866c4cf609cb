// What must be true of every table: a random month, laid into a table of each family in any order of columns, with headings
// as people write them, gives exactly its figures or lists them. Never another number.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineTables } from '../../../src/doctor/tables/examine-tables.ts';
import { readDocument } from '../../../src/import/read-document.ts';
import { REPORT_CATALOGUE } from '../../support/reports.ts';
import { documentOf, type Rows } from './table-of.ts';

const [definition] = REPORT_CATALOGUE.all;

/** What a row of a field has. */
interface Field {
  readonly online: number;
  readonly direct: number;
  readonly carried: number;
  readonly early: number;
  readonly onTime: number;
  readonly overdue: number;
  readonly within: number;
  readonly late: number;
}

type Key = 'recv' | keyof Field | 'settled' | 'pending';

const VALUES: Readonly<Record<Key, (field: Field) => number>> = {
  recv: ({ online, direct, carried }) => online + direct + carried,
  online: ({ online }) => online,
  direct: ({ direct }) => direct,
  carried: ({ carried }) => carried,
  settled: ({ early, onTime, overdue }) => early + onTime + overdue,
  early: ({ early }) => early,
  onTime: ({ onTime }) => onTime,
  overdue: ({ overdue }) => overdue,
  pending: ({ within, late }) => within + late,
  within: ({ within }) => within,
  late: ({ late }) => late,
};

const GROUPS: readonly {
  readonly over: readonly string[];
  readonly columns: readonly (readonly [Key, readonly string[]])[];
}[] = [
  {
    over: [
      'Số hồ sơ nhận giải quyết',
      'Tiếp nhận',
      'SỐ HỒ SƠ TIẾP NHẬN',
      'Hồ sơ tiếp nhận trong kỳ',
      'Số hồ sơ TTHC tiếp nhận',
    ],
    columns: [
      ['recv', ['Tổng số', 'Tổng', 'TS', 'Tổng số hồ sơ']],
      ['online', ['Trực tuyến', 'Qua mạng', 'Tiếp nhận trực tuyến', 'trực  tuyến']],
      [
        'direct',
        [
          'Trực tiếp, dịch vụ bưu chính',
          'Trực tiếp hoặc BCCI',
          'Trực tiếp, BCCI',
          'Trực tiếp, dịch vụ bưu chính công ích',
        ],
      ],
      ['carried', ['Từ kỳ trước', 'Kỳ trước chuyển qua', 'Tồn kỳ trước', 'Kỳ trước']],
    ],
  },
  {
    over: ['Số hồ sơ đã giải quyết', 'Đã xử lý', 'ĐÃ GIẢI QUYẾT', 'Đã GQ'],
    columns: [
      ['settled', ['Tổng số', 'Tổng', 'Tổng cộng']],
      ['early', ['Trước hạn', 'Sớm hạn', 'Trước thời hạn', 'Giải quyết trước hạn']],
      ['onTime', ['Đúng hạn', 'Đ/hạn', 'Đúng thời hạn', 'ĐH']],
      ['overdue', ['Quá hạn', 'QH', 'Trễ hạn', 'Q/hạn']],
    ],
  },
  {
    over: ['Số hồ sơ đang giải quyết', 'Đang xử lý', 'Hồ sơ chưa giải quyết', 'Còn tồn'],
    columns: [
      ['pending', ['Tổng số', 'Tổng']],
      ['within', ['Trong hạn', 'TH', 'Trong thời hạn', 'Chưa đến hạn']],
      ['late', ['Quá hạn', 'QH', 'Đã quá hạn']],
    ],
  },
];

const count = fc.oneof(fc.nat(9), fc.nat(999), fc.nat(20_000));
const field: fc.Arbitrary<Field> = fc.record({
  online: count,
  direct: count,
  carried: count,
  early: count,
  onTime: count,
  overdue: count,
  within: count,
  late: count,
});
const NAMES = [
  'Đất đai',
  'Đầu tư',
  'Hộ tịch',
  'Đấu thầu',
  'Thành lập doanh nghiệp',
  'Môi trường',
  'Giáo dục',
];

type Write = (value: number) => string | number;
const grouped =
  (mark: string): Write =>
  (value) =>
    String(value).replace(/\B(?=(?:\d{3})+$)/gu, mark);
const writes: readonly Write[] = [
  (value) => value,
  String,
  grouped('.'),
  grouped(','),
  grouped(' '),
  grouped('\u00a0'),
];

interface Laid {
  readonly rows: Rows;
  readonly fields: readonly Field[];
  readonly plain: boolean;
  readonly total: boolean;
}

const laid: fc.Arbitrary<Laid> = fc
  .record({
    fields: fc.array(field, { minLength: 1, maxLength: 6 }),
    words: fc.array(fc.nat(4), { minLength: 20, maxLength: 20 }),
    groups: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    order: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
    shuffled: fc.boolean(),
    write: fc.constantFrom(...writes),
    total: fc.constantFrom('top', 'bottom', 'none', 'unnamed'),
    totalName: fc.constantFrom('Tổng cộng', 'TỔNG CỘNG', 'Tổng số', 'Cộng', 'Tổng'),
    numbers: fc.boolean(),
    empty: fc.boolean(),
    merged: fc.boolean(),
    grouped: fc.boolean(),
    among: fc.boolean(),
  })
  .map((how) => {
    let word = 0;
    const pick = (words: readonly string[]) => words[(how.words[word++ % 20] ?? 0) % words.length] ?? '';
    const heads = how.groups.flatMap((at) => {
      const group = GROUPS[at] as (typeof GROUPS)[number];
      const over = pick(group.over);
      const columns = group.columns.map(([key, words], place) => ({
        key,
        words: pick(words),
        rank: how.order[at * 5 + place] ?? 0,
      }));
      if (how.shuffled) columns.sort((a, b) => a.rank - b.rank);
      return columns.map(({ key, words }, place) => ({ key, words, over: place === 0 ? over : '>' }));
    });
    const start = how.empty ? ['', 'STT', 'Lĩnh vực'] : ['STT', 'Lĩnh vực'];
    const second = start.map((one) => (one === '' ? '' : '^'));
    const clean = (rows: Rows): Rows =>
      how.merged ? rows : rows.map((row) => row.map((cell) => (cell === '>' || cell === '^' ? '' : cell)));
    const row = (ordinal: string, name: string, fields: readonly Field[]) => [
      ...(how.empty ? [''] : []),
      ordinal,
      name,
      ...heads.map(({ key }) => how.write(fields.reduce((sum, one) => sum + VALUES[key](one), 0))),
    ];
    const data = how.fields.map((one, at) => row(String(at + 1), NAMES[at] ?? '', [one]));
    const total = [row('', how.total === 'unnamed' ? '' : how.totalName, how.fields)];
    const group = how.grouped ? [row('I', 'Cấp tỉnh', how.fields)] : [];
    const rows = [
      ...clean([
        [...start, ...heads.map(({ over }) => over)],
        [...second, ...heads.map(({ words }) => words)],
      ]),
      ...(how.numbers
        ? [[...start, ...heads].map((one, at) => (one === '' ? '' : `(${at + (how.empty ? 0 : 1)})`))]
        : []),
      ...(how.total === 'top' ? total : []),
      ...group,
      ...data,
      ...(how.total === 'bottom' || how.total === 'unnamed' ? total : []),
      ...(how.total === 'none' ? [] : [['', '', 'Người lập biểu']]),
    ];
    return {
      rows,
      fields: how.fields,
      total: how.total !== 'none',
      plain: how.write === writes[0] || how.write === writes[1],
    };
  });

const truth = (fields: readonly Field[]): Readonly<Record<string, number>> => {
  const of = (key: Key) => fields.reduce((sum, one) => sum + VALUES[key](one), 0);
  return {
    settled: of('settled'),
    settledEarly: of('early'),
    settledOnTime: of('onTime'),
    settledOverdue: of('overdue'),
    pending: of('pending'),
    pendingWithinDeadline: of('within'),
    pendingOverdue: of('late'),
    received: of('online') + of('direct'),
    onlineReceived: of('online'),
  };
};

describe('a month in a table by field', () => {
  it('gives its figures, and none that is another', () => {
    fc.assert(
      fc.property(laid, ({ rows, fields, plain }) => {
        const reading = readDocument(documentOf([rows]), definition);
        const right = truth(fields);
        for (const { figure, value } of reading.figures)
          expect([figure, value]).toEqual([figure, right[figure]]);
        expect(reading.disagreeing.size).toBe(0);
        if (plain)
          expect(reading.figures.map(({ figure }) => figure).toSorted()).toEqual(
            Object.keys(right).toSorted(),
          );
      }),
      { numRuns: 400 },
    );
  });

  it('is sound to the doctor', () => {
    fc.assert(
      fc.property(laid, ({ rows }) => {
        expect(examineTables(documentOf([rows])).findings).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('with one number changed gives no figure that is wrong, and is found', () => {
    fc.assert(
      fc.property(laid, fc.nat(), fc.integer({ min: 1, max: 500 }), ({ rows, fields, total }, where, by) => {
        fc.pre(fields.length > 1);
        const cells = rows.flatMap((row, r) =>
          row.flatMap((cell, c) => (typeof cell === 'number' && c > 2 ? [[r, c] as const] : [])),
        );
        fc.pre(cells.length > 0);
        const [r, c] = cells[where % cells.length] ?? [0, 0];
        const damaged = rows.map((row, at) =>
          row.map((cell, column) => (at === r && column === c ? Number(cell) + by : cell)),
        );
        const reading = readDocument(documentOf([damaged]), definition);
        const right = truth(fields);
        for (const { figure, value } of reading.figures)
          expect([figure, value]).toEqual([figure, right[figure]]);
        const { findings } = examineTables(documentOf([damaged]));
        if (total) expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

interface Procedure {
  readonly level: 'Toàn trình' | 'Một phần' | 'Cung cấp thông tin';
  readonly direct: number;
  readonly online: number;
  readonly post: number;
  readonly back: number;
}

const few = fc.oneof(fc.constant(0), fc.nat(30));
const procedure: fc.Arbitrary<Procedure> = fc.record({
  level: fc.constantFrom('Toàn trình', 'Một phần', 'Cung cấp thông tin'),
  direct: few,
  online: few,
  post: few,
  back: few,
});

describe('a list of procedures', () => {
  it('gives by counting what its rows are', () => {
    fc.assert(
      fc.property(
        fc.array(procedure, { minLength: 2, maxLength: 40 }),
        fc.constantFrom('top', 'bottom', 'none'),
        fc.boolean(),
        (list, total, groups) => {
          const all = ({ direct, online, post }: Procedure) => direct + online + post;
          const sum = (of: (one: Procedure) => number) => list.reduce((whole, one) => whole + of(one), 0);
          const totals: Rows = [
            [
              '',
              '',
              'Tổng cộng',
              '',
              sum(({ direct }) => direct),
              sum(({ online }) => online),
              sum(({ post }) => post),
              sum(all),
              sum(({ back }) => back),
            ],
          ];
          const rows: Rows = [
            [
              'STT',
              'Mã TTHC',
              'Tên TTHC',
              'Mức độ',
              'Tiếp nhận',
              '>',
              '>',
              'Tổng tiếp nhận',
              'Trả kết quả qua BCCI',
            ],
            ['^', '^', '^', '^', 'Trực tiếp', 'Trực tuyến', 'BCCI', '^', '^'],
            ...(total === 'top' ? totals : []),
            ...(groups ? [['I', '', 'Lĩnh vực đầu tư']] : []),
            ...list.map((one, at) => [
              at + 1,
              `1.${String(at).padStart(6, '0')}`,
              `Thủ tục ${at}`,
              one.level,
              one.direct,
              one.online,
              one.post,
              all(one),
              one.back,
            ]),
            ...(total === 'bottom' ? totals : []),
          ];
          const level = (name: string) => list.filter((one) => one.level === name);
          const used = (name: string) => level(name).filter((one) => all(one) > 0).length;
          const right: Record<string, number> = {
            procedures: list.length,
            onlineServices: list.length - level('Cung cấp thông tin').length,
            received: sum(all),
            onlineReceived: sum(({ online }) => online),
            fullServices: level('Toàn trình').length,
            fullServicesUsed: used('Toàn trình'),
            fullReceived: level('Toàn trình').reduce((whole, { online }) => whole + online, 0),
            partialServices: level('Một phần').length,
            partialServicesUsed: used('Một phần'),
            partialReceived: level('Một phần').reduce((whole, { online }) => whole + online, 0),
            postInDossiers: sum(({ post }) => post),
            postInProceduresUsed: list.filter(({ post }) => post > 0).length,
            postOutDossiers: sum(({ back }) => back),
            postOutProceduresUsed: list.filter(({ back }) => back > 0).length,
            postProceduresUsed: list.filter(({ post, back }) => post > 0 || back > 0).length,
          };
          if (list.every((one) => all(one) > 0)) {
            for (const id of ['procedures', 'onlineServices', 'fullServices', 'partialServices'])
              delete right[id];
          }
          const { figures, disagreeing } = readDocument(documentOf([rows]), definition);
          expect(Object.fromEntries(figures.map(({ figure, value }) => [figure, value]))).toEqual(right);
          expect(disagreeing.size).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});
