import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledPercent } from '../../src/report/indicators.ts';
import { countOfRate, typoCandidates, typoOf, withoutRepeatedDigit } from '../../src/report/typos.ts';

describe('a slip', () => {
  it.each([
    [6880, 688, 'digit-more'],
    [6888, 688, 'digit-more'],
    [68, 688, 'digit-lost'],
    [54, 45, 'digits-swapped'],
    [1565, 1655, 'digits-swapped'],
    [688, 688, undefined],
    [689, 688, undefined],
    [5, 50, undefined],
    [688, 6, undefined],
    [103, 3, undefined],
  ])('%i for %i: %s', (written, right, slip) => {
    expect(typoOf(written, right)).toBe(slip);
  });

  it('too many is the other side of one lost', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), (a, b) => {
        expect(typoOf(a, b) === 'digit-more').toBe(typoOf(b, a) === 'digit-lost');
      }),
    );
  });

  it('is one of those that are thought of', () => {
    expect(typoCandidates(1066)).toContain(106);
    expect(typoCandidates(54)).toEqual([45]);
    expect(typoCandidates(7)).toEqual([]);
    for (const right of typoCandidates(50_213)) expect(typoOf(50_213, right)).toBeDefined();
  });

  it('of one key pressed twice', () => {
    expect(withoutRepeatedDigit(6880)).toEqual([680, 688]);
    expect(withoutRepeatedDigit(231)).toEqual([]);
    expect(withoutRepeatedDigit(55)).toEqual([]);
  });
});

describe('a count behind a rate', () => {
  it('is found only where it is the only one', () => {
    expect(countOfRate(9616, 573)).toBe(551);
    expect(countOfRate(96_161, 573)).toBe(551);
    expect(countOfRate(96, 573)).toBeUndefined();
    expect(countOfRate(50, 8)).toBe(4);
    expect(countOfRate(7, 0)).toBeUndefined();
  });

  it('has that rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(2000),
        fc.integer({ min: 0, max: 3 }),
        (whole, n, decimals) => {
          const rate = scaledPercent(Math.min(n, whole), whole, decimals);
          const count = countOfRate(rate, whole);
          if (count === undefined) return;
          expect([0, 1, 2, 3].map((places) => scaledPercent(count, whole, places))).toContain(rate);
        },
      ),
    );
  });
});
