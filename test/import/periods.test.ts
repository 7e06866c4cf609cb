// The periods that titles name, by the report's own rule of months; and what is only mentioned is none.

import { describe, expect, it } from 'vitest';
import type { Frequency } from '../../src/calendar/report-period.ts';
import { agenciesIn, namesAgency } from '../../src/import/agency-names.ts';
import { periodsIn } from '../../src/import/periods.ts';

const period = { kind: 'from-day', day: 15 } as const;
const saidEvery = (frequency: Frequency, ...texts: string[]) =>
  periodsIn(texts, { frequency, period }).map((one) => (one.kind === 'month' ? one.month : `${one.words}`));
const said = (...texts: string[]) => saidEvery('month', ...texts);

describe('periods', () => {
  it.each([
    ['Từ ngày 15/01/2024 đến ngày 14/02/2024', '2024-02'],
    ['(Từ ngày 15/01/2024 đến hết ngày 14/02/2024)', '2024-02'],
    ['từ 15/12/2023 - 14/01/2024', '2024-01'],
    ['Từ ngày 15/12 đến ngày 14/01/2024', '2024-01'],
    ['Từ ngày 15/01 đến ngày 14/02/2024', '2024-02'],
    ['từ ngày 15 tháng 01 năm 2024 đến ngày 14 tháng 02 năm 2024', '2024-02'],
    ['từ ngày 15 tháng 01 đến ngày 14 tháng 02 năm 2024', '2024-02'],
    ['THÁNG 02/2024', '2024-02'],
    ['Tháng 2 năm 2024', '2024-02'],
    ['tu ngay 15/01/2024 den ngay 14/02/2024', '2024-02'],
    ['06a_thang02_2024', '2024-02'],
    ['06a T2-2024', '2024-02'],
    ['báo cáo thực hiện Chỉ thị số 25 tháng 11/2023', '2023-11'],
  ])('%s is %s', (text, month) => {
    expect(said(text)).toEqual([month]);
  });

  it.each([
    ['Từ ngày 01/02/2024 đến ngày 29/02/2024', 'Từ ngày 01/02/2024 đến ngày 29/02/2024'],
    ['Số liệu Quý I/2024', 'Quý I/2024'],
    ['6 tháng đầu năm 2024', '6 tháng đầu năm 2024'],
    ['Năm 2024', 'Năm 2024'],
  ])('%s is another stretch', (text, words) => {
    expect(said(text)).toEqual([words]);
  });

  it.each([
    'Kon Tum, ngày 15 tháng 02 năm 2024',
    'Chỉ thị số 25/CT-UBND ngày 27/12/2023',
    'so với tháng 01/2024',
    'Biểu số II.06a/VPCP/KSTT',
    'tháng 02',
  ])('%s is none', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ['quarter', 'Số liệu Quý I/2024', '2024-Q1'],
    ['quarter', 'QUÝ 3 NĂM 2024', '2024-Q3'],
    ['quarter', 'bao cao quy II-2024', '2024-Q2'],
    ['quarter', 'Từ ngày 15/12/2023 đến ngày 14/3/2024', '2024-Q1'],
    ['half-year', '6 tháng đầu năm 2024', '2024-H1'],
    ['half-year', 'sáu tháng cuối năm 2023', '2023-H2'],
    ['nine-months', '9 tháng năm 2024', '2024-9M'],
    ['year', 'Báo cáo năm 2024', '2024-Y'],
    ['year', 'Số liệu tháng 2 năm 2024', '2024-02'],
  ] as const)('of a report every %s: %s is %s', (frequency, text, month) => {
    expect(saidEvery(frequency, text)).toEqual([month]);
  });

  it('are named once', () => {
    expect(said('Tháng 02/2024', '(từ ngày 15/01/2024 đến ngày 14/02/2024)')).toEqual(['2024-02']);
  });
});

describe('agencies', () => {
  it('are named in a letterhead and over a table', () => {
    expect(
      agenciesIn([
        'UBND TỈNH KON TUM',
        'SỞ KẾ HOẠCH VÀ ĐẦU TƯ',
        'Đơn vị báo cáo: Sở Kế hoạch và Đầu tư',
        'Đơn vị nhận báo cáo: Văn phòng UBND tỉnh',
        'Số liệu tháng 01/2025 - Sở Tư pháp',
      ]),
    ).toEqual(['Sở Kế hoạch và Đầu tư', 'Sở Tư pháp']);
  });

  it('may have a number in their name; another number is of a date or a paper', () => {
    const named = [
      'Phường 5',
      'UBND phường 05',
      'Quận 1',
      'Công an phường 12',
      'Kho bạc Nhà nước khu vực 3',
      'UBND xã số 7',
      'BẢO HIỂM XÃ HỘI QUẬN 10',
    ];
    for (const one of named) expect([one, agenciesIn([one])]).toEqual([one, [one]]);
    for (const one of [
      'Sở Tư pháp tháng 02',
      'Xã 2024',
      'Phường 5/2024',
      'Huyện Đăk Hà quý 1',
      'Sở Y tế số 766/BC',
    ])
      expect([one, agenciesIn([one])]).toEqual([one, []]);
  });

  it('are the same with and without the word for its committee, and no other for a digit more', () => {
    const names = ['Ủy ban nhân dân phường 5'];
    for (const said of ['UBND phường 5', 'Phường 5', 'PHƯỜNG 05', 'Uỷ ban nhân dân Phường 5'])
      expect([said, namesAgency(said, names)]).toEqual([said, true]);
    for (const said of ['Phường 15', 'Phường 50', 'Xã 5', 'Phường', 'UBND tỉnh'])
      expect([said, namesAgency(said, names)]).toEqual([said, false]);
  });

  it('are the same in short', () => {
    const names = ['Sở Kế hoạch và Đầu tư'];
    for (const said of [
      'SỞ KẾ HOẠCH VÀ ĐẦU TƯ',
      'Sở KH&ĐT',
      'Sở KHĐT',
      '2. Sở Kế hoạch và Đầu tư tỉnh Kon Tum',
    ])
      expect([said, namesAgency(said, names)]).toEqual([said, true]);
    for (const said of ['Sở Y tế', 'Sở Kế hoạch', 'Sở', 'Sở KHCN'])
      expect([said, namesAgency(said, names)]).toEqual([said, false]);
  });
});
