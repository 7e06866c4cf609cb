// A date on the calendar in Vietnam, without a time of day and without a zone to get wrong. Arithmetic is done on numbers of
// days in UTC, where every day has 24 hours: every message walks over many days, and a library's date for each took more of
// the processor than all that is said.

import { type Month, monthNumberOf, parseMonth } from './month.ts';

declare const dateBrand: unique symbol;

/** "YYYY-MM-DD". Comparing the strings compares the dates. */
export type LocalDate = string & { readonly [dateBrand]: true };

const DAY = 24 * 60 * 60 * 1000;
const DAYS_OF_WEEK = 7;
/** 1 January 1970, from which days are numbered. */
const THURSDAY = 4;

/** Days since 1 January 1970, below 0 before it. */
function dayNumberOf(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / DAY;
}

function dateOf(dayNumber: number): LocalDate {
  const date = new Date(dayNumber * DAY);
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return `${date.getUTCFullYear()}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

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
  return dateOf(dayNumberOf(date) + days);
}

/** How many days `to` is after `from`; negative when before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: LocalDate): number {
  const weekday = (dayNumberOf(date) + THURSDAY) % DAYS_OF_WEEK;
  return weekday < 0 ? weekday + DAYS_OF_WEEK : weekday;
}

/** How many days after `from`, up to and including `to`, are Monday to Friday. `to` is not before `from`. */
export function weekdaysBetween(from: LocalDate, to: LocalDate): number {
  const days = daysBetween(from, to);
  const weeks = Math.floor(days / DAYS_OF_WEEK);
  let count = weeks * (DAYS_OF_WEEK - 2);
  const first = weekdayOf(from);
  for (let at = 1; at <= days - weeks * DAYS_OF_WEEK; at += 1) {
    if (((first + at) % DAYS_OF_WEEK) % 6 !== 0) count += 1;
  }
  return count;
}

/** Saturday or Sunday, the weekly rest of public offices. */
export function isWeekend(date: LocalDate): boolean {
  return weekdayOf(date) % 6 === 0;
}
