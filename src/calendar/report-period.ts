// The period that a report is about: a month, a quarter, a half-year, nine months, a year. A string that says which of these
// it is, so that it is stored, compared and sorted as it is; branded, so that no other string passes for one. Periods of one
// frequency sort by time; those of two frequencies are compared by their months.

import { daysIn, type LocalDate, toLocalDate } from './local-date.ts';
import {
  MONTHS_OF_YEAR,
  type Month,
  monthNumberOf,
  nextMonth,
  parseMonth,
  type ReportPeriod,
  toMonth,
} from './month.ts';

export type { ReportPeriod } from './month.ts';

/** How often a report is due (Nghị định 09/2019/NĐ-CP, Điều 12; nine months by the Government's own calendar). */
export const FREQUENCIES = ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

interface Shape {
  readonly perYear: number;
  /** How many months a period has. */
  readonly months: number;
  readonly write: (number: number) => string;
}

const SHAPES: Readonly<Record<Frequency, Shape>> = {
  month: { perYear: 12, months: 1, write: (number) => String(number).padStart(2, '0') },
  quarter: { perYear: 4, months: 3, write: (number) => `Q${number}` },
  'half-year': { perYear: 2, months: 6, write: (number) => `H${number}` },
  'nine-months': { perYear: 1, months: 9, write: () => '9M' },
  year: { perYear: 1, months: MONTHS_OF_YEAR, write: () => 'Y' },
};

const LONGER = /^[1-9]\d{3}-(?:Q[1-4]|H[12]|9M|Y)$/u;

/** The period, or undefined when the text is none, such as "2024-Q5" or a year before 1000. */
export function parsePeriod(text: string): ReportPeriod | undefined {
  return parseMonth(text) ?? (LONGER.test(text) ? (text as ReportPeriod) : undefined);
}

/** @param number 1 for the first of the year. Throws RangeError when there is no such period. */
export function toPeriod(frequency: Frequency, year: number, number: number): ReportPeriod {
  if (frequency === 'month') return toMonth(year, number);
  const made =
    number <= SHAPES[frequency].perYear
      ? parsePeriod(`${year}-${SHAPES[frequency].write(number)}`)
      : undefined;
  if (made === undefined) throw new RangeError(`no such ${frequency}: ${number}/${year}`);
  return made;
}

export function frequencyOf(period: ReportPeriod): Frequency {
  switch (period[5]) {
    case 'Q':
      return 'quarter';
    case 'H':
      return 'half-year';
    case '9':
      return 'nine-months';
    case 'Y':
      return 'year';
    default:
      return 'month';
  }
}

export function isMonth(period: ReportPeriod): period is Month {
  return frequencyOf(period) === 'month';
}

export function yearOf(period: ReportPeriod): number {
  return Number(period.slice(0, 4));
}

/** Which of its year: 1..12 of a month, 1..4 of a quarter, 1 of a year. */
export function numberInYear(period: ReportPeriod): number {
  if (isMonth(period)) return monthNumberOf(period);
  return period[5] === 'Q' || period[5] === 'H' ? Number(period[6]) : 1;
}

export const periodsOfYear = (frequency: Frequency): number => SHAPES[frequency].perYear;
export const monthsOf = (frequency: Frequency): number => SHAPES[frequency].months;

export function firstMonthOf(period: ReportPeriod): Month {
  return nextMonth(lastMonthOf(period), 1 - monthsOf(frequencyOf(period)));
}

export function lastMonthOf(period: ReportPeriod): Month {
  return toMonth(yearOf(period), monthsOf(frequencyOf(period)) * numberInYear(period));
}

/** By its calendar months, whatever day its figures are cut off. */
export function lastDayOf(period: ReportPeriod): LocalDate {
  const month = lastMonthOf(period);
  return toLocalDate(month, daysIn(month));
}

/** The months of the period, oldest first. */
export function monthsIn(period: ReportPeriod): readonly Month[] {
  const first = firstMonthOf(period);
  return Array.from({ length: monthsOf(frequencyOf(period)) }, (_, at) => nextMonth(first, at));
}

/** The periods of a shorter frequency that together are this one, oldest first; none where they do not fit into it. */
export function periodsWithin(period: ReportPeriod, frequency: Frequency): readonly ReportPeriod[] {
  if (!tiles(frequency, frequencyOf(period))) return [];
  const first = periodWith(frequency, firstMonthOf(period));
  const count = monthsOf(frequencyOf(period)) / monthsOf(frequency);
  return Array.from({ length: count }, (_, at) => nextPeriod(first, at));
}

