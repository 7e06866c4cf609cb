// Finds a month in a message: "xem báo cáo tháng 2/2024", "t2", "tháng trước". It is cut out before intents are
// matched, so that phrases need not allow for it. Bare numbers and fractions ("688", "2/2") are answers, never
// months.

import type { Frequency, ReportPeriod } from '../calendar/report-period.ts';
import { normalise } from './fold.ts';
import { ENGLISH_MONTH, monthNamed, UNMISTAKABLE_ENGLISH_MONTH, VIETNAMESE_MONTH } from './month-names.ts';
import { anyOf, WORD_END, WORD_START } from './spelling.ts';

export type MonthMention =
  /** Named exactly by the program itself. */
  | { readonly kind: 'period'; readonly period: ReportPeriod }
  | { readonly kind: 'month' /** 1..12 */; readonly month: number /** 2000..2099 */; readonly year?: number }
  /** A quarter, half-year, nine months or year; without its number, the one due: "báo cáo 6 tháng". */
  | {
      readonly kind: 'longer';
      readonly frequency: Exclude<Frequency, 'month'>;
      readonly number?: number;
      readonly year?: number;
      /** In the previous year. */
      readonly last?: true;
    }
  /** 0 is the current period, -1 the previous one: a month, a quarter, or the report's own period ("kỳ trước"). */
  | { readonly kind: 'relative'; readonly offset: 0 | -1; readonly of?: 'quarter' | 'period' }
  /** A month that does not exist ("tháng 13"), or an implausible year. */
  | { readonly kind: 'impossible' };

export interface MonthSearch {
  readonly mention: MonthMention | undefined;
  /** The normalised text without the mention; letters, case and diacritics as typed. */
  readonly rest: string;
  /** Half-open range of the mention in the normalised text. */
  readonly span?: readonly [from: number, to: number];
}

type Reader = (match: RegExpExecArray) => MonthMention;
interface Pattern {
  readonly find: RegExp;
  readonly read: Reader;
}

const YEAR_WORD = anyOf('năm', 'year');
/** "/2024" or "-24" without spaces, " / 2024" only for a plausible year, " năm 2024", " 2024". */
const YEAR = `(?:[/.-](?<y1>\\d+)|(?: ?[/.-] ?| )(?<y2>20\\d\\d)| ${YEAR_WORD} (?<y3>\\d+))`;
const NUMBER_END = '(?![\\p{L}\\d]|[/.,-]\\d)';
const BEFORE_BARE = '(?<![\\p{L}\\d]|\\d[/.,-])';

const pattern = (source: string, read: Reader): Pattern => ({ find: new RegExp(source, 'iu'), read });

const yearIn = (groups: Record<string, string | undefined>) => groups.y1 ?? groups.y2 ?? groups.y3;
const numbered: Reader = ({ groups = {} }) => monthOf(Number(groups.month), yearIn(groups));
const named: Reader = ({ groups = {} }) => monthOf(monthNamed(groups.month ?? ''), yearIn(groups));
const relative =
  (offset: 0 | -1, of?: 'quarter' | 'period'): Reader =>
  () => ({ kind: 'relative', offset, ...(of && { of }) });

const PATTERNS: readonly Pattern[] = [
  pattern(
    `${WORD_START}(?:${anyOf('tháng này', 'tháng hiện tại')}|(?:this|current) month)${WORD_END}`,
    relative(0),
  ),
  pattern(
    `${WORD_START}(?:${anyOf('tháng trước', 'tháng rồi', 'tháng vừa rồi', 'tháng vừa qua')}|(?:last|previous) month)${WORD_END}`,
    relative(-1),
  ),
  pattern(
    `${WORD_START}(?:${anyOf('quý này', 'quý hiện tại')}|(?:this|current) quarter)${WORD_END}`,
    relative(0, 'quarter'),
  ),
  pattern(
    `${WORD_START}(?:${anyOf('quý trước', 'quý rồi', 'quý vừa rồi', 'quý vừa qua')}|(?:last|previous) quarter)${WORD_END}`,
    relative(-1, 'quarter'),
  ),
  pattern(
    `${WORD_START}(?:${anyOf('kỳ trước', 'kỳ vừa rồi', 'kỳ vừa qua')}|(?:last|previous) (?:period|half-year))${WORD_END}`,
    relative(-1, 'period'),
  ),
  pattern(`${WORD_START}(?:${anyOf('tháng')}|month) ?(?<month>\\d+)(?:${YEAR}${NUMBER_END})?`, numbered),
  pattern(`${WORD_START}th?\\.?(?<month>\\d{1,2})${YEAR}${NUMBER_END}`, numbered),
  pattern(`${WORD_START}th?\\.?(?<month>0?[1-9]|1[0-2])${NUMBER_END}`, numbered),
  pattern(
    `${WORD_START}${anyOf('tháng')} (?<month>${VIETNAMESE_MONTH})(?:${YEAR}${NUMBER_END}|${WORD_END})`,
    named,
  ),
  pattern(`${WORD_START}(?<month>${ENGLISH_MONTH})(?: ?[/-] ?|,? )(?<y1>20\\d\\d)${NUMBER_END}`, named),
  pattern(`${WORD_START}(?<month>${UNMISTAKABLE_ENGLISH_MONTH})${WORD_END}`, named),
  pattern(
    `${BEFORE_BARE}(?<month>0?[1-9]|1[0-2])[/-](?<y1>20\\d\\d)(?![\\p{L}\\d]|[/.,-][\\p{L}\\d])`,
    numbered,
  ),
  pattern(`${BEFORE_BARE}(?<y1>20\\d\\d)-(?<month>0[1-9]|1[0-2])(?![\\p{L}\\d]|[/.,-][\\p{L}\\d])`, numbered),
];

/** Words and forms of which every month has one, and most messages have none. */
const MAY_BE_MONTH = new RegExp(
  `th?\\.?\\d|\\d[/-]|${anyOf('tháng', 'quý', 'kỳ')}|month|quarter|period|half-year|${ENGLISH_MONTH}`,
  'iu',
);

/** Cheap pre-check: false means there is certainly no month in the normalised text. */
export function mayHaveMonth(said: string): boolean {
  return MAY_BE_MONTH.test(said);
}

/**
 * Finds the first month in a text, in Vietnamese (with or without diacritics, in any Unicode form) or English.
 * "tháng …" with an invalid number is returned as impossible. Two-digit years are 2020 or later: "tháng 1-12"
 * has no year.
 */
export function findMonth(text: string): MonthSearch {
  const said = normalise(text);
  if (!mayHaveMonth(said)) return { mention: undefined, rest: said };
  const found = PATTERNS.flatMap(({ find, read }) => {
    const match = find.exec(said);
    return match ? [{ match, read }] : [];
  });
  // The earliest match; on a tie, the first pattern.
  const [first] = found.toSorted((a, b) => a.match.index - b.match.index);
  if (first === undefined) return { mention: undefined, rest: said };
  const { match, read } = first;
  const after = said.slice(match.index + match[0].length);
  const span = [match.index, match.index + match[0].length] as const;
  return { mention: read(match), rest: normalise(`${said.slice(0, match.index)} ${after}`), span };
}

function monthOf(month: number | undefined, yearText: string | undefined): MonthMention {
  if (month === undefined || month < 1 || month > 12) return { kind: 'impossible' };
  if (yearText === undefined) return { kind: 'month', month };
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const possible = year >= (yearText.length === 2 ? 2020 : 2000) && year <= 2099;
  return possible ? { kind: 'month', month, year } : { kind: 'impossible' };
}
