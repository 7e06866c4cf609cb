// Patterns for period names in the skeleton of a text (see outline-parser.ts).

import { type Frequency, periodsOfYear, type ReportPeriod, toPeriod } from '../calendar/report-period.ts';

const YEAR = '(?<year>\\d{4})';
const FIRST_YEAR = 1000;
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** Including the word for the period. Months are written in digits, quarters in digits or Roman numerals. */
const PATTERNS: Readonly<Record<Frequency, string>> = {
  month: `thang(?<number>\\d{1,2})(?:\\||nam)${YEAR}`,
  quarter: `quy(?<number>[1-4]|iv|i{1,3})(?:\\||nam)?${YEAR}`,
  'half-year': `(?:6|sau)thang(?<number>dau|cuoi)nam${YEAR}`,
  'nine-months': `(?:9|chin)thang(?:dau)?nam${YEAR}`,
  year: `nam${YEAR}`,
};

/** The pattern of a period with its word. */
export function periodPattern(frequency: Frequency): string {
  return PATTERNS[frequency];
}

/** Without the word, as in `{@month}`: a month's number and year. */
export function labelPattern(frequency: Frequency): string {
  return frequency === 'month' ? `(?<number>\\d{1,2})\\|${YEAR}` : PATTERNS[frequency];
}

/** The period of a match; undefined when no such period exists. */
export function periodMatched(
  frequency: Frequency,
  { number = 'dau', year = '' }: Readonly<Record<string, string | undefined>>,
): ReportPeriod | undefined {
  const roman = ROMAN.indexOf(number) + 1;
  const half = ['dau', 'cuoi'].indexOf(number) + 1;
  const at = roman || half || Number(number);
  const exists = Number(year) >= FIRST_YEAR && at >= 1 && at <= periodsOfYear(frequency);
  return exists ? toPeriod(frequency, Number(year), at) : undefined;
}
