// Who owes what from when to when.

import { expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { toPeriod } from '../../src/calendar/report-period.ts';
import {
  dutyFor,
  dutyWords,
  firstOwed,
  lastOwed,
  owes,
  owesEver,
  reportDutySchema,
  writtenDuty,
} from '../../src/report/duties.ts';

const MONTHLY = { id: 'one', frequency: 'month', since: toMonth(2023, 1) } as const;
const QUARTERLY = { id: 'two', frequency: 'quarter', since: toMonth(2023, 1) } as const;
const agency = {
  firstMonth: toMonth(2024, 2),
  reports: [
    { report: 'one', until: toMonth(2025, 6) },
    { report: 'one', from: toMonth(2026, 1) },
    { report: 'two', from: toMonth(2025, 8) },
  ],
};

test.each([
  [2024, 1, false],
  [2024, 2, true],
  [2025, 6, true],
  [2025, 7, false],
  [2025, 12, false],
  [2026, 1, true],
])('the report of %d-%d is owed: %s', (year, month, owed) => {
  expect(owes(agency, MONTHLY, toMonth(year, month))).toBe(owed);
});

test('a quarter is owed when its last month is', () => {
  expect(owes(agency, QUARTERLY, toPeriod('quarter', 2025, 2))).toBe(false);
  expect(owes(agency, QUARTERLY, toPeriod('quarter', 2025, 3))).toBe(true);
  expect(firstOwed(agency, QUARTERLY)).toBe('2025-Q3');
});

test('the first is never before the agency or the report itself', () => {
  expect(firstOwed(agency, MONTHLY)).toBe('2024-02');
  expect(firstOwed(agency, { ...MONTHLY, since: toMonth(2026, 5) })).toBe('2026-05');
  expect(firstOwed(agency, { ...MONTHLY, id: 'none' })).toBeUndefined();
  expect(owesEver(agency, { ...MONTHLY, id: 'none' })).toBe(false);
});

test('is read and written as its id alone where it says no more', () => {
  expect(reportDutySchema.parse('one')).toEqual({ report: 'one' });
  const spanned = { report: 'one', from: '2024-01', until: '2024-12' };
  expect(reportDutySchema.parse(spanned)).toEqual(spanned);
  expect(writtenDuty(reportDutySchema.parse('one'))).toBe('one');
  expect(writtenDuty(reportDutySchema.parse(spanned))).toEqual(spanned);
  expect(reportDutySchema.safeParse({ report: 'one', from: '2024-13' }).success).toBe(false);
});

test('the last is that of the last span, where it has an end', () => {
  expect(lastOwed(agency, MONTHLY)).toBeUndefined();
  const ended = {
    ...agency,
    reports: [
      { report: 'one', until: toMonth(2025, 6) },
      { report: 'two', until: toMonth(2025, 8) },
    ],
  };
  expect(lastOwed(ended, MONTHLY)).toBe('2025-06');
  // August is no end of a quarter.
  expect(lastOwed(ended, QUARTERLY)).toBe('2025-Q2');
  expect(lastOwed(ended, { ...MONTHLY, id: 'none' })).toBeUndefined();
});

test('may be due at a time of its own', () => {
  const deadline = { kind: 'day-of-month', day: 22, time: '16:30' } as const;
  const duty = reportDutySchema.parse({ report: 'one', deadline });
  expect(dutyFor({ ...agency, reports: [duty] }, MONTHLY, toMonth(2024, 5))?.deadline).toEqual(deadline);
  expect(dutyFor({ ...agency, reports: [duty] }, MONTHLY, toMonth(2024, 1))).toBeUndefined();
  expect(writtenDuty(duty)).toEqual({ report: 'one', deadline });
  expect(dutyWords(duty)).toBe('one (due day 22, 16:30)');
});

test('what is no duty is told how it is written', () => {
  const { error } = reportDutySchema.safeParse({ id: 'one' });
  expect(error?.issues[0]?.message).toContain('{ report: ID, from: 2026-10');
});
