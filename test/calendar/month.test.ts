import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthNumberOf, parseMonth, toMonth } from '../../src/calendar/month.ts';
import {
  nextPeriod,
  periodLabel,
  periodsBetween,
  previousPeriod,
  startsYear,
  yearOf,
} from '../../src/calendar/report-period.ts';
import { month, months } from './arbitraries.ts';

describe('month', () => {
  it.each(['2024-13', '2024-00', '2024-2', '24-02', '2024-02-01', '0999-01', ' 2024-02', '2024-02\n', ''])(
    '%j is none',
    (text) => {
      expect(parseMonth(text)).toBeUndefined();
    },
  );

  it('goes over the end of the year', () => {
    expect(nextPeriod(month('2023-12'))).toBe('2024-01');
    expect(previousPeriod(month('2024-01'))).toBe('2023-12');
    expect(nextPeriod(month('2024-02'), 23)).toBe('2026-01');
    expect(previousPeriod(month('2024-02'), 14)).toBe('2022-12');
    expect(startsYear(month('2024-01'))).toBe(true);
    expect(startsYear(month('2024-10'))).toBe(false);
  });

  it('is printed with two digits', () => {
    expect(periodLabel(month('2024-02'))).toBe('02/2024');
  });

  it('refuses a month that does not exist', () => {
    expect(() => toMonth(2024, 13)).toThrow(RangeError);
    expect(() => toMonth(2024, 1.5)).toThrow(RangeError);
    expect(() => toMonth(24, 1)).toThrow(RangeError);
  });

  it('is the same month after any way there and back', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -1200, max: 1200 }), (of, by) => {
        expect(previousPeriod(nextPeriod(of))).toBe(of);
        expect(previousPeriod(nextPeriod(of, by), by)).toBe(of);
        expect(periodsBetween(of, nextPeriod(of, by))).toBe(by);
        expect(toMonth(yearOf(of), monthNumberOf(of))).toBe(of);
        expect(parseMonth(of)).toBe(of);
      }),
    );
  });

  it('compares as a string', () => {
    fc.assert(
      fc.property(months, months, (a, b) => {
        expect(a < b).toBe(periodsBetween(a, b) > 0);
      }),
    );
  });
});
