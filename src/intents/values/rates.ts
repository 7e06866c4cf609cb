// Percentages and rates beside figures are not counts. They are extracted separately and compared with the
// computed rates.

import { blank } from '../../language/source-text.ts';
import { anyOf } from '../../language/spelling.ts';

/** A stated rate in percent, with its position. */
export interface SaidRate {
  readonly at: number;
  /** `96,16`: digits with a decimal comma. */
  readonly percent: string;
}

const WORDS = `(?:${anyOf('đạt', 'chiếm', 'tương ứng', 'tương đương', 'bằng')} )?${anyOf('tỷ lệ', 'tỉ lệ', 'tỷ trọng', 'rate of')}(?: ${anyOf('là', 'đạt')})?[ :]*`;
const LEADING = `${anyOf('đạt', 'chiếm', 'tương ứng', 'tương đương')} `;
const NUMBER = '\\d[\\d.,]{0,11}';
const SIGN = `(?:%|${anyOf('phần trăm', 'percent')})`;
const RATE = new RegExp(
  `\\(? *(?:(?:${WORDS}|${LEADING})?(?<![\\d.,/])(?<percent>${NUMBER}) ?${SIGN}|${WORDS}(?<rate>${NUMBER})(?![\\d/]))(?: *\\))?`,
  'giu',
);

/** The text without rates, and the rates. */
export function withoutRates(read: string): { readonly read: string; readonly rates: readonly SaidRate[] } {
  if (!/%|t[ỷỉyi] l[ệe]|ph[ầa]n tr[ăa]m|percent|rate/iu.test(read)) return { read, rates: [] };
  const rates: SaidRate[] = [];
  const rest = read.replace(RATE, (found, ...groups) => {
    const { percent, rate } = groups.at(-1) as { percent?: string; rate?: string };
    const said = (percent ?? rate ?? '').replace(/[.,]+$/u, '').replace(/[.,](?=\d+$)/u, ',');
    rates.push({ at: groups.at(-3) as number, percent: said });
    const at = groups.at(-3) as number;
    return blank(
      found,
      read.slice(Math.max(0, at - 8), at),
      read.slice(at + found.length, at + found.length + 8),
    );
  });
  return { read: rest, rates };
}
