// Opening a month with a slip of the finger anywhere in its letters.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { contextFor, meant, WRITINGS } from './support.ts';

const FIRST = contextFor('settled');

const OPENINGS = [
  ['báo cáo tháng 02/2024', 'open 2/2024'],
  ['Báo cáo tháng 02/2024.', 'open 2/2024'],
  ['nhập số liệu tháng 2', 'open 2'],
  ['nhập số liệu cho báo cáo tháng 2 năm 2024', 'open 2/2024'],
  ['làm báo cáo tháng trước', 'open last'],
  ['cho em mở báo cáo tháng 2 ạ', 'open 2'],
  ['báo cáo tháng này', 'open this'],
  ['báo cáo T2/2024', 'open 2/2024'],
  ['báo cáo tháng hai', 'open 2'],
  ['báo cáo tháng 13', 'open impossible'],
  ['report for February 2024', 'open 2/2024'],
  ['open the report for last month', 'open last'],
] as const;

const SLIPS = [
  ['báo cóa tháng 2', 'open 2'],
  ['bao cao thag 02/2024', 'open 2/2024'],
  ['nhâp số liệu tháng 2', 'open 2'],
  ['nhập số liêu tang 2', 'open 2'],
  ['nhac so lieu thang 2', 'open 2'],
  ['báo cáo tháng 2 nma 2024', 'open 2/2024'],
  ['báocáo tháng 2', 'open 2'],
  ['báo cáotháng 2', 'open 2'],
  ['báo cáo tháng nàu', 'open this'],
  ['báo cáo tháng trươc', 'open last'],
  ['report for Febuary 2024', 'open 2/2024'],
  ['cho tôi nhập báo cáo tahng 2 với', 'open 2'],
] as const;

describe('a month is opened', () => {
  it.each([...OPENINGS, ...SLIPS])('by “%s”: %s', (said, meaning) => {
    expect(meant(said, FIRST)).toBe(meaning);
    expect(meant(fold(said), FIRST)).toBe(meaning);
    for (const [name, write] of WRITINGS) expect(meant(write(said), FIRST), name).toBe(meaning);
  });

  it('whichever letter is lost, doubled, swapped or mistyped', () => {
    // The words of other openings; "này" is left out, as one letter makes it "nào".
    const said = fc.constantFrom(
      'báo cáo tháng 02/2024',
      'bao cao thang 2',
      'nhập số liệu tháng 2',
      'nhap so lieu thang 02/2024',
      'report for February 2024',
    );
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const slip = fc.constantFrom<(text: string, at: number, other: string) => string>(
      (text, at) => text.slice(0, at) + text.slice(at + 1),
      (text, at) => text.slice(0, at + 1) + text.slice(at),
      (text, at, other) => text.slice(0, at) + other + text.slice(at + 1),
      (text, at, other) => text.slice(0, at) + other + text.slice(at),
      (text, at) =>
        /^\p{L}{2}/u.test(text.slice(at))
          ? text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
          : text,
    );
    fc.assert(
      fc.property(said, fc.nat(), letter, slip, (text, place, other, make) => {
        const letters = [...text.matchAll(/\p{L}/gu)].map(({ index }) => index);
        const typed = make(text, letters[place % letters.length] ?? 0, other);
        expect(meant(typed, FIRST), typed).toBe(meant(text, FIRST));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['tang 2', 'settled?other-words:'],
    ['xem trang 2', 'unknown'],
    ['nhập tăng 2', 'settled?other-words:'],
    ['báo cáo tăng 2 hồ sơ', 'settled?other-words:'],
    ['báo cáo tháng 2: 688', 'settled?in-date:688'],
    ['báo cáo tháng 2, 688', 'settled?in-date:688'],
    ['tháng', 'unknown'],
    ['báo cáo tháng nào', 'unknown'],
  ])('but not by “%s”', (said, meaning) => {
    expect(meant(said, FIRST)).toBe(meaning);
  });
});
