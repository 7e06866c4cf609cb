// Counting in working days. The day from which a term runs is not counted (Bộ luật Dân sự 2015, Điều 147.2), so
// "within 2 working days after the 14th" ends on the second working day after it.

import { type HolidayTable, isWorkingDay, workingDaysWithin } from './holidays.ts';
import { addDays, type LocalDate } from './local-date.ts';

/** The date itself when it is a working day, else the first one after it. */
export function workingDayOnOrAfter(date: LocalDate, table: HolidayTable): LocalDate {
  return isWorkingDay(date, table) ? date : addWorkingDays(date, 1, table);
}

/** The first working day strictly after the date. */
export function nextWorkingDay(date: LocalDate, table: HolidayTable): LocalDate {
  return addWorkingDays(date, 1, table);
}

/**
 * The n-th working day strictly after the date; strictly before it when n is negative; the date itself, working
 * day or not, when n is 0. Throws RangeError when n is not a whole number.
 */
export function addWorkingDays(date: LocalDate, n: number, table: HolidayTable): LocalDate {
  if (!Number.isInteger(n)) throw new RangeError(`not a number of days: ${n}`);
  const step = Math.sign(n);
  let reached = date;
  for (let left = Math.abs(n); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, table)) left -= 1;
  }
  return reached;
}

/**
 * How many working days `to` is after `from`: those after `from` up to and including `to`. Negative when `to` is
 * before `from`: those before `from` down to and including `to`.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, table: HolidayTable): number {
  if (from <= to) return workingDaysWithin(from, to, table);
  // Counted are the days from `to` to the one before `from`.
  return 0 - workingDaysWithin(addDays(to, -1), addDays(from, -1), table);
}

/**
 * How many working days a deadline's date is past on a day: on the Saturday after a Tuesday three. 0 on the day itself, and
 * until the next working day after it.
 */
export function workingDaysLate(due: LocalDate, day: LocalDate, table: HolidayTable): number {
  return due < day ? workingDaysBetween(due, day, table) : 0;
}

/** The working days left until a deadline's date; below 0 those that it is past. */
export function workingDaysLeft(today: LocalDate, due: LocalDate, table: HolidayTable): number {
  return today <= due ? workingDaysBetween(today, due, table) : 0 - workingDaysLate(due, today, table);
}
