import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  formatDate,
  formatDateTime,
  instantOf,
  localDate,
  localTime,
  parseInstant,
  parseTimeOfDay,
  type TimeOfDay,
} from '../../src/calendar/clock.ts';
import { date, dates, moments } from './arbitraries.ts';

describe('clock', () => {
  it('turns the day at midnight in Vietnam, 17:00 UTC', () => {
    const before = new Date('2026-11-24T16:59:59.999Z');
    const after = new Date('2026-11-24T17:00:00Z');
    expect([localDate(before), localTime(before)]).toEqual(['2026-11-24', '23:59']);
    expect([localDate(after), localTime(after)]).toEqual(['2026-11-25', '00:00']);
  });

  it('prints dates and times', () => {
    const now = new Date('2026-11-24T07:05:30Z');
    expect(formatDateTime(now)).toBe('14:05 24/11/2026');
    expect(formatDateTime(now, 'en')).toBe('14:05, 24 Nov 2026');
    expect(formatDate(date('2024-02-05'))).toBe('05/02/2024');
    expect(formatDate(date('2024-02-05'), 'en')).toBe('5 Feb 2024');
  });

  it('knows the instant of a local time', () => {
    expect(instantOf(date('2024-01-22'), '17:00').toISOString()).toBe('2024-01-22T10:00:00.000Z');
    expect(() => instantOf(date('2024-01-22'), '24:00')).toThrow(RangeError);
    expect(['00:00', '23:59', '24:00', '7:00', '07:60', '07:00:00'].map(parseTimeOfDay)).toEqual([
      ...['00:00', '23:59'],
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it('comes back from an instant to the same date and time', () => {
    const times = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => [h, m].map((n) => String(n).padStart(2, '0')).join(':') as TimeOfDay);
    fc.assert(
      fc.property(dates, times, (day, time) => {
        const instant = instantOf(day, time);
        expect([localDate(instant), localTime(instant)]).toEqual([day, time]);
      }),
    );
  });

  it('is seven hours ahead of UTC at every moment', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const shifted = new Date(now.getTime() + 7 * 3_600_000).toISOString();
        expect(`${localDate(now)}T${localTime(now)}`).toBe(shifted.slice(0, 16));
      }),
    );
  });
});

test.each([
  ['2024-02-16T08:00', '2024-02-16T01:00:00.000Z'],
  ['2024-02-16 08:00', '2024-02-16T01:00:00.000Z'],
  ['2024-02-16T08:00+07:00', '2024-02-16T01:00:00.000Z'],
  ['2024-02-16T08:00Z', '2024-02-16T08:00:00.000Z'],
  ['2024-02-30T08:00', undefined],
  ['2024-02-16T25:00', undefined],
  ['2024-02-16T08:00+99:00', undefined],
  ['16/02/2024 08:00', undefined],
  ['', undefined],
])('the instant of "%s"', (text, instant) => expect(parseInstant(text)?.toISOString()).toBe(instant));
