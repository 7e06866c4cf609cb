import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localDate, localTime } from '../../src/calendar/clock.ts';
import { type DeadlineRule, deadlineOf } from '../../src/calendar/deadline.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { isWorkingDay } from '../../src/calendar/holidays.ts';
import { cutOffOf, type PeriodRule } from '../../src/calendar/period.ts';
import { nextPeriod } from '../../src/calendar/report-period.ts';
import { date, month, months, periodRules } from './arbitraries.ts';

const FROM_15: PeriodRule = { kind: 'from-day', day: 15 };
const CALENDAR: PeriodRule = { kind: 'calendar' };
/** On day 20 of the month behind the cut-off. */
const DEFAULT_DEADLINE: DeadlineRule = { kind: 'day-of-month', day: 20, time: '17:00' };
const due = (of: string, rule: DeadlineRule = DEFAULT_DEADLINE, period: PeriodRule = FROM_15) => {
  const { date, moved, provisional } = deadlineOf(month(of), period, rule, KNOWN_HOLIDAYS);
  return [date, moved, provisional];
};

describe('a deadline on a day of the month', () => {
  it.each([
    ['2024-02', '2024-02-20', false],
    ['2024-01', '2024-01-22', true], // the 20th is a Saturday
    ['2024-10', '2024-10-21', true], // a Sunday
    ['2026-02', '2026-02-23', true], // Tết, then a weekend
  ])('%s is due on %s (moved: %j)', (of, on, moved) => {
    expect(due(of)).toEqual([on, moved, false]);
  });

  it('keeps its time of day on the day it moves to, in Vietnam', () => {
    const { at } = deadlineOf(month('2024-01'), FROM_15, DEFAULT_DEADLINE, KNOWN_HOLIDAYS);
    expect(at).toEqual(instantOf(date('2024-01-22'), '17:00'));
    expect(at.toISOString()).toBe('2024-01-22T10:00:00.000Z');
  });

  it('stays on a Saturday worked in exchange, and leaves the Culture Day', () => {
    expect(due('2026-08', { kind: 'day-of-month', day: 22, time: '17:00' })).toEqual([
      '2026-08-22',
      false,
      false,
    ]);
    expect(due('2026-11', { kind: 'day-of-month', day: 24, time: '17:00' })).toEqual([
      '2026-11-25',
      true,
      false,
    ]);
  });

  it('comes after the cut-off: in the next month when the period ends late', () => {
    expect(due('2024-02', DEFAULT_DEADLINE, CALENDAR)).toEqual(['2024-03-20', false, false]);
    expect(due('2024-02', { kind: 'day-of-month', day: 5, time: '17:00' })).toEqual([
      '2024-03-05',
      false,
      false,
    ]);
    expect(due('2024-02', { kind: 'day-of-month', day: 14, time: '17:00' })).toEqual([
      '2024-03-14',
      false,
      false,
    ]);
  });

  it('is the last day of a shorter month', () => {
    const last: DeadlineRule = { kind: 'day-of-month', day: 31, time: '17:00' };
    expect(due('2024-02', last)).toEqual(['2024-02-29', false, false]);
    expect(due('2025-02', last)).toEqual(['2025-02-28', false, false]);
    expect(due('2025-01', last, CALENDAR)).toEqual(['2025-02-28', false, false]);
  });
});

describe('a deadline in working days after the cut-off', () => {
  const within2: DeadlineRule = { kind: 'working-days-after-cut-off', days: 2, time: '17:00' };
  it.each([
    ['2024-01', '2024-01-16'], // after Sunday the 14th
    ['2024-02', '2024-02-16'], // after the last day of Tết
    ['2024-06', '2024-06-18'], // over a weekend
  ])('%s is due on %s', (of, on) => {
    expect(due(of, within2)).toEqual([on, false, false]);
  });
});

describe('a deadline', () => {
  it('is provisional in a year that is not announced', () => {
    expect(due('2026-12')).toEqual(['2026-12-21', true, false]);
    expect(due('2027-01')).toEqual(['2027-01-20', false, true]);
    expect(due('2026-12', DEFAULT_DEADLINE, CALENDAR)).toEqual(['2027-01-20', false, true]);
    const within2: DeadlineRule = { kind: 'working-days-after-cut-off', days: 2, time: '17:00' };
    expect(due('2026-12', within2, CALENDAR)).toEqual(['2027-01-05', false, true]);
    expect(due('2031-01')[2]).toBe(true);
    // Only the days from the 20th on matter, not those of the year before.
    expect(due('2023-12', DEFAULT_DEADLINE, CALENDAR)).toEqual(['2024-01-22', true, false]);
  });

  it.each([
    { kind: 'day-of-month', day: 0, time: '17:00' },
    { kind: 'day-of-month', day: 32, time: '17:00' },
    { kind: 'day-of-month', day: 20, time: '25:00' },
    { kind: 'working-days-after-cut-off', days: 0, time: '17:00' },
    { kind: 'working-days-after-cut-off', days: 1.5, time: '17:00' },
  ] as const)('cannot be calculated by %j', (rule) => {
    expect(() => due('2024-02', rule)).toThrow(RangeError);
  });

  it('is always a working day after the cut-off, at the time of the rule, and never before an earlier report', () => {
    const rules: fc.Arbitrary<DeadlineRule> = fc.oneof(
      fc
        .integer({ min: 1, max: 31 })
        .map((day): DeadlineRule => ({ kind: 'day-of-month', day, time: '17:00' })),
      fc
        .integer({ min: 1, max: 10 })
        .map((days): DeadlineRule => ({ kind: 'working-days-after-cut-off', days, time: '08:30' })),
    );
    fc.assert(
      fc.property(months, periodRules, rules, (of, period, rule) => {
        const deadline = deadlineOf(of, period, rule, KNOWN_HOLIDAYS);
        expect(isWorkingDay(deadline.date, KNOWN_HOLIDAYS)).toBe(true);
        expect(deadline.date > cutOffOf(of, period)).toBe(true);
        expect([localDate(deadline.at), localTime(deadline.at)]).toEqual([deadline.date, rule.time]);
        expect(deadlineOf(nextPeriod(of), period, rule, KNOWN_HOLIDAYS).at > deadline.at).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
