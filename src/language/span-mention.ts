// Finds a time span in a question: a month, a quarter, a year, the last months. It is cut out, so that phrases
// need not allow for it.

import { fold } from './fold.ts';
import { findMonth, type MonthMention, mayHaveMonth } from './month-mention.ts';
import { VIETNAMESE_MONTH } from './month-names.ts';
import { findMonthRange, type MonthRange } from './month-range.ts';

export type SpanMention =
  | { readonly kind: 'month'; readonly month: MonthMention }
  | ({ readonly kind: 'quarter' /** 1..4 */; readonly quarter: number } & YearMention)
  /** The first or last months of a year, 2..11 of them; by default the current year. */
  | ({ readonly kind: 'part'; readonly part: 'first' | 'last'; readonly months: number } & YearMention)
  /** By default the current year. */
  | ({ readonly kind: 'year' } & YearMention)
  | MonthRange
  /** The latest months, 2 or more. */
  | { readonly kind: 'last'; readonly months: number }
  /** The latest periods of the report: "4 kỳ qua". */
  | { readonly kind: 'last-periods'; readonly periods: number };

/** A year by number, or the previous one: "năm ngoái". */
export interface YearMention {
  readonly year?: number;
  readonly last?: true;
}

export interface SpanSearch {
  readonly mention: SpanMention | undefined;
  /** The folded words without the mention. */
  readonly rest: string;
  /** Half-open range of the mention in the folded text. */
  readonly span?: readonly [from: number, to: number];
}

const MOST_MONTHS = 36;
const MONTHS_OF_YEAR = 12;
const HALF_YEAR = 6;
/** Numbers of quarters, and of months in a span, in digits and words. */
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4, mot: 1, hai: 2, tu: 4, bon: 4, first: 1, second: 2, third: 3, fourth: 4 },
  ...{ ba: 3, three: 3, sau: 6, six: 6, chin: 9, nine: 9 },
};
const numberOf = (word: string): number => NUMBERS[word] ?? Number(word);
const MONTHS_OF: Readonly<Record<string, number>> = { quy: 3, qui: 3, quarters: 3, nam: 12, years: 12 };
const COUNTED = '\\d{1,2}|ba|sau|chin|three|six|nine';
const LAST_YEAR = '(?<ago>nam ngoai|nam truoc|last year)';
const YEAR = `(?:[ /.-]*(?:nam |year )?(?<year>20\\d\\d)| (?:cua |of )?${LAST_YEAR})?`;
const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';

interface Pattern {
  readonly find: RegExp;
  readonly read: (groups: Record<string, string | undefined>) => SpanMention | undefined;
}

const yearOf = ({ year, ago, before }: Record<string, string | undefined>): YearMention =>
  year !== undefined ? { year: Number(year) } : (ago ?? before) === undefined ? {} : { last: true };

/** A year that is only compared with is not the requested span: "so với năm ngoái". */
const COMPARED =
  '(?<!(?:so|voi|hon|kem|ky|nay|gi|nhu|bang|tang|giam|than|to|with|from|vs|against|on|as|month|_) )';

