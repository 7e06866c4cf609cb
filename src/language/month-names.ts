// The names of the months as they are said, for finding them in a message.

import { anyOf } from './spelling.ts';

/** By month number; "giêng" and "chạp" are the names of the first and the last. */
const VIETNAMESE: readonly (readonly string[])[] = [
  ['giêng', 'một'],
  ['hai'],
  ['ba'],
  ['tư', 'bốn'],
  ['năm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
  ['mười'],
  ['mười một'],
  ['chạp', 'mười hai'],
];

const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Short names; in Vietnamese without diacritics some are words ("sep", "may"), so they want a year beside them. */
const SHORT = ENGLISH_MONTHS.map((name) => (name === 'september' ? 'sept?' : name.slice(0, 3)));
/** "may" and "march" are words, too. */
const UNMISTAKABLE = ENGLISH_MONTHS.filter((name) => name !== 'may' && name !== 'march');

export const VIETNAMESE_MONTH = anyOf(...VIETNAMESE.flat());
export const ENGLISH_MONTH = anyOf(...ENGLISH_MONTHS, ...SHORT);
export const UNMISTAKABLE_ENGLISH_MONTH = anyOf(...UNMISTAKABLE);

/** Whether a name of an English month begins there: an unmistakable one, or any with its year. */
export function beginsEnglishMonth(word: string, next: string | undefined): boolean {
  const month = /^20\d\d$/u.test(next ?? '') ? WITH_YEAR : ALONE;
  return month.test(word);
}

const WITH_YEAR = new RegExp(`^${ENGLISH_MONTH}$`, 'iu');
const ALONE = new RegExp(`^${UNMISTAKABLE_ENGLISH_MONTH}$`, 'iu');

const numbered = (names: readonly (readonly string[])[]): readonly RegExp[] =>
  names.map((spellings) => new RegExp(`^${anyOf(...spellings)}$`, 'iu'));
const PATTERNS = [
  numbered(VIETNAMESE),
  numbered(ENGLISH_MONTHS.map((name, at) => [name, SHORT[at] ?? name])),
];

/** The month number 1..12 of a name that one of the expressions above matched. */
export function monthNamed(name: string): number | undefined {
  const indexes = PATTERNS.map((months) => months.findIndex((month) => month.test(name)));
  const found = indexes.find((index) => index >= 0);
  return found === undefined ? undefined : found + 1;
}
