// Statements: numbers in a text with their words, before they are assigned to figures.

import type { SourceSpan } from '../source.ts';
import type { Meaning } from './concepts.ts';
import type { Item } from './flow.ts';
import type { Percent } from './tokens.ts';

export interface PrintedRate {
  readonly percent: Percent;
  readonly at: SourceSpan;
  /** Range in the item's text. */
  readonly from: number;
  readonly to: number;
  /** The words after it, up to the next number or the end of the sentence. */
  readonly tail: string;
}

/** A count with its words. Its whole is above it in a list, or before it in the sentence. */
export interface Statement {
  readonly item: Item;
  readonly value: number;
  /** "0/0 hồ sơ", "688 trên tổng số 700 hồ sơ": the whole given with it. */
  over?: number;
  /** "1.421 hồ sơ, đạt 76,32% (1.412/1.850)": repeated with other numbers. */
  restated?: { readonly value: number; readonly over: number };
  readonly at: SourceSpan;
  /** Position in the item's text, and start of its words. */
  readonly from: number;
  readonly to: number;
  readonly begin: number;
  readonly label: string;
  readonly meaning: Meaning;
  /** Approximate: "gần 700". */
  readonly approximate: boolean;
  readonly rates: PrintedRate[];
  whole?: Statement;
  readonly parts: Statement[];
  /** It is only the whole of the preceding number: "… trên tổng số 700 hồ sơ". */
  readonly isWholeOf?: Statement;
  /** The parts are complete: "gồm", unlike "trong đó". */
  saysAll: boolean;
  /** Its parts may include a number that was not understood. */
  isOpen?: boolean;
}

/** A rate without a count: "Tỷ lệ đúng hạn: 99,8%". */
export interface LoneRate extends PrintedRate {
  /** The number it refers to. */
  readonly of?: Statement;
  readonly item: Item;
  readonly label: string;
  readonly meaning: Meaning;
}

/** A malformed number. */
export interface Malformed {
  readonly item: Item;
  readonly at: SourceSpan;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly readings: readonly number[];
  readonly label: string;
  /** Whether its words name a unit. */
  readonly isCount: boolean;
}

/** "13.120 hồ sơ, tăng 12,5% so với cùng kỳ (11.662 hồ sơ)", "bằng 98,9% kế hoạch (150.000)". */
export interface Comparison extends PrintedRate {
  readonly statement: Statement;
  readonly base: Statement;
  /** Relative increase or decrease; `share` is relative to the base. */
  readonly how: 'more' | 'less' | 'share';
}

export interface Statements {
  readonly comparisons: readonly Comparison[];
  readonly statements: readonly Statement[];
  readonly loneRates: readonly LoneRate[];
  readonly malformed: readonly Malformed[];
}
