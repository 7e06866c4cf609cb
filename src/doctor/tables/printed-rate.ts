// A rate as it stands in a cell of rates, with its sign or without.

import type { Percent } from '../../import/texts/tokens.ts';

const RATE = /^(\d{1,4})(?:([.,])(\d{1,6}))?\s?%?$/u;

export function printedRate(text: string): Percent | undefined {
  const words = text.trim().replace(/\s?%$/u, '');
  const [, whole, mark, decimals = ''] = RATE.exec(words) ?? [];
  if (whole === undefined) return undefined;
  return {
    scaled: Number(whole + decimals),
    decimals: decimals.length,
    mark: mark === ',' || mark === '.' ? mark : undefined,
    words,
  };
}
