// Ranges of months: "từ tháng 1 đến tháng 3", "tháng 11/2023 tới tháng 2/2024", "January to March", "từ tháng 9
// đến nay".

import { findMonth, type MonthMention } from './month-mention.ts';
import { ENGLISH_MONTH, monthNamed } from './month-names.ts';

/** A month by number. Without a year it is resolved by `spanMeant`. */
export interface NamedMonth {
  readonly month: number;
  readonly year?: number;
}

export interface MonthRange {
  readonly kind: 'months';
  readonly first: NamedMonth;
  /** Undefined means until now. */
  readonly last: NamedMonth | undefined;
}

interface RangeFound {
  readonly mention: MonthRange;
  /** Half-open range in the text. */
  readonly span: readonly [from: number, to: number];
}

const BEFORE = /(?:^| )(?<begins>(?:ke )?tu |from |between )$/u;
const JOINS = /^ (?:cho )?(?:den|toi|to|until|till|through)(?: (?:het|cuoi|the end of|end of))? /u;
/** Cheap pre-check: every range has one of these words, and most messages have none. */
const MAY_JOIN = / (?:den|toi|to|until|till|through) /u;
const NOW = /^(?:nay|bay gio|hien nay|hien tai|gio|now|today|date)(?![\p{L}\d])/u;
/** "tháng 1 đến 3"; "1 đến 3 tháng 4" is a day. */
const BARE = /^(?<month>0?[1-9]|1[0-2])(?![\p{L}\d/.,-]| ?(?:thang|month))/u;

/** After the first month, "march" and "may" are unambiguous. */
const NAME = new RegExp(`^(?<month>${ENGLISH_MONTH})(?![\\p{L}\\d])`, 'iu');

/** @param said folded */
export function findMonthRange(said: string): RangeFound | undefined {
  if (!MAY_JOIN.test(said)) return undefined;
  const found = findMonth(said);
  const first = named(found.mention);
  if (!first || !found.span) return undefined;
  const [start, end] = found.span;
  const joins = JOINS.exec(said.slice(end))?.[0];
  if (joins === undefined) return undefined;
  const at = end + joins.length;
  const ends = endOf(said.slice(at));
  if (!ends) return undefined;
  const begins = BEFORE.exec(said.slice(0, start))?.groups?.begins ?? '';
  return {
    mention: { kind: 'months', first, last: ends.month },
    span: [start - begins.length, at + ends.length],
  };
}

function endOf(
  rest: string,
): { readonly month: NamedMonth | undefined; readonly length: number } | undefined {
  const now = NOW.exec(rest);
  if (now) return { month: undefined, length: now[0].length };
  const { mention, span } = findMonth(rest);
  const month = span?.[0] === 0 ? named(mention) : undefined;
  if (month && span) return { month, length: span[1] };
  const bare = NAME.exec(rest) ?? BARE.exec(rest);
  const said = bare?.groups?.month ?? '';
  const number = monthNamed(said) ?? Number(said);
  return bare ? { month: { month: number }, length: bare[0].length } : undefined;
}

function named(mention: MonthMention | undefined): NamedMonth | undefined {
  if (mention?.kind !== 'month') return undefined;
  const { month, year } = mention;
  return { month, ...(year !== undefined && { year }) };
}
