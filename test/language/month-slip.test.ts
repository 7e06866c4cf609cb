import { describe, expect, it } from 'vitest';
import { readMonthWithSlip } from '../../src/language/month-slip.ts';

const FEBRUARY = { kind: 'month', month: 2, year: 2024 };

describe('readMonthWithSlip', () => {
  it.each([
    ['thag 02/2024', FEBRUARY],
    ['tang 2-2024', FEBRUARY],
    ['thánng 2 năm 2024', FEBRUARY],
    ['tháng 2 nma 2024', FEBRUARY],
    ['tháng2/2024', FEBRUARY],
    ['Febuary 2024', FEBRUARY],
    ['February2024', FEBRUARY],
    ['tahng 2', { kind: 'month', month: 2 }],
    ['thag 13', { kind: 'impossible' }],
    ['thang nàu', { kind: 'relative', offset: 0 }],
    ['tháng vừa quả', { kind: 'relative', offset: -1 }],
    ['lats month', { kind: 'relative', offset: -1 }],
  ])('%j is a month', (text, mention) => {
    expect(readMonthWithSlip(text)).toEqual(mention);
    expect(readMonthWithSlip(text.normalize('NFD'))).toEqual(mention);
  });

  it.each([
    // Two slips, two months it could be, another word, numbers that are none of the month.
    ...['thg2', 'tagn 2', 'jule 2024', 'tháng nào', 'thag', 'thag 2, 688', 'thag 2/2024/1', '2', ''],
  ])('%j is none', (text) => {
    expect(readMonthWithSlip(text)).toBeUndefined();
  });
});
