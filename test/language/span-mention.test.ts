import { describe, expect, it } from 'vitest';
import { findSpan } from '../../src/language/span-mention.ts';

describe('a stretch of time in words', () => {
  it.each([
    ['6 tháng qua', { kind: 'last', months: 6 }],
    ['tỷ lệ trực tuyến 6 tháng', { kind: 'last', months: 6 }],
    ['online rate, 3 months', { kind: 'last', months: 3 }],
    ['6 tháng đầu năm 2024', { kind: 'part', part: 'first', months: 6, year: 2024 }],
    ['quý 1/2024', { kind: 'quarter', quarter: 1, year: 2024 }],
    ['cả năm 2025', { kind: 'year', year: 2025 }],
    ['tỷ lệ trực tuyến năm ngoái', { kind: 'year', last: true }],
    ['online rate last year', { kind: 'year', last: true }],
    ['quá hạn quý 4 năm ngoái', { kind: 'quarter', quarter: 4, last: true }],
    ['đúng hạn 6 tháng đầu năm ngoái', { kind: 'part', part: 'first', months: 6, last: true }],
    ['first 6 months of last year', { kind: 'part', part: 'first', months: 6, last: true }],
    ['so với năm ngoái', undefined],
    ['so cùng kỳ năm ngoái', undefined],
    ['online rate vs last year', undefined],
  ])('%s', (text, span) => {
    expect(findSpan(text).mention).toEqual(span);
  });

  it.each(['6 tháng 2', '1 tháng', '99 tháng'])('“%s” is no number of months', (text) => {
    expect(findSpan(text).mention).not.toMatchObject({ kind: 'last' });
  });
});
