// A rate as it stands in a cell, and whether it is a quotient at its printed decimals: rounded half up, or the rest cut off.

export interface PrintedRate {
  /** Without its mark: 9616 of "96,16%". */
  readonly scaled: number;
  readonly decimals: number;
}

const RATE = /^(\d{1,4})(?:[.,](\d{1,6}))?\s?%?$/u;

export function printedRate(text: string): PrintedRate | undefined {
  const [, whole, decimals = ''] = RATE.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : { scaled: Number(whole + decimals), decimals: decimals.length };
}

export function isShare(part: number, whole: number, { scaled, decimals }: PrintedRate): boolean {
  if (whole <= 0) return false;
  const times = BigInt(part) * 10n ** BigInt(decimals + 2);
  const cut = times / BigInt(whole);
  const rounded = (2n * times + BigInt(whole)) / (2n * BigInt(whole));
  return BigInt(scaled) === cut || BigInt(scaled) === rounded;
}
