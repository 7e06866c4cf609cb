// Signs that look right on paper, and are others than those in which formulas and lines of the form are written.

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

/** What a formula has that is written otherwise; empty where nothing is. */
export function signWords(text: string): string {
  const sign = Object.keys(MEANT).find((one) => text.includes(one));
  if (sign !== undefined) return `; it has “${sign}”: write ${MEANT[sign]}`;
  return /\w[+-]|[+-]\w/u.test(text) ? '; there is a blank on both sides of + and -' : '';
}
