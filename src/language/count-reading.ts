// The result types of parsing a count, shared by all readers.

/** The largest valid count; the report prints at most seven digits. */
export const COUNT_MAX = 9_999_999;

/**
 * Why a text is not a valid count. Messages are selected by this code.
 *
 * - `empty`: no text
 * - `not-a-number`: contains no number
 * - `not-known`: stated to be unknown so far ("chưa có"), which is not zero
 * - `other-words`: one number among words that may change its meaning ("688 hồ sơ quá hạn")
 * - `several`: more than one number, or one number with spaces in odd places
 * - `in-date`: contains a date, month or year ("năm 2024: 688"), which is not among the readings
 * - `misplaced-separator`: dots or commas that do not group thousands ("5.9123", "1,655")
 * - `decimal`: written with decimals ("12,5", "151.10")
 * - `looks-like-rate`: a grouped number that cannot be this figure, and may be a rate with three decimals ("96.161")
 * - `percent`: a rate ("96,16%"), which is not among the readings
 * - `fraction`: a part and its whole ("4.561/5.650")
 * - `negative`: below zero ("-3")
 * - `rounded`: given in thousands etc. ("5,65 ngàn", "2k")
 * - `approximate`: stated as approximate ("gần 700")
 * - `words-differ`: adjacent digits and words give different numbers ("45 (năm mươi)")
 * - `whole`: stated to be all of another figure ("tất cả đều đúng hạn")
 * - `too-large`: above COUNT_MAX
 */
export type UnclearReason =
  | 'empty'
  | 'not-a-number'
  | 'not-known'
  | 'other-words'
  | 'several'
  /** The stated sum differs from that of the addends. */
  | 'wrong-sum'
  | 'in-date'
  | 'misplaced-separator'
  | 'decimal'
  | 'looks-like-rate'
  | 'percent'
  | 'fraction'
  | 'negative'
  | 'rounded'
  | 'approximate'
  | 'words-differ'
  | 'whole'
  | 'too-large';

/** `readings`: possible values of an unclear text, likeliest first; at most three, distinct, each 0..COUNT_MAX. */
export type CountReading =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'unclear'; readonly reason: UnclearReason; readonly readings: readonly number[] };

export interface CountOptions {
  /** The figure's usual value; undefined in a first month. */
  readonly usual?: number;
  /** Upper bound: another figure that is already known. */
  readonly bound?: number;
}

/** A count, or `too-large` above COUNT_MAX. */
export function countOf(value: number): CountReading {
  return value <= COUNT_MAX
    ? { kind: 'count', value }
    : { kind: 'unclear', reason: 'too-large', readings: [] };
}

/**
 * An unclear reading. Candidates that are no valid counts are dropped; if none is left, the reason is
 * `too-large`.
 */
export function unclear(reason: UnclearReason, candidates: readonly number[] = []): CountReading {
  const readings = [...new Set(candidates)]
    .filter((value) => Number.isInteger(value) && value >= 0 && value <= COUNT_MAX)
    .slice(0, 3);
  const allTooLarge = candidates.length > 0 && candidates.every((value) => value > COUNT_MAX);
  return { kind: 'unclear', reason: allTooLarge ? 'too-large' : reason, readings };
}

/** The values a reading offers: the count itself, or the candidates of an unclear text. */
export function readingsOf(reading: CountReading): readonly number[] {
  return reading.kind === 'count' ? [reading.value] : reading.readings;
}
