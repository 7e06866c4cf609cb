// "5,65 ngàn", "2k", "5 nghìn 6": amounts in speech. They may be exact, but are only offered as candidates.

import { anyOf, WORD_END } from './spelling.ts';

const POWERS: readonly (readonly [words: string, value: number])[] = [
  [anyOf('chục'), 10],
  [anyOf('trăm', 'hundred'), 100],
  [anyOf('nghìn', 'ngàn', 'k', 'thousand'), 1000],
  [anyOf('vạn'), 10_000],
  [anyOf('triệu', 'tr', 'million'), 1_000_000],
  [anyOf('tỷ', 'tỉ', 'billion'), 1_000_000_000],
];
/** "a dozen", "một tá" */
const DOZEN = new RegExp(
  `^(?:(?:(?:a|one) )?dozen|${anyOf('một')} tá)(?: ${anyOf('hồ sơ', 'dossiers?')})?$`,
  'u',
);
const ROUNDED = POWERS.map(([words, power]) => ({
  power,
  pattern: new RegExp(`(\\d+)(?:[.,](\\d+))? ?${words}(?: ?(\\d{1,3})${WORD_END}|${WORD_END})`, 'u'),
}));

/**
 * Possible values of a rounded amount in normalised lower-case text, likeliest first; undefined when there is
 * none.
 */
export function readRounded(said: string): readonly number[] | undefined {
  if (DOZEN.test(said)) return [12];
  for (const { power, pattern } of ROUNDED) {
    const [found, whole, decimals = '', tail = ''] = said.match(pattern) ?? [];
    if (found === undefined) continue;
    const base = (Number(`${whole}${decimals}`) * power) / 10 ** decimals.length;
    const candidates = tail === '' ? [base] : withTail(base, power, tail);
    // "1.655 nghìn": the dot may also group thousands.
    if (decimals.length === 3) candidates.push(Number(`${whole}${decimals}`) * power);
    return candidates;
  }
  return undefined;
}

/** "5 nghìn 6" is 5600; "5 nghìn 65" is 5650 or 5065. */
function withTail(base: number, power: number, tail: string): number[] {
  return [base + (Number(tail) * power) / 10 ** tail.length, base + Number(tail)];
}
