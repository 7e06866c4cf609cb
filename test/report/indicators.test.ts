import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateText, scaledPercent } from '../../src/report/indicators.ts';
import { ROWS } from '../demo/february-report.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { CLEAN } from './months.ts';

/** Every rate of the clean example month, worked out by hand from the issued report's figures. */
const EXPECTED = ROWS.flatMap(({ id, rate }) => (rate === undefined ? [] : [[id, rate] as const]));

describe('the rates of the example month', () => {
  it('are those that the form prints', () => {
    expect(CT25_CT08.rates.map(({ of }) => of)).toEqual(EXPECTED.map(([id]) => id));
  });

  it.each(EXPECTED)('%s is %s', (figure, text) => {
    expect(rateText(CT25_CT08, CLEAN, figure)?.text).toBe(text);
  });
});

it('says in English that nothing arose', () => {
  expect(rateText(CT25_CT08, CLEAN, 'pendingOverdueApologised', 'en')?.text).toBe('not arisen');
});

describe('scaledPercent', () => {
  const count = fc.integer({ min: 0, max: 9_999_999 });

  it('rounds half up, exactly as big integers do', () => {
    fc.assert(
      fc.property(
        count,
        count.filter((n) => n > 0),
        fc.integer({ min: 0, max: 3 }),
        (numerator, denominator, decimals) => {
          const scale = 10n ** BigInt(decimals + 2);
          const exact = (2n * BigInt(numerator) * scale + BigInt(denominator)) / (2n * BigInt(denominator));
          expect(BigInt(scaledPercent(numerator, denominator, decimals))).toBe(exact);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('rounds a half up, where floating point would not', () => {
    // 1.005 × 100 is 100.49999999999999 as a float.
    expect(scaledPercent(201, 20_000, 2)).toBe(101);
    expect(scaledPercent(1, 8, 0)).toBe(13);
  });
});
