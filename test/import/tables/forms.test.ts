// Tables of the official forms and of lists give exactly their figures, and say where each stands.

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/import/read-document.ts';
import { definition, FIGURES_06A, figures, HEADING_06A, ROWS_06A, read, TOTAL_06A } from './form-tables.ts';
import { documentOf, type Rows } from './table-of.ts';

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
