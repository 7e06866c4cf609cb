// How the name of a period stands in the skeleton of a text (see reading.ts): letters and digits alone, folded, with a bar
// where two numbers would run together.

import { type Frequency, periodsOfYear, type ReportPeriod, toPeriod } from '../calendar/report-period.ts';

const YEAR = '(?<year>\\d{4})';
const FIRST_YEAR = 1000;
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** With its word. A month is written in figures, a quarter in either kind of them. */
const PATTERNS: Readonly<Record<Frequency, string>> = {
  month: `thang(?<number>\\d{1,2})(?:\\||nam)${YEAR}`,
  quarter: `quy(?<number>[1-4]|iv|i{1,3})(?:\\||nam)?${YEAR}`,
  'half-year': `(?:6|sau)thang(?<number>dau|cuoi)nam${YEAR}`,
  'nine-months': `(?:9|chin)thang(?:dau)?nam${YEAR}`,
  year: `nam${YEAR}`,
};

export function periodPattern(frequency: Frequency): string {
  return PATTERNS[frequency];
}

/** Behind its word, or as it stands in `{@month}`: a month's number and year. */
export function labelPattern(frequency: Frequency): string {
  return frequency === 'month' ? `(?<number>\\d{1,2})\\|${YEAR}` : PATTERNS[frequency];
}

/** The period of a match of one of these; undefined where the text names none that there is. */
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
