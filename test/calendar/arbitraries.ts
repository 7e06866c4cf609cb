// What the laws of the calendar are tried on: every month, date and moment of this century.

import fc from 'fast-check';
import { addDays, type LocalDate, parseLocalDate } from '../../src/calendar/local-date.ts';
import { type Month, parseMonth, toMonth } from '../../src/calendar/month.ts';
import type { PeriodRule } from '../../src/calendar/period.ts';

/** A date written in a test. */
export function date(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) throw new Error(`no such date: ${text}`);
  return parsed;
}

/** A month written in a test. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === undefined) throw new Error(`no such month: ${text}`);
  return parsed;
}

export const months = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => toMonth(year, number));

export const dates = fc.integer({ min: 0, max: 36_524 }).map((days) => addDays(date('2000-01-01'), days));

/** Dates of the years whose holidays are known, so that holidays come up often enough. */
export const knownDates = fc.integer({ min: 0, max: 1460 }).map((days) => addDays(date('2024-01-01'), days));

export const moments = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});

export const periodRules: fc.Arbitrary<PeriodRule> = fc.oneof(
  fc.constant<PeriodRule>({ kind: 'calendar' }),
  fc.integer({ min: 2, max: 28 }).map((day): PeriodRule => ({ kind: 'from-day', day })),
);
