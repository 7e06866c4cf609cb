// Whether a printed percentage is the quotient of two counts. Exact, on whole numbers; what people do when they round is
// no error: half up, or the rest cut off.

import type { Percent } from '../import/texts/tokens.ts';
import { formatDecimal } from '../language/format.ts';
import { scaledPercent } from '../report/indicators.ts';

/** Whether part/whole, rounded or cut off at the printed decimals, is the printed rate. */
export function isQuotient(part: number, whole: number, { scaled, decimals, grouped }: Percent): boolean {
  if (whole <= 0) return false;
  if (grouped !== undefined && part > whole && isRounded(part, whole, grouped, 0)) return true;
  return isRounded(part, whole, scaled, decimals);
}

function isRounded(part: number, whole: number, scaled: number, decimals: number): boolean {
  const times = BigInt(part) * 10n ** BigInt(decimals + 2);
  const cut = times / BigInt(whole);
  const rounded = (2n * times + BigInt(whole)) / (2n * BigInt(whole));
  // Whole percents are rounded; nobody cuts 2,5% down to 2%.
  return BigInt(scaled) === rounded || (decimals > 0 && BigInt(scaled) === cut);
}

/** The whole numbers from `least` on of which the part is that rate: the first and the last one; undefined for none. */
export function wholesOf(
  part: number,
  { scaled, decimals }: Percent,
  least: number,
): readonly [number, number] | undefined {
  if (scaled === 0) return part === 0 ? [Math.max(1, least), MOST] : smallShare(part, decimals, least);
  if (part === 0) return undefined;
  const times = part * 10 ** (decimals + 2);
  // Rounded half up it lies from scaled − ½ on, cut off below scaled + 1.
  const first = Math.max(least, Math.floor(times / (scaled + 1)));
  const last = Math.ceil(times / (scaled - 0.5));
  const fits = (whole: number) => isQuotient(part, whole, { scaled, decimals, mark: undefined, words: '' });
  let from = first;
  while (from <= last && !fits(from)) from += 1;
  if (from > last) return undefined;
  let to = last;
  while (!fits(to)) to -= 1;
  return [from, to];
}

function smallShare(part: number, decimals: number, least: number): readonly [number, number] {
  return [Math.max(least, part * 10 ** (decimals + 2) + 1), MOST];
}

/** The one count of which the whole makes that rate; undefined where there is none, or more than one. */
export function partOf(whole: number, percent: Percent): number | undefined {
  const near = Math.floor((percent.scaled * whole) / 10 ** (percent.decimals + 2));
  const fitting = [near - 1, near, near + 1, near + 2].filter(
    (part) => part >= 0 && isQuotient(part, whole, percent),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** No count is larger. */
const MOST = 9_999_999;

/** "96,16%": as it would be printed, with at most so many decimals. */
export function quotientText(part: number, whole: number, decimals: number): string {
  return `${formatDecimal(scaledPercent(part, whole, decimals), decimals)}%`;
}
