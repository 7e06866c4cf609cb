import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localDate } from '../../src/calendar/clock.ts';
import { addDays } from '../../src/calendar/local-date.ts';
import {
  cutOffOf,
  daysOfPeriod,
  latestClosedPeriod,
  type PeriodRule,
  type Rhythm,
  runningPeriod,
} from '../../src/calendar/period.ts';
import { nextPeriod } from '../../src/calendar/report-period.ts';
import { moments, month, months, periodRules } from './arbitraries.ts';

const FROM_15: PeriodRule = { kind: 'from-day', day: 15 };
const monthly = (period: PeriodRule): Rhythm => ({ frequency: 'month', period });
const CALENDAR: PeriodRule = { kind: 'calendar' };

describe('period', () => {
  it('runs from day 15 of the month before to day 14 (NĐ 09/2019, Điều 12)', () => {
    expect(daysOfPeriod(month('2024-02'), FROM_15)).toEqual({ from: '2024-01-15', to: '2024-02-14' });
    expect(daysOfPeriod(month('2024-01'), FROM_15)).toEqual({ from: '2023-12-15', to: '2024-01-14' });
    expect(cutOffOf(month('2024-02'), FROM_15)).toBe('2024-02-14');
  });

  it('or is the calendar month', () => {
    expect(daysOfPeriod(month('2024-02'), CALENDAR)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOfPeriod(month('2023-02'), CALENDAR)).toEqual({ from: '2023-02-01', to: '2023-02-28' });
  });

  it.each([
    // The 14th ends at midnight in Vietnam.
    [FROM_15, '2024-02-14T16:59:59Z', '2024-02', '2024-01'],
    [FROM_15, '2024-02-14T17:00:00Z', '2024-03', '2024-02'],
    [FROM_15, '2024-12-20T00:00:00Z', '2025-01', '2024-12'],
    [CALENDAR, '2024-02-29T16:59:59Z', '2024-02', '2024-01'],
    [CALENDAR, '2024-02-29T17:00:00Z', '2024-03', '2024-02'],
  ] as const)('%j at %s: %s runs, %s is closed', (rule, now, running, closed) => {
    expect(runningPeriod(new Date(now), monthly(rule))).toBe(running);
    expect(latestClosedPeriod(new Date(now), monthly(rule))).toBe(closed);
  });

  it.each([0, 1, 29, 14.5])('cannot begin on day %d', (day) => {
    expect(() => daysOfPeriod(month('2024-02'), { kind: 'from-day', day })).toThrow(RangeError);
    expect(() => runningPeriod(new Date(0), monthly({ kind: 'from-day', day }))).toThrow(RangeError);
  });

  it('leaves no day out and counts none twice', () => {
    fc.assert(
      fc.property(months, periodRules, (of, rule) => {
        expect(daysOfPeriod(nextPeriod(of), rule).from).toBe(addDays(daysOfPeriod(of, rule).to, 1));
      }),
    );
  });

  it('of the running month contains the moment; that of the closed month is over', () => {
    fc.assert(
      fc.property(moments, periodRules, (now, rule) => {
        const { from, to } = daysOfPeriod(runningPeriod(now, monthly(rule)), rule);
        expect(from <= localDate(now) && localDate(now) <= to).toBe(true);
        const over = instantOf(addDays(cutOffOf(latestClosedPeriod(now, monthly(rule)), rule), 1), '00:00');
        expect(over.getTime()).toBeLessThanOrEqual(now.getTime());
      }),
    );
  });
});