const PATTERNS: readonly Pattern[] = [
  {
    find: new RegExp(
      `${START}(?:(?:qu[yi]|quarter|q) ?(?<quarter>[1-4]|iv|i{1,3}|mot|hai|ba|tu|bon)|(?<which>first|second|third|fourth) quarter(?: of)?)${YEAR}${END}`,
      'u',
    ),
    read: ({ quarter, which = '', ...groups }) => ({
      kind: 'quarter',
      quarter: numberOf(quarter ?? which),
      ...yearOf(groups),
    }),
  },
  {
    find: new RegExp(
      `${START}(?:(?<count>\\d{1,2}) (?<what>qu[yi]|nam|ky) (?:qua|gan day|gan nhat|vua qua|lien tiep)|(?:last|past) (?<last>\\d{1,2}) (?<of>quarters|years|periods|half-years))${END}`,
      'u',
    ),
    read: ({ count, last, what, of = '' }) => {
      const many = Number(count ?? last);
      const months = MONTHS_OF[what ?? of];
      if (many < 1) return undefined;
      return months === undefined
        ? { kind: 'last-periods', periods: many }
        : { kind: 'last', months: many * months };
    },
  },
  {
    find: new RegExp(
      `${START}(?:(?<months>\\d{1,2}) thang (?:qua|gan day|gan nhat|vua qua|truoc|lien tiep)|(?:last|past) (?<last>\\d{1,2}) months)${END}`,
      'u',
    ),
    read: ({ months, last }) => {
      const count = Number(months ?? last);
      return count >= 2 && count <= MOST_MONTHS ? { kind: 'last', months: count } : undefined;
    },
  },
  {
    find: new RegExp(`${START}(?:nua nam qua|half a year)${END}`, 'u'),
    read: () => ({ kind: 'last', months: 6 }),
  },
  {
    find: new RegExp(`${START}(?:mot nam qua|1 nam qua|last year long|past year)${END}`, 'u'),
    read: () => ({ kind: 'last', months: 12 }),
  },
  {
    find: new RegExp(
      `${START}(?:(?:(?<months>${COUNTED}) thang|(?<half>nua)) (?<part>dau|cuoi) nam(?<before> ngoai| truoc)?|(?<which>first|last) (?<count>${COUNTED}) months of(?: the year)?|(?<first>first|second) half(?: of(?: the year)?)?)${YEAR}${END}`,
      'u',
    ),
    read: ({ months, count, half, part, which, first, ...groups }) => {
      const many = half || first ? HALF_YEAR : numberOf(months ?? count ?? '');
      const of = part === 'cuoi' || which === 'last' || first === 'second' ? 'last' : 'first';
      return many >= 2 && many < MONTHS_OF_YEAR
        ? { kind: 'part', part: of, months: many, ...yearOf(groups) }
        : undefined;
    },
  },
  // "6 tháng năm 2024", "9 tháng 2024": the first months of the year.
  {
    find: new RegExp(`${START}(?<months>6|9|sau|chin) thang (?:nam )?(?<year>20\\d\\d)${END}`, 'u'),
    read: ({ months = '', ...groups }) => ({
      kind: 'part',
      part: 'first',
      months: numberOf(months),
      ...yearOf(groups),
    }),
  },
  // A bare number of months means up to now; "6 tháng 2" is a day.
  {
    find: new RegExp(`${START}(?<months>\\d{1,2}) (?:thang|months)(?! ?\\d)${END}`, 'u'),
    read: ({ months }) => {
      const count = Number(months);
      return count >= 2 && count <= MOST_MONTHS ? { kind: 'last', months: count } : undefined;
    },
  },
  {
    find: new RegExp(`${START}(?:ca nam|nam|year|in|for) (?<year>20\\d\\d)${END}`, 'u'),
    read: (groups) => ({ kind: 'year', ...yearOf(groups) }),
  },
  {
    find: new RegExp(
      `${START}(?:ca nam nay|ca nam|nam nay|this year(?: so far)?|(?:tinh )?tu dau nam(?: den nay)?|year to date)${END}`,
      'u',
    ),
    read: () => ({ kind: 'year' }),
  },
  {
    find: new RegExp(`${START}${COMPARED}(?:ca )?${LAST_YEAR}(?! thang)${END}`, 'u'),
    read: (groups) => ({ kind: 'year', ...yearOf(groups) }),
  },
];

/** Cheap pre-check: every other span has one of these. */
const MAY_BE_SPAN = /thang|month|nam|year|qu[yi]|quarter|(?<![a-z\d])q|(?:in|for) 20|half|period|ky/u;

const BEHIND_MONTH = new RegExp(`thang (?:\\d+|${VIETNAMESE_MONTH}) $`, 'u');

/** Finds the first time span in a text, in Vietnamese, with or without diacritics, or English. */
export function findSpan(text: string): SpanSearch {
  const said = fold(text);
  if (!MAY_BE_SPAN.test(said) && !mayHaveMonth(said)) return { mention: undefined, rest: said };
  const range = findMonthRange(said);
  if (range) return { ...range, rest: fold(`${said.slice(0, range.span[0])} ${said.slice(range.span[1])}`) };
  for (const { find, read } of PATTERNS) {
    const match = find.exec(said);
    // "tháng 2 năm 2024", "tháng hai năm 2024" are months.
    if (!match || BEHIND_MONTH.test(said.slice(0, match.index))) continue;
    const mention = read(match.groups ?? {});
    if (!mention) continue;
    const rest = `${said.slice(0, match.index)} ${said.slice(match.index + match[0].length)}`;
    const span = [match.index, match.index + match[0].length] as const;
    return { mention, rest: fold(rest), span };
  }
  const { mention, rest, span } = findMonth(said);
  return {
    mention: mention && { kind: 'month', month: mention },
    rest: fold(rest),
    ...(span && { span }),
  };
}
