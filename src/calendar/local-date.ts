// A date on the calendar in Vietnam, without a time of day and without a zone to get wrong. Arithmetic is done in
// UTC, where every day has 24 hours.

import { type Month, monthNumberOf, parseMonth } from './month.ts';
import { dayjs } from './zone.ts';

declare const dateBrand: unique symbol;

/** "YYYY-MM-DD". Comparing the strings compares the dates. */
export type LocalDate = string & { readonly [dateBrand]: true };

const toText = (date: dayjs.Dayjs): LocalDate => date.format('YYYY-MM-DD') as LocalDate;

/** The date, or undefined when the text is not exactly "YYYY-MM-DD" or there is no such day (2023-02-29). */
export function parseLocalDate(text: string): LocalDate | undefined {
  const month = parseMonth(text.slice(0, 7));
  if (month === undefined || !/^-\d\d$/u.test(text.slice(7))) return undefined;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(month) ? (text as LocalDate) : undefined;
}

/** Throws RangeError when there is no such day. */
export function toLocalDate(month: Month, day: number): LocalDate {
  const made = parseLocalDate(`${month}-${String(day).padStart(2, '0')}`);
  if (made === undefined) throw new RangeError(`no such day: ${day} in ${month}`);
  return made;
}

/** 28..31 */
export function daysIn(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), monthNumberOf(month), 0)).getUTCDate();
}

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7) as Month;
}

/** 1..31 */
export function dayOf(date: LocalDate): number {
  return Number(date.slice(8));
}

/** The date `days` days later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toText(dayjs.utc(date).add(days, 'day'));
}

/** How many days `to` is after `from`; negative when before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: LocalDate): number {
  return dayjs.utc(date).day();
}

/** Saturday or Sunday, the weekly rest of public offices. */
export function isWeekend(date: LocalDate): boolean {
  return weekdayOf(date) % 6 === 0;
}
