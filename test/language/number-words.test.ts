import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { readNumberWords } from '../../src/language/number-words.ts';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** The number as a schoolbook says it. */
function inWords(n: number): string {
  if (n >= 1_000_000) {
    const rest = n % 1_000_000;
    return `${inWords(Math.floor(n / 1_000_000))} triệu${rest > 0 ? ` ${filled(rest, 1_000_000)}` : ''}`;
  }
  if (n >= 1000) {
    const rest = n % 1000;
    return `${inWords(Math.floor(n / 1000))} nghìn${rest > 0 ? ` ${filled(rest, 1000)}` : ''}`;
  }
  if (n >= 100) {
    const rest = n % 100;
    const tail = rest < 10 ? `linh ${DIGITS[rest]}` : inWords(rest);
    return `${DIGITS[Math.floor(n / 100)]} trăm${rest > 0 ? ` ${tail}` : ''}`;
  }
  if (n < 10) return DIGITS[n] ?? '';
  const units = n % 10;
  const tens = Math.floor(n / 10);
  if (tens === 1) return `mười${units > 0 ? ` ${units === 5 ? 'lăm' : DIGITS[units]}` : ''}`;
  const unit = units === 1 ? 'mốt' : units === 4 ? 'tư' : units === 5 ? 'lăm' : DIGITS[units];
  return `${DIGITS[tens]} mươi${units > 0 ? ` ${unit}` : ''}`;
}

function filled(rest: number, scale: number): string {
  if (scale === 1_000_000 && rest < 1000) return `không nghìn ${filled(rest, 1000)}`;
  if (rest >= 100) return inWords(rest);
  return `không trăm ${rest < 10 ? `linh ${DIGITS[rest]}` : inWords(rest)}`;
}

describe('a number in words', () => {
  it('is the number that it says out to the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        fc.pre(n < 100 || n % 100 !== 0);
        for (const said of [inWords(n), fold(inWords(n)), inWords(n).replaceAll('nghìn', 'ngàn')])
          expect(readNumberWords(said), said).toEqual({ values: [n], sure: true });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['bốn lăm', 45],
    ['ba mốt', 31],
    ['hai tư', 24],
    ['sáu trăm tám tám', 688],
    ['một nghìn sáu trăm năm lăm', 1655],
    ['mot ngan sau tram nam lam', 1655],
    ['chín trăm lẻ bảy', 907],
    ['1 nghìn 655', 1655],
    ['2 triệu 300 nghìn không trăm linh năm', 2_300_005],
    ['forty five', 45],
    ['six hundred and eighty-eight', 688],
    ['one thousand six hundred fifty five', 1655],
  ])('“%s” is %i', (said, value) => {
    expect(readNumberWords(said)).toEqual({ values: [value], sure: true });
  });

  it.each([
    ['hai nghìn', [2000]],
    ['sáu trăm', [600]],
    ['sáu trăm tám', [680, 608]],
    ['một nghìn sáu', [1600, 1006]],
    ['1 nghìn 6', [1600, 1006]],
    ['tám tám', [88]],
    ['sáu tám tám', [688]],
    ['two thousand', [2000]],
  ])('“%s” is rounded or shortened: %j', (said, values) => {
    expect(readNumberWords(said)).toEqual({ values, sure: false });
  });

  it.each(['', 'nghìn', 'hồ sơ', 'mươi lăm hai', 'lăm', 'một hồ sơ', 'hundred', 'bà mươi'])(
    '“%s” is none',
    (said) => {
      expect(readNumberWords(said)).toBeUndefined();
    },
  );
});
