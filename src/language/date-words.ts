// Numbers of days, months and years are the most frequent numbers that are not counts. They are removed before
// anything else is parsed.

import { anyOf, WORD_START } from './spelling.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const ENGLISH_MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const DATES = [
  `${DAY}([/.-])${MONTH}\\1${YEAR}`,
  `${DAY}([/-])${MONTH}\\2\\d\\d`,
  `${YEAR}([/-])${MONTH}(?:\\3${DAY})?`,
  `${MONTH}[/-]${YEAR}`,
  `(?:${ENGLISH_MONTH}|year) ${YEAR}`,
  `${anyOf('năm')} ${YEAR}`,
  `${anyOf('ngày')} \\d{1,2}(?:[/.-]\\d{1,2})?`,
  `(?:${anyOf('tháng', 'quý', 'month')} ?|th?\\.?|q\\.?)\\d{1,2}(?:[/.-]\\d{2,4})?`,
];
const DATE = new RegExp(`(?<!\\d[/.,-])${WORD_START}(?:${DATES.join('|')})(?![\\d/%]|[.,]\\d)`, 'gu');

/** Normalised lower-case text without its dates; undefined when it has none. */
export function withoutDates(said: string): string | undefined {
  const rest = said.replace(DATE, ' ');
  return rest === said ? undefined : rest.replace(/ +/gu, ' ').trim();
}