/** Whether a period of the longer frequency is made of whole ones of the shorter: nine months of quarters, no year of nine months. */
export function tiles(shorter: Frequency, longer: Frequency): boolean {
  return monthsOf(shorter) < monthsOf(longer) && monthsOf(longer) % monthsOf(shorter) === 0;
}

/** The period of that frequency that has the month; of nine months the next where it has none of October to December. */
export function periodWith(frequency: Frequency, month: Month): ReportPeriod {
  const number = Math.ceil(monthNumberOf(month) / monthsOf(frequency));
  const { perYear } = SHAPES[frequency];
  return number <= perYear
    ? toPeriod(frequency, yearOf(month), number)
    : toPeriod(frequency, yearOf(month) + 1, 1);
}

const indexOf = (period: ReportPeriod): number =>
  yearOf(period) * periodsOfYear(frequencyOf(period)) + numberInYear(period) - 1;

/** The period of the same frequency `by` later, or earlier when negative. Throws RangeError outside the years 1000..9999. */
export function nextPeriod<Of extends ReportPeriod>(period: Of, by = 1): Of {
  const frequency = frequencyOf(period);
  const perYear = periodsOfYear(frequency);
  const index = indexOf(period) + by;
  return toPeriod(frequency, Math.floor(index / perYear), (index % perYear) + 1) as Of;
}

export function previousPeriod<Of extends ReportPeriod>(period: Of, by = 1): Of {
  return nextPeriod(period, -by);
}

/** The same period `years` before. */
export function yearsBefore<Of extends ReportPeriod>(period: Of, years = 1): Of {
  return nextPeriod(period, -years * periodsOfYear(frequencyOf(period)));
}

/** Running totals "since the beginning of the year" start anew with the first period of a year. */
export function startsYear(period: ReportPeriod): boolean {
  return numberInYear(period) === 1;
}

/** How many periods `to` is after `from`, both of one frequency; negative when before. */
export function periodsBetween(from: ReportPeriod, to: ReportPeriod): number {
  return indexOf(to) - indexOf(from);
}

/** The one period that is exactly from the first to the last of these: a quarter of its three months. */
export function onePeriod(from: ReportPeriod, to: ReportPeriod): ReportPeriod | undefined {
  const [first, last] = [firstMonthOf(from), lastMonthOf(to)];
  return FREQUENCIES.map((frequency) => periodWith(frequency, last)).find(
    (one) => firstMonthOf(one) === first && lastMonthOf(one) === last,
  );
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** As reports print it behind its word: "02/2024", "quý I/2024", "6 tháng đầu năm 2024". */
export function periodLabel(period: ReportPeriod): string {
  return isMonth(period) ? `${period.slice(5)}/${period.slice(0, 4)}` : periodName(period, 'vi');
}

/** With its word: "tháng 02/2024", "quý I/2024"; to an English reader "02/2024", "Q1 2024". */
export function periodName(period: ReportPeriod, language: 'vi' | 'en'): string {
  const year = yearOf(period);
  const number = numberInYear(period);
  const vi = language === 'vi';
  switch (frequencyOf(period)) {
    case 'month':
      return vi ? `tháng ${periodLabel(period)}` : periodLabel(period);
    case 'quarter':
      return vi ? `quý ${ROMAN[number]}/${year}` : `Q${number} ${year}`;
    case 'half-year':
      return vi
        ? `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`
        : `${number === 1 ? 'first' : 'second'} half of ${year}`;
    case 'nine-months':
      return vi ? `9 tháng đầu năm ${year}` : `first nine months of ${year}`;
    case 'year':
      return vi ? `năm ${year}` : String(year);
  }
}

/** For the axis of a chart: "02/24", "Q1/24", "2024". */
export function periodShort(period: ReportPeriod): string {
  const year = period.slice(2, 4);
  switch (frequencyOf(period)) {
    case 'month':
      return `${period.slice(5)}/${year}`;
    case 'quarter':
      return `Q${numberInYear(period)}/${year}`;
    case 'half-year':
      return `H${numberInYear(period)}/${year}`;
    case 'nine-months':
      return `9M/${year}`;
    case 'year':
      return period.slice(0, 4);
  }
}
