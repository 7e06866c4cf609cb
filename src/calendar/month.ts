// A month: the unit of the calendar, and the commonest period of a report.

declare const periodBrand: unique symbol;
declare const monthBrand: unique symbol;

/** "2024-02", "2024-Q1", "2024-H1", "2024-9M" (January to September), "2024-Y"; src/calendar/report-period.ts reads it. */
export type ReportPeriod = string & { readonly [periodBrand]: true };

/** "YYYY-MM". Comparing the strings compares the months. */
export type Month = ReportPeriod & { readonly [monthBrand]: true };

export const MONTHS_OF_YEAR = 12;

const SHAPE = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/u;

/** The month, or undefined when the text is not exactly "YYYY-MM" with a year from 1000 on. */
export function parseMonth(text: string): Month | undefined {
  return SHAPE.test(text) ? (text as Month) : undefined;
}

/** @param month 1..12. Throws RangeError when there is no such month or the year is not 1000..9999. */
export function toMonth(year: number, month: number): Month {
  const made = parseMonth(`${year}-${String(month).padStart(2, '0')}`);
  if (made === undefined) throw new RangeError(`no such month: ${month}/${year}`);
  return made;
}

/** 1..12 */
export function monthNumberOf(month: Month): number {
  return Number(month.slice(5));
}

const indexOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + monthNumberOf(month) - 1;

/** The month `by` months later, or earlier when negative. Throws RangeError outside the years 1000..9999. */
export function nextMonth(month: Month, by = 1): Month {
  const index = indexOf(month) + by;
  return toMonth(Math.floor(index / 12), (index % 12) + 1);
}

export function previousMonth(month: Month, by = 1): Month {
  return nextMonth(month, -by);
}

/** How many months `to` is after `from`; negative when before. */
export function monthsBetween(from: Month, to: Month): number {
  return indexOf(to) - indexOf(from);
}
