// The moments at which somebody may be written to.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_HOURS } from '../../src/agency/reminder-rules.ts';
import { formatDateTime, instantOf, localDate, localTime } from '../../src/calendar/clock.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { isWorkingDay } from '../../src/calendar/holidays.ts';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import { isWorkingTime, nextMorning, nextWorkingInstant } from '../../src/reminders/working-hours.ts';

const at = (date: string, time: `${number}:${number}`) => {
  const parsed = parseLocalDate(date);
  if (!parsed) throw new Error(date);
  return instantOf(parsed, time);
};

test.each([
  ['2024-02-16', '08:00', '08:00 16/02/2024'],
  ['2024-02-16', '07:29', '07:30 16/02/2024'],
  ['2024-02-16', '16:59', '16:59 16/02/2024'],
  ['2024-02-16', '17:00', '07:30 19/02/2024'],
  // The eve of Tết, a Saturday worked in exchange, and a holiday.
  ['2024-02-07', '18:00', '07:30 15/02/2024'],
  ['2024-05-04', '09:00', '09:00 04/05/2024'],
  ['2024-09-02', '09:00', '07:30 04/09/2024'],
] as const)('%s %s', (date, time, moment) => {
  expect(formatDateTime(nextWorkingInstant(at(date, time), DEFAULT_HOURS, KNOWN_HOLIDAYS))).toBe(moment);
});

test('tomorrow morning is the next working day', () => {
  const morning = nextMorning(at('2024-02-16', '10:00'), { from: '09:00', to: '15:00' }, KNOWN_HOLIDAYS);
  expect(formatDateTime(morning)).toBe('09:00 19/02/2024');
});

test('never before, always in working hours, and the first such moment', () => {
  const from = at('2024-01-01', '00:00').getTime();
  const minutes = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });
  const hours = fc.constantFrom(
    DEFAULT_HOURS,
    { from: '00:00', to: '23:59' } as const,
    { from: '13:30', to: '13:31' } as const,
  );
  fc.assert(
    fc.property(minutes, hours, (minute, one) => {
      const asked = new Date(from + minute * 60_000);
      const moment = nextWorkingInstant(asked, one, KNOWN_HOLIDAYS);
      expect(moment >= asked).toBe(true);
      expect(isWorkingDay(localDate(moment), KNOWN_HOLIDAYS)).toBe(true);
      expect(localTime(moment) >= one.from && localTime(moment) < one.to).toBe(true);
      expect(isWorkingTime(asked, one, KNOWN_HOLIDAYS)).toBe(moment.getTime() === asked.getTime());
      expect(moment.getTime() === asked.getTime() || localTime(moment) === one.from).toBe(true);
    }),
  );
});
