import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { findMonth } from '../../src/language/month-mention.ts';

const month = (number: number, year?: number) => ({
  kind: 'month',
  month: number,
  ...(year === undefined ? {} : { year }),
});
const impossible = { kind: 'impossible' };

const WHOLE: readonly (readonly [string, object])[] = [
  ['tháng 02/2024', month(2, 2024)],
  ['Tháng 2', month(2)],
  ['thang 2 nam 2024', month(2, 2024)],
  ['tháng 2 năm 2024', month(2, 2024)],
  ['tháng 2 - 2024', month(2, 2024)],
  ['tháng 02.2024', month(2, 2024)],
  ['tháng 2/24', month(2, 2024)],
  ['tháng2', month(2)],
  ['T2/2024', month(2, 2024)],
  ['t2', month(2)],
  ['th12', month(12)],
  ['02/2024', month(2, 2024)],
  ['2-2024', month(2, 2024)],
  ['2024-02', month(2, 2024)],
  ['tháng này', { kind: 'relative', offset: 0 }],
  ['tháng trước', { kind: 'relative', offset: -1 }],
  ['tháng vừa rồi', { kind: 'relative', offset: -1 }],
  ['this month', { kind: 'relative', offset: 0 }],
  ['last month', { kind: 'relative', offset: -1 }],
  ['tháng hai', month(2)],
  ['tháng giêng', month(1)],
  ['tháng chạp', month(12)],
  ['tháng mười', month(10)],
  ['tháng mười một năm 2024', month(11, 2024)],
  ['tháng năm 2024', month(5, 2024)],
  ['tháng năm năm 2024', month(5, 2024)],
  ['February 2024', month(2, 2024)],
  ['Feb 2024', month(2, 2024)],
  ['may 2024', month(5, 2024)],
  ['september', month(9)],
  ['month 2', month(2)],
  ['tháng 13', impossible],
  ['tháng 0', impossible],
  ['tháng 00/2024', impossible],
  ['t13/2024', impossible],
  ['tháng 2/202', impossible],
  ['tháng 2/3024', impossible],
  ['tháng 1-12', impossible],
];

describe('findMonth', () => {
  it.each(WHOLE)('%j → %j', (text, mention) => {
    for (const form of [text, text.normalize('NFD'), text.toUpperCase(), fold(text)]) {
      expect(findMonth(form)).toMatchObject({ mention, rest: '' });
    }
  });

  it.each([
    ['xem báo cáo tháng 2/2024 giúp', month(2, 2024), 'xem báo cáo giúp'],
    ['Xem Báo cáo tháng trước', { kind: 'relative', offset: -1 }, 'Xem Báo cáo'],
    ['t2 688', month(2), '688'],
    ['tháng 2 - 688', month(2), '- 688'],
    ['tháng 2, 688', month(2), ', 688'],
    ['tháng 2 và tháng 3', month(2), 'và tháng 3'],
    ['02/2024: tháng trước', month(2, 2024), ': tháng trước'],
    ['nộp báo cáo tháng 13', impossible, 'nộp báo cáo'],
  ])('finds it in %j', (text, mention, rest) => {
    expect(findMonth(text)).toMatchObject({ mention, rest });
  });

  it.each([
    ...[
      '',
      '688',
      '1.655',
      '2/2',
      '14/2',
      '4.561/5.650',
      '14/2/2024',
      '2024-02-14',
      '2.2024',
      '13/2024',
      't13',
    ],
    ...[
      'Nghị định 09/2019/NĐ-CP',
      'Chỉ thị số 25/CT-UBND',
      'tháng',
      'may',
      'sep',
      'hai',
      '12',
      'iGate2',
      'ct2',
    ],
  ])('finds none in %j', (text) => {
    expect(findMonth(text)).toMatchObject({ mention: undefined, rest: text });
  });

  it('finds every month of this century, however it is written', () => {
    const writings = [
      (m: number, y: number) => `tháng ${m}/${y}`,
      (m: number, y: number) => `tháng ${String(m).padStart(2, '0')} năm ${y}`,
      (m: number, y: number) => `T${m}-${y}`,
      (m: number, y: number) => `${m}/${y}`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2000, max: 2099 }),
        fc.constantFrom(...writings),
        (m, y, write) => {
          expect(findMonth(`xem ${write(m, y)}, nhé`)).toMatchObject({
            mention: month(m, y),
            rest: 'xem , nhé',
          });
        },
      ),
    );
  });
});
