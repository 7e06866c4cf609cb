import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { isWorkingDay } from '../../src/calendar/holidays.ts';
import { addDays, type LocalDate } from '../../src/calendar/local-date.ts';
import {
  addWorkingDays,
  nextWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
  workingDaysLate,
  workingDaysLeft,
} from '../../src/calendar/working-days.ts';
import { date, dates, knownDates } from './arbitraries.ts';

const add = (from: LocalDate, n: number) => addWorkingDays(from, n, KNOWN_HOLIDAYS);

describe('working days', () => {
  it('skip weekends and Tết', () => {
    expect(add(date('2024-01-19'), 1)).toBe('2024-01-22');
    expect(add(date('2024-02-07'), 1)).toBe('2024-02-15');
    expect(add(date('2024-02-14'), 2)).toBe('2024-02-16');
    expect(add(date('2024-02-15'), -1)).toBe('2024-02-07');
    expect(add(date('2026-11-23'), 1)).toBe('2026-11-25');
  });

  it('count a Saturday worked in exchange', () => {
    expect(add(date('2024-05-03'), 1)).toBe('2024-05-04');
    expect(workingDaysBetween(date('2024-04-26'), date('2024-05-04'), KNOWN_HOLIDAYS)).toBe(3);
    expect(workingDaysBetween(date('2026-08-21'), date('2026-08-24'), KNOWN_HOLIDAYS)).toBe(2);
  });

  it('on or after, and strictly after', () => {
    expect(workingDayOnOrAfter(date('2024-01-19'), KNOWN_HOLIDAYS)).toBe('2024-01-19');
    expect(nextWorkingDay(date('2024-01-19'), KNOWN_HOLIDAYS)).toBe('2024-01-22');
    expect(workingDayOnOrAfter(date('2024-01-20'), KNOWN_HOLIDAYS)).toBe('2024-01-22');
    expect(nextWorkingDay(date('2024-01-20'), KNOWN_HOLIDAYS)).toBe('2024-01-22');
  });

  it.each([
    ['2024-02-19', 1],
    ['2024-02-20', 0],
    ['2024-02-21', -1],
    ['2024-02-23', -3],
    ['2024-02-24', -3],
    ['2024-02-25', -3],
    ['2024-02-26', -4],
  ])('left on %s until Tuesday the 20th: %i', (day, left) => {
    expect(workingDaysLeft(date(day), date('2024-02-20'), KNOWN_HOLIDAYS)).toBe(left);
    expect(workingDaysLate(date('2024-02-20'), date(day), KNOWN_HOLIDAYS)).toBe(Math.max(0, 0 - left));
  });

  it('are counted as they were added', () => {
    fc.assert(
      fc.property(knownDates, fc.integer({ min: -60, max: 60 }), (from, n) => {
        const to = add(from, n);
        expect(workingDaysBetween(from, to, KNOWN_HOLIDAYS)).toBe(n);
        if (n !== 0) expect(isWorkingDay(to, KNOWN_HOLIDAYS)).toBe(true);
        if (isWorkingDay(from, KNOWN_HOLIDAYS)) expect(add(to, -n)).toBe(from);
      }),
    );
  });

  it('are calculated as if each day were looked at', () => {
    const table = { ...KNOWN_HOLIDAYS, '2027': { daysOff: [], daysWorked: [] } };
    fc.assert(
      fc.property(dates, fc.integer({ min: -900, max: 900 }), (from, days) => {
        const to = addDays(from, days);
        const later = days > 0;
        const walked = Array.from({ length: Math.abs(days) }, (_, at) =>
          addDays(from, later ? at + 1 : -at - 1),
        ).filter((day) => isWorkingDay(day, table)).length;
        expect(workingDaysBetween(from, to, table)).toBe(later ? walked : 0 - walked);
      }),
    );
  });

  it('count a day once that is named twice, a weekend named off or a weekday worked not at all', () => {
    const named = ['2030-01-01', '2030-01-01', '2030-01-05', '2031-01-02'].map(date);
    const worked = ['2030-01-06', '2030-01-06', '2030-01-07', '2031-01-04'].map(date);
    const table = { '2030': { daysOff: named, daysWorked: worked } };
    const year = Array.from({ length: 400 }, (_, at) => addDays(date('2029-12-25'), at + 1));
    const walked = year.filter((day) => isWorkingDay(day, table)).length;
    expect(workingDaysBetween(date('2029-12-25'), addDays(date('2029-12-25'), 400), table)).toBe(walked);
  });

  it('add up', () => {
    fc.assert(
      fc.property(knownDates, fc.nat({ max: 30 }), fc.nat({ max: 30 }), (from, a, b) => {
        expect(add(add(from, a), b)).toBe(add(from, a + b));
      }),
    );
  });

  it('refuse part of a day', () => {
    expect(() => add(date('2024-01-19'), 0.5)).toThrow(RangeError);
  });
});
