import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/language/fold.ts';
import { formatBlocks, formatCount, formatDecimal, formatSigned } from '../../src/language/format.ts';

describe('formatting numbers', () => {
  it.each([
    [0, '0', '0'],
    [688, '688', '688'],
    [1655, '1.655', '1,655'],
    [9_999_999, '9.999.999', '9,999,999'],
  ])('a count: %d', (n, vi, en) => {
    expect(formatCount(n)).toBe(vi);
    expect(formatCount(n, 'en')).toBe(en);
  });

  it.each([
    [9616, 2, '96,16', '96.16'],
    [10_000n, 2, '100', '100'],
    [170, 2, '1,7', '1.7'],
    [5, 2, '0,05', '0.05'],
    [0, 3, '0', '0'],
    [-170, 2, '−1,7', '−1.7'],
    [123_456_789, 2, '1.234.567,89', '1,234,567.89'],
  ])('a decimal: %d / 10^%d', (scaled, decimals, vi, en) => {
    expect(formatDecimal(scaled, decimals)).toBe(vi);
    expect(formatDecimal(scaled, decimals, 'en')).toBe(en);
  });

  it.each([
    [12, '+12'],
    [-3, '−3'],
    [0, '0'],
    [-1655, '−1.655'],
  ])('a difference: %d', (n, expected) => {
    expect(formatSigned(n)).toBe(expected);
  });

  it('loses nothing: parse ∘ format = identity', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.nat({ max: 6 }),
        (scaled, decimals) => {
          const [whole = '', rest = ''] = normalise(formatDecimal(scaled, decimals))
            .replaceAll('.', '')
            .split(',');
          expect(BigInt(whole + rest.padEnd(decimals, '0'))).toBe(scaled);
        },
      ),
    );
  });

  it('refuses what is not whole', () => {
    expect(() => formatCount(1.5)).toThrow(RangeError);
    expect(() => formatCount(Number.NaN)).toThrow(RangeError);
    expect(() => formatDecimal(1, -1)).toThrow(RangeError);
  });
});

describe('a part as a row of blocks', () => {
  it.each([
    [0, 28, '□□□□□□□□□□'],
    [1, 28, '■□□□□□□□□□'],
    [7, 28, '■■■□□□□□□□'],
    [14, 28, '■■■■■□□□□□'],
    [27, 28, '■■■■■■■■■□'],
    [28, 28, '■■■■■■■■■■'],
    [0.01, 1, '■□□□□□□□□□'],
    [0.999, 1, '■■■■■■■■■□'],
    [0, 0, ''],
  ])('%i of %i', (part, whole, blocks) => {
    expect(formatBlocks(part, whole)).toBe(blocks);
  });

  it('refuses what is no part', () => {
    expect(() => formatBlocks(29, 28)).toThrow(RangeError);
  });
});
