// Formats numbers for the report (Vietnamese) and the bot's English. Intl is not used because its output
// depends on the ICU data of the machine, and rates must be printed exactly from integers.

import type { Language } from './language.ts';

const MARKS = {
  vi: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
} as const satisfies Record<Language, { thousands: string; decimal: string }>;

/** A true minus sign: as wide as "+", without a line break after it. `normalise` converts it back to "-". */
const MINUS = '\u2212';

const wholeNumber = (value: number | bigint): bigint => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`not a whole number: ${value}`);
  }
  return BigInt(value);
};

const group = (digits: string, language: Language): string =>
  digits.replace(/\B(?=(?:\d{3})+$)/gu, MARKS[language].thousands);

/** "1.655" (vi), "1,655" (en). Throws RangeError unless n is an integer. */
export function formatCount(n: number | bigint, language: Language = 'vi'): string {
  return formatDecimal(n, 0, language);
}

/**
 * The exact decimal `scaled / 10^decimals` without trailing zeros: (9616, 2) → "96,16", (10000, 2) → "100",
 * (170, 2) → "1,7". Never rounds. Throws RangeError unless scaled is an integer and decimals is 0..20.
 */
export function formatDecimal(scaled: number | bigint, decimals: number, language: Language = 'vi'): string {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) {
    throw new RangeError(`not a number of decimals: ${decimals}`);
  }
  const value = wholeNumber(scaled);
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/u, '');
  const sign = value < 0n ? MINUS : '';
  return `${sign}${group(whole, language)}${rest === '' ? '' : `${MARKS[language].decimal}${rest}`}`;
}

/** A difference: "+12", "−3" (U+2212), "0", with thousands separators. Throws RangeError unless n is an integer. */
export function formatSigned(n: number | bigint, language: Language = 'vi'): string {
  return `${n > 0 ? '+' : ''}${formatCount(n, language)}`;
}

const BLOCKS = 10;

/**
 * A progress bar of ten blocks: (7, 28) → "■■■□□□□□□□". Full only when complete, empty only at 0; "" when the
 * whole is 0. Throws RangeError unless 0 ≤ part ≤ whole.
 */
export function formatBlocks(part: number, whole: number): string {
  if (part < 0 || part > whole) throw new RangeError(`not a part of ${whole}: ${part}`);
  if (whole === 0) return '';
  const near = Math.round((part / whole) * BLOCKS);
  const full = part === whole ? BLOCKS : Math.min(Math.max(near, part > 0 ? 1 : 0), BLOCKS - 1);
  return '■'.repeat(full) + '□'.repeat(BLOCKS - full);
}
