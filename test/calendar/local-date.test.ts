import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  daysIn,
  isWeekend,
  monthOf,
  parseLocalDate,
  toLocalDate,
} from '../../src/calendar/local-date.ts';
import { date, dates, month } from './arbitraries.ts';

describe('local date', () => {
  it.each([
    '2023-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13-01',
    '2024-1-1',
    '2024-01-00',
    '2024-01-011',
    '',
  ])('%j is none', (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
  });

  it('knows leap years and the ends of months', () => {
    expect([2023, 2024, 2100, 2000].map((year) => daysIn(month(`${year}-02`)))).toEqual([28, 29, 28, 29]);
    expect(addDays(date('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(date('2023-02-28'), 1)).toBe('2023-03-01');
    expect(addDays(date('2024-12-31'), 1)).toBe('2025-01-01');
    expect(() => toLocalDate(month('2023-02'), 29)).toThrow(RangeError);
  });

  it('knows the weekend', () => {
    // Saturday 20, Sunday 21, Monday 22 January 2024.
    const days = ['2024-01-19', '2024-01-20', '2024-01-21', '2024-01-22'];
    expect(days.map((day) => isWeekend(date(day)))).toEqual([false, true, true, false]);
  });

  it('counts days there and back, in the order of the strings', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect(from < to).toBe(days > 0);
        expect(toLocalDate(monthOf(to), dayOf(to))).toBe(to);
        expect(isWeekend(addDays(from, 7))).toBe(isWeekend(from));
      }),
    );
  });
});
