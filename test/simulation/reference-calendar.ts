// The judge's own calendar: days are numbered from 1 January 1970, Vietnam is seven hours ahead, and a working day is what
// the table of days off says. Nothing of src/calendar is used but the table itself, so that a slip there cannot hide here.

import type { HolidayTable } from '../../src/calendar/holidays.ts';

const DAY = 24 * 60 * 60 * 1000;
const AHEAD = 7 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** Days since 1 January 1970, in Vietnam. */
export type Day = number;

export const dayAt = (instant: Date): Day => Math.floor((instant.getTime() + AHEAD) / DAY);

/** "2024-02-20" */
export const dayNamed = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / DAY;

/** "2024-02-20" */
export const nameOf = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Minutes since midnight, in Vietnam. */
export const minuteAt = (instant: Date): number =>
  Math.floor((instant.getTime() + AHEAD - dayAt(instant) * DAY) / MINUTE);

/** "08:30" as minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The instant of a day and a time of day in Vietnam. */
export const instantAt = (day: Day, time: string): Date =>
  new Date(day * DAY - AHEAD + minutesOf(time) * MINUTE);

/** The last day of the month "2024-02". */
export function lastDayOf(month: string): Day {
  return dayNamed(`${later(month, 1)}-01`) - 1;
}

/** The month in which the period "2024-02" or "2024-Q1" ends. */
export function lastMonthOf(period: string): string {
  const [year = '', quarter] = period.split('-Q');
  return quarter === undefined ? period : `${year}-${String(Number(quarter) * 3).padStart(2, '0')}`;
}

/** The quarter that ends with that month, as "2024-Q1"; undefined where none does. */
export function quarterEndingWith(month: string): string | undefined {
  const [year, number = 0] = month.split('-').map(Number);
  return number % 3 === 0 ? `${year}-Q${number / 3}` : undefined;
}

/** "2024-02" and so many months. */
export function later(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Which days are worked. */
export class WorkingDays {
  readonly #off: ReadonlySet<string>;
  readonly #worked: ReadonlySet<string>;

  constructor(table: HolidayTable) {
    this.#off = new Set(Object.values(table).flatMap(({ daysOff }) => daysOff));
    this.#worked = new Set(Object.values(table).flatMap(({ daysWorked }) => daysWorked));
  }

  isWorked(day: Day): boolean {
    // 1 January 1970 was a Thursday.
    const weekday = (day + 4) % 7;
    const name = nameOf(day);
    return weekday === 0 || weekday === 6 ? this.#worked.has(name) : !this.#off.has(name);
  }

  /** How many days are worked after `from`, up to and with `to`. */
  between(from: Day, to: Day): number {
    let count = 0;
    for (let day = from + 1; day <= to; day += 1) if (this.isWorked(day)) count += 1;
    return count;
  }

  /** The day on which, counted from the day after `from`, so many days have been worked. */
  after(from: Day, count: number): Day {
    let day = from;
    for (let left = count; left > 0; ) {
      day += 1;
      if (this.isWorked(day)) left -= 1;
    }
    return day;
  }
}
