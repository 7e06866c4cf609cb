// Names of months in messages.

import { anyOf } from './spelling.ts';

/** By month number; "giêng" and "chạp" are the first and last lunar months. */
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

/** Abbreviations; without diacritics some are Vietnamese words ("sep", "may"), so they need a year. */
const SHORT = ENGLISH_MONTHS.map((name) => (name === 'september' ? 'sept?' : name.slice(0, 3)));
/** "may" and "march" are also words. */
const UNMISTAKABLE = ENGLISH_MONTHS.filter((name) => name !== 'may' && name !== 'march');

export const VIETNAMESE_MONTH = anyOf(...VIETNAMESE.flat());
export const ENGLISH_MONTH = anyOf(...ENGLISH_MONTHS, ...SHORT);
export const UNMISTAKABLE_ENGLISH_MONTH = anyOf(...UNMISTAKABLE);

/** Whether an English month starts there: an unambiguous name, or any name followed by a year. */
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

/** The month number, 1..12, of a name matched by the patterns above. */
export function monthNamed(name: string): number | undefined {
  const indexes = PATTERNS.map((months) => months.findIndex((month) => month.test(name)));
  const found = indexes.find((index) => index >= 0);
  return found === undefined ? undefined : found + 1;
}
