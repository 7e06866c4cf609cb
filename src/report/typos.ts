// Typos in copied numbers: an extra digit, a lost digit, two swapped digits, a rate instead of a count.

import { scaledPercent } from './indicators.ts';

/** How the correct number became the written one. */
export type Typo = 'digit-more' | 'digit-lost' | 'digits-swapped';

/** Minimum length in digits: one- and two-digit numbers resemble too many others. */
const SHORTEST = 3;
/** Maximum decimals of printed rates. */
const MOST_DECIMALS = 3;

/** The single typo that turns `right` into `written`; undefined when there is none. */
export function typoOf(written: number, right: number): Typo | undefined {
  if (written === right) return undefined;
  const [from, to] = [String(written), String(right)];
  if (Math.max(from.length, to.length) >= SHORTEST) {
    if (withoutOne(from).includes(to)) return 'digit-more';
    if (withoutOne(to).includes(from)) return 'digit-lost';
  }
  const exchanged = from.length === to.length && neighboursExchanged(from).includes(to);
  return exchanged ? 'digits-swapped' : undefined;
}

/** The numbers from which a repeated key or an extra trailing zero would make this one. */
export function withoutRepeatedDigit(written: number): readonly number[] {
  const digits = String(written);
  if (digits.length < SHORTEST) return [];
  const doubled = withoutOne(digits).filter((_, i) => digits[i] === digits[i + 1]);
  const zero = digits.endsWith('0') ? [digits.slice(0, -1)] : [];
  return [...new Set([...doubled, ...zero].map(Number))];
}

/** The numbers from which an extra digit or two swapped digits would make this one. */
export function typoCandidates(written: number): readonly number[] {
  const digits = String(written);
  const right = [...withoutOne(digits), ...neighboursExchanged(digits)].map(Number);
  return [...new Set(right)].filter((one) => typoOf(written, one) !== undefined);
}

/** The only count whose percentage of `whole`, written without its comma, is this number: 9616 of 573 is 551. */
export function countOfRate(written: number, whole: number): number | undefined {
  if (whole === 0) return undefined;
  const counts = new Set<number>();
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const near = Math.round((written * whole) / (100 * 10 ** decimals));
    for (const count of [near - 1, near, near + 1])
      if (count >= 0 && count <= whole && scaledPercent(count, whole, decimals) === written)
        counts.add(count);
  }
  const [only, ...others] = counts;
  return others.length === 0 ? only : undefined;
}

const withoutOne = (digits: string) =>
  Array.from(digits, (_, i) => digits.slice(0, i) + digits.slice(i + 1)).filter((one) => !/^0./u.test(one));

const neighboursExchanged = (digits: string) =>
  Array.from(
    digits.slice(1),
    (_, i) => digits.slice(0, i) + (digits[i + 1] ?? '') + (digits[i] ?? '') + digits.slice(i + 2),
  );
