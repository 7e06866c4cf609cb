import { describe, expect, it } from 'vitest';
import { ANNOUNCED, KNOWN_HOLIDAYS, PROVISIONAL } from '../../src/calendar/holidays.data.ts';
import { holidayTableSchema, isWorkingDay, withYears, yearsMissing } from '../../src/calendar/holidays.ts';
import { addDays, isWeekend } from '../../src/calendar/local-date.ts';
import { date } from './arbitraries.ts';

const working = (text: string) => isWorkingDay(date(text), KNOWN_HOLIDAYS);

describe('the holidays announced', () => {
  it.each([
    ['2024-02-07', true],
    ['2024-02-08', false], // 29 Tết
    ['2024-02-14', false],
    ['2024-02-15', true],
    ['2024-04-29', false], // exchanged …
    ['2024-05-04', true], // … for this Saturday
    ['2024-05-05', false],
    ['2025-04-26', true],
    ['2025-05-02', false],
    ['2026-01-02', false],
    ['2026-01-10', true],
    ['2026-08-22', true],
    ['2026-08-31', false],
    ['2026-11-24', false], // Vietnamese Culture Day
    ['2025-11-24', true], // not yet in 2025
  ])('%s: working day %j', (day, expected) => {
    expect(working(day)).toBe(expected);
  });

  it('pass the schema of an administrator: weekdays off, weekend days worked, each in its year', () => {
    expect(holidayTableSchema.parse(KNOWN_HOLIDAYS)).toEqual(KNOWN_HOLIDAYS);
    expect(Object.keys(ANNOUNCED)).toEqual(['2024', '2025', '2026']);
  });

  it('give each year its eleven holidays, twelve from 2026 on, less those on a weekend in no lieu', () => {
    const off = Object.values(ANNOUNCED).map(({ daysOff, daysWorked }) => daysOff.length - daysWorked.length);
    // 1/1; 5 of Tết; Giỗ Tổ; 30/4; 1/5; 2 of the National Day; from 2026 on 24/11.
    expect(off).toEqual([11, 11, 12]);
  });

  it('are known to be incomplete for 2027', () => {
    expect(PROVISIONAL['2027']?.provisional).toBe(true);
    expect(working('2027-02-08')).toBe(false);
    expect(working('2027-05-03')).toBe(false);
  });
});

describe('a year not announced', () => {
  it('is named, provisional or absent', () => {
    const missing = (from: string, to: string) => yearsMissing(KNOWN_HOLIDAYS, date(from), date(to));
    expect(missing('2024-01-01', '2026-12-31')).toEqual([]);
    expect(missing('2026-12-15', '2027-01-15')).toEqual([2027]);
    expect(missing('2023-12-31', '2028-01-01')).toEqual([2023, 2027, 2028]);
    expect(missing('2028-01-01', '2027-01-01')).toEqual([]);
  });

  it('knows only its weekends', () => {
    for (let day = date('2031-01-01'); day < '2032-01-01'; day = addDays(day, 1)) {
      expect(isWorkingDay(day, KNOWN_HOLIDAYS)).toBe(!isWeekend(day));
    }
  });

  it('is filled in by an administrator, the whole year at once', () => {
    const years = holidayTableSchema.parse({ 2027: { daysOff: ['2027-02-04'], daysWorked: ['2027-02-20'] } });
    const table = withYears(KNOWN_HOLIDAYS, years);
    expect(yearsMissing(table, date('2024-01-01'), date('2027-12-31'))).toEqual([]);
    expect(['2027-02-04', '2027-02-05', '2027-02-20'].map((day) => isWorkingDay(date(day), table))).toEqual([
      ...[false, true, true],
    ]);
    expect(isWorkingDay(date('2026-11-24'), table)).toBe(false);
  });
});

describe('holidayTableSchema', () => {
  it('needs no exchanged Saturdays', () => {
    expect(holidayTableSchema.parse({ 2028: { daysOff: [] } })).toEqual({
      2028: { daysOff: [], daysWorked: [] },
    });
  });

  it.each([
    ['a date outside its year', { 2027: { daysOff: ['2026-11-24'] } }, ['2027', 'daysOff', 0]],
    [
      'a weekend among the days off',
      { 2027: { daysOff: ['2027-01-01', '2027-02-06'] } },
      ['2027', 'daysOff', 1],
    ],
    ['a weekday worked', { 2027: { daysOff: [], daysWorked: ['2027-02-05'] } }, ['2027', 'daysWorked', 0]],
    ['a date named twice', { 2027: { daysOff: ['2027-01-01', '2027-01-01'] } }, ['2027', 'daysOff', 1]],
    ['a day that does not exist', { 2027: { daysOff: ['2027-02-29'] } }, ['2027', 'daysOff', 0]],
    ['a date written otherwise', { 2027: { daysOff: ['1/1/2027'] } }, ['2027', 'daysOff', 0]],
    ['a key that is no year', { '27': { daysOff: [] } }, ['27']],
    ['an unknown key', { 2027: { daysOff: [], off: [] } }, ['2027']],
  ])('refuses %s, and says where', (_, table, path) => {
    const result = holidayTableSchema.safeParse(table);
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
