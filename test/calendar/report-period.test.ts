import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsBetween, toMonth } from '../../src/calendar/month.ts';
import { daysOfPeriod, latestClosedPeriod, runningPeriod } from '../../src/calendar/period.ts';
import {
  FREQUENCIES,
  firstMonthOf,
  frequencyOf,
  lastMonthOf,
  monthsIn,
  monthsOf,
  nextPeriod,
  onePeriod,
  parsePeriod,
  periodLabel,
  periodName,
  periodShort,
  periodsBetween,
  periodsOfYear,
  periodsWithin,
  periodWith,
  previousPeriod,
  type ReportPeriod,
  startsYear,
  tiles,
  toPeriod,
  yearsBefore,
} from '../../src/calendar/report-period.ts';

const period = (text: string): ReportPeriod => {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`no period: ${text}`);
  return parsed;
};

const frequencies = fc.constantFrom(...FREQUENCIES);
const periods = fc
  .tuple(frequencies, fc.integer({ min: 2000, max: 2090 }), fc.nat())
  .map(([frequency, year, at]) => toPeriod(frequency, year, (at % periodsOfYear(frequency)) + 1));

describe('a report’s period', () => {
  it.each([
    ['2024-02', 'month', '2024-02', '2024-02', 'tháng 02/2024', '02/2024', '02/24'],
    ['2024-Q1', 'quarter', '2024-01', '2024-03', 'quý I/2024', 'Q1 2024', 'Q1/24'],
    ['2024-Q4', 'quarter', '2024-10', '2024-12', 'quý IV/2024', 'Q4 2024', 'Q4/24'],
    ['2024-H1', 'half-year', '2024-01', '2024-06', '6 tháng đầu năm 2024', 'first half of 2024', 'H1/24'],
    ['2024-H2', 'half-year', '2024-07', '2024-12', '6 tháng cuối năm 2024', 'second half of 2024', 'H2/24'],
    [
      '2024-9M',
      'nine-months',
      '2024-01',
      '2024-09',
      '9 tháng đầu năm 2024',
      'first nine months of 2024',
      '9M/24',
    ],
    ['2024-Y', 'year', '2024-01', '2024-12', 'năm 2024', '2024', '2024'],
  ] as const)('%s is a %s from %s to %s', (text, frequency, from, to, vi, en, short) => {
    const one = period(text);
    expect([frequencyOf(one), firstMonthOf(one), lastMonthOf(one)]).toEqual([frequency, from, to]);
    expect([periodName(one, 'vi'), periodName(one, 'en'), periodShort(one)]).toEqual([vi, en, short]);
  });

  it.each([
    '2024-Q5',
    '2024-Q0',
    '2024-H3',
    '2024-13',
    '2024-00',
    '2024',
    '24-Q1',
    '2024-Q11',
    '0999-Y',
    '2024-q1',
    '',
  ])('is not %j', (text) => expect(parsePeriod(text)).toBeUndefined());

  it('goes on over the turn of the year', () => {
    expect(nextPeriod(period('2024-Q4'))).toBe('2025-Q1');
    expect(previousPeriod(period('2024-H1'))).toBe('2023-H2');
    expect(nextPeriod(period('2024-9M'))).toBe('2025-9M');
    expect(yearsBefore(period('2024-Q3'))).toBe('2023-Q3');
    expect([startsYear(period('2024-Q1')), startsYear(period('2024-Q2'))]).toEqual([true, false]);
    expect(periodLabel(period('2024-02'))).toBe('02/2024');
  });

  it('is there and back the same, sorts by time, and has its months', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: -40, max: 40 }), (one, by) => {
        const other = nextPeriod(one, by);
        expect(previousPeriod(other, by)).toBe(one);
        expect(periodsBetween(one, other)).toBe(by);
        expect([one < other, one > other]).toEqual([by > 0, by < 0]);
        expect(monthsIn(one)).toHaveLength(monthsOf(frequencyOf(one)));
        expect(monthsBetween(firstMonthOf(one), lastMonthOf(one))).toBe(monthsOf(frequencyOf(one)) - 1);
        for (const month of monthsIn(one)) expect(periodWith(frequencyOf(one), month)).toBe(one);
        expect(onePeriod(firstMonthOf(one), lastMonthOf(one))).toBe(one);
      }),
    );
  });

  it('is made of whole periods of a shorter frequency, or of none', () => {
    fc.assert(
      fc.property(periods, fc.constantFrom(...FREQUENCIES), (one, shorter) => {
        const within = periodsWithin(one, shorter);
        const fits = within.flatMap((part) => monthsIn(part)).join() === monthsIn(one).join();
        expect(fits).toBe(tiles(shorter, frequencyOf(one)));
        expect(within.length > 0).toBe(fits);
      }),
    );
    expect(periodsWithin(toPeriod('nine-months', 2024, 1), 'quarter')).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
    ]);
    expect(periodsWithin(toPeriod('half-year', 2024, 2), 'quarter')).toEqual(['2024-Q3', '2024-Q4']);
    expect(periodsWithin(toPeriod('year', 2024, 1), 'nine-months')).toEqual([]);
  });

  it('of nine months with none of October to December is the next', () => {
    expect(periodWith('nine-months', toMonth(2024, 10))).toBe('2025-9M');
  });

  it('of several months runs from day 15 before the first to day 14 of the last (NĐ 09/2019, Điều 12)', () => {
    const rule = { kind: 'from-day', day: 15 } as const;
    expect(daysOfPeriod(period('2024-Q1'), rule)).toEqual({ from: '2023-12-15', to: '2024-03-14' });
    expect(daysOfPeriod(period('2024-H2'), rule)).toEqual({ from: '2024-06-15', to: '2024-12-14' });
    expect(daysOfPeriod(period('2024-Y'), { kind: 'calendar' })).toEqual({
      from: '2024-01-01',
      to: '2024-12-31',
    });
    const quarterly = { frequency: 'quarter', period: rule } as const;
    expect(runningPeriod(new Date('2024-03-14T16:59:00Z'), quarterly)).toBe('2024-Q1');
    expect(runningPeriod(new Date('2024-03-14T17:00:00Z'), quarterly)).toBe('2024-Q2');
    expect(latestClosedPeriod(new Date('2024-03-14T17:00:00Z'), quarterly)).toBe('2024-Q1');
  });
});
