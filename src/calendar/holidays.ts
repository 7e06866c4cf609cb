// Days off are announced by the government year by year, so they are data, and an administrator extends them
// without a release. A year that nobody has announced is never taken for a year without holidays in silence:
// yearsMissing names it, and a deadline calculated in it says that it is provisional.

import { z } from 'zod';
import { isWeekend, type LocalDate, parseLocalDate, weekdaysBetween } from './local-date.ts';

export interface YearHolidays {
  /** Weekdays off: holidays, days in lieu of those on a weekend, and days exchanged for a Saturday. */
  readonly daysOff: readonly LocalDate[];
  /** Weekend days worked in exchange (làm bù). */
  readonly daysWorked: readonly LocalDate[];
  /** Not announced yet: only what the Labour Code fixes, the rest unknown. */
  readonly provisional?: true | undefined;
}

/** By year, "2026". Weekends are not listed. */
export type HolidayTable = Readonly<Record<string, YearHolidays>>;

const holidaysOf = (date: LocalDate, table: HolidayTable): YearHolidays | undefined =>
  table[date.slice(0, 4)];

/**
 * Monday to Friday except the days off, and the weekend days worked in exchange. In a year that is not in the
 * table only weekends are known; ask yearsMissing first.
 */
export function isWorkingDay(date: LocalDate, table: HolidayTable): boolean {
  const holidays = holidaysOf(date, table);
  if (isWeekend(date)) return holidays?.daysWorked.includes(date) ?? false;
  return !(holidays?.daysOff.includes(date) ?? false);
}

/**
 * How many days after `from`, up to and including `to`, isWorkingDay says are worked, calculated without walking over each: a
 * report that is long overdue is looked at as quickly as one of this month. `to` is not before `from`.
 */
export function workingDaysWithin(from: LocalDate, to: LocalDate, table: HolidayTable): number {
  let count = weekdaysBetween(from, to);
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const holidays = table[String(year)];
    if (holidays === undefined) continue;
    const within = (dates: readonly LocalDate[], weekend: boolean): number =>
      dates.filter(
        (date, at) =>
          from < date &&
          date <= to &&
          isWeekend(date) === weekend &&
          dates.indexOf(date) === at &&
          holidaysOf(date, table) === holidays,
      ).length;
    count += within(holidays.daysWorked, true) - within(holidays.daysOff, false);
  }
  return count;
}

/** The years from one date to another, both included, whose days off are not announced: absent or provisional. */
export function yearsMissing(table: HolidayTable, from: LocalDate, to: LocalDate): readonly number[] {
  const missing: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const holidays = table[String(year)];
    if (holidays === undefined || holidays.provisional) missing.push(year);
  }
  return missing;
}

/** The table with an administrator's years in place of its own. Whole years: an announcement is never partial. */
export function withYears(table: HolidayTable, years: HolidayTable): HolidayTable {
  return { ...table, ...years };
}

const localDateSchema = z.string().transform((text, context) => {
  const date = parseLocalDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: `not a date YYYY-MM-DD: ${text}` });
  return z.NEVER;
});

const yearSchema = z.strictObject({
  daysOff: z.array(localDateSchema).readonly(),
  daysWorked: z.array(localDateSchema).readonly().default([]),
  provisional: z.literal(true).optional(),
});

/**
 * An administrator's own years, as JSON: `{ "2027": { "daysOff": ["2027-01-01"], "daysWorked": [] } }`. Refused:
 * a date outside its year, a weekend among the days off (a slip: it is off anyway), a weekday among the days
 * worked, a date named twice.
 */
export const holidayTableSchema = z
  .record(z.string().regex(/^[1-9]\d{3}$/u), yearSchema)
  .superRefine((table, context) => {
    for (const [year, { daysOff, daysWorked }] of Object.entries(table)) {
      const refuse = (list: 'daysOff' | 'daysWorked', at: number, message: string) =>
        context.addIssue({ code: 'custom', path: [year, list, at], message });
      for (const [list, dates] of [
        ['daysOff', daysOff],
        ['daysWorked', daysWorked],
      ] as const) {
        dates.forEach((date, at) => {
          if (!date.startsWith(year)) refuse(list, at, `${date} is not in ${year}`);
          if (dates.indexOf(date) !== at) refuse(list, at, `${date} is named twice`);
          if (isWeekend(date) !== (list === 'daysWorked')) {
            refuse(list, at, `${date} is ${isWeekend(date) ? 'a weekend day' : 'a weekday'}`);
          }
        });
      }
    }
  });
