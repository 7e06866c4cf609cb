// Parses a cell as a number. A spreadsheet's numeric value takes precedence over its display; text is parsed by
// the separators the table itself uses. Ambiguous numbers remain unclear.

import { COUNT_MAX, readCount } from '../../language/count.ts';
import { normalise } from '../../language/fold.ts';
import { readNumeral } from '../../language/numeral.ts';
import type { SourceCell } from '../source.ts';

export type CellNumber =
  /** `weak`: its separator might be a decimal one, so other cells must confirm it. */
  | { readonly kind: 'count'; readonly value: number; readonly weak?: true }
  /** Empty or a dash, which tables use for none. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'rate' }
  /** Digits that are no count, or ambiguous. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'words' };

/** The meaning of separators in a table; undefined without evidence. */
export interface Marks {
  readonly comma?: 'thousands' | 'decimal';
  /** `unsure`: contradicting evidence. */
  readonly dot?: 'thousands' | 'decimal' | 'unsure';
}

/** In characters. */
const LONGEST = 40;
const NOTHING = /^[-.…_\s]*$/u;
const RATE = /^\d+(?:[.,]\d+)?\s?%$/u;
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/u;
const NUMERIC = /^\(?\d/u;
const DATE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|^\d{1,2}\/\d{4}|^\d{4}-\d{1,2}/u;
const UNIT = /\s?(?:hồ sơ|hs|tthc|thủ tục|dịch vụ)$/iu;

/** Parses one cell, given the table's separators (see `marksOf`). */
export function numberOf({ text, value }: SourceCell, marks: Marks): CellNumber {
  const said = text.length > LONGEST ? text : normalise(text);
  if (value !== undefined) {
    if (said.includes('%')) return { kind: 'rate' };
    return Number.isInteger(value) && value >= 0 && value <= COUNT_MAX
      ? { kind: 'count', value }
      : { kind: 'unclear' };
  }
  if (NOTHING.test(said)) return { kind: 'nothing' };
  if (said.length > LONGEST) return { kind: 'words' };
  if (RATE.test(said)) return { kind: 'rate' };
  if (!NUMERIC.test(said) || DATE.test(said)) return { kind: 'words' };
  return numberIn(said.replace(UNIT, ''), marks);
}

function numberIn(digits: string, marks: Marks): CellNumber {
  const [, mark] = GROUPED.exec(digits) ?? [];
  if (mark === undefined) {
    const read = readNumeral(digits, { unitSaid: true }) ?? readCount(digits);
    if (read.kind === 'count') return { kind: 'count', value: read.value };
    return { kind: /^[\d\s.,]+$/u.test(digits) ? 'unclear' : 'words' };
  }
  const value = Number(digits.replaceAll(mark, ''));
  if (value > COUNT_MAX) return { kind: 'unclear' };
  const means = mark === ',' ? marks.comma : marks.dot;
  if (means === 'decimal') return { kind: 'unclear' };
  if (means === 'thousands') return { kind: 'count', value };
  // "1.655" has a thousands separator; "96.161" may be a rate without its sign.
  const plain = mark === '.' && means === undefined && !/^\d\d\.\d{3}$/u.test(digits);
  return plain ? { kind: 'count', value } : { kind: 'count', value, weak: true };
}

/** The meaning of separators, from the numbers in which it is unambiguous. */
export function marksOf(texts: Iterable<string>): Marks {
  const seen = { commaGroups: 0, commaMany: false, commaDecimal: false, dotMany: false, dotDecimal: false };
  let dotGroups = false;
  for (const text of texts) {
    if (text.length > LONGEST || !/^\s*\d[\d.,]*[.,]\d+\s*%?\s*$/u.test(text)) continue;
    const digits = text.replace(/[%\s]/gu, '');
    if (/^[1-9]\d{0,2}(?:,\d{3})+$/u.test(digits)) {
      if (/,.*,/u.test(digits)) seen.commaMany = true;
      else if (!text.includes('%')) seen.commaGroups += 1;
    } else if (/^[1-9]\d{0,2}(?:\.\d{3})+$/u.test(digits)) {
      if (/\..*\./u.test(digits)) seen.dotMany = true;
      else if (!/^\d\d\.\d{3}$/u.test(digits) && !text.includes('%')) dotGroups = true;
    } else if (/^\d+,\d+$/u.test(digits)) seen.commaDecimal = true;
    else if (/^\d+\.\d+$/u.test(digits)) seen.dotDecimal = true;
    else if (/,\d+\.\d+$/u.test(digits)) Object.assign(seen, { commaMany: true, dotDecimal: true });
    else if (/\.\d+,\d+$/u.test(digits)) Object.assign(seen, { dotMany: true, commaDecimal: true });
  }
  const dot = seen.dotMany
    ? 'thousands'
    : seen.dotDecimal
      ? dotGroups
        ? 'unsure'
        : 'decimal'
      : dotGroups
        ? 'thousands'
        : undefined;
  const comma =
    seen.commaMany && !seen.commaDecimal
      ? 'thousands'
      : seen.commaDecimal || dot === 'thousands'
        ? 'decimal'
        : seen.dotDecimal && seen.commaGroups > 0
          ? 'thousands'
          : undefined;
  return { ...(comma && { comma }), ...(dot && { dot }) };
}
