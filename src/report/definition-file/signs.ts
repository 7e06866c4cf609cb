// Typographic look-alikes (dashes, quotes, signs) of the characters the grammars use.

const MEANT: Readonly<Record<string, string>> = {
  '≤': '<=',
  '⩽': '<=',
  '≥': '<=, with the smaller figure first',
  '>=': '<=, with the smaller figure first',
  '–': '-',
  '—': '-',
  '−': '-',
  '＋': '+',
  '＝': '=',
};

/** Error hint about look-alike characters or missing blanks around + and -; empty when there are none. */
export function signWords(text: string): string {
  const sign = Object.keys(MEANT).find((one) => text.includes(one));
  if (sign !== undefined) return `; it has “${sign}”: write ${MEANT[sign]}`;
  return /\w[+-]|[+-]\w/u.test(text) ? '; there is a blank on both sides of + and -' : '';
}
