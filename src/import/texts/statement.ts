// What a text says in numbers, before any of it is a figure of a report.

import type { SourceSpan } from '../source.ts';
import type { Meaning } from './concepts.ts';
import type { Item } from './flow.ts';
import type { Percent } from './tokens.ts';

export interface PrintedRate {
  readonly percent: Percent;
  readonly at: SourceSpan;
  /** Where it stands in the item's text. */
  readonly from: number;
  readonly to: number;
  /** The words behind it, up to the next number or the end of the sentence. */
  readonly tail: string;
}

/** A count with its words. A part stands under its whole: in a list below it, in brackets or words behind it. */
export interface Statement {
  readonly item: Item;
  readonly value: number;
  /** "0/0 hồ sơ", "688 trên tổng số 700 hồ sơ": the whole that is said with it. */
  over?: number;
  /** "1.421 hồ sơ, đạt 76,32% (1.412/1.850)": the same again, by other numbers. */
  restated?: { readonly value: number; readonly over: number };
  readonly at: SourceSpan;
  /** The number's place in the item's text, and where its words begin. */
  readonly from: number;
  readonly to: number;
  readonly begin: number;
  readonly label: string;
  readonly meaning: Meaning;
  /** Said as not exact: "gần 700". */
  readonly approximate: boolean;
  readonly rates: PrintedRate[];
  whole?: Statement;
  readonly parts: Statement[];
  /** It only says of what the number before it is a part: "… trên tổng số 700 hồ sơ". */
  readonly isWholeOf?: Statement;
  /** The parts are said to be all there is: "gồm"; "trong đó" says less. */
  saysAll: boolean;
  /** Something else stands among its parts that may be one. */
  isOpen?: boolean;
}

/** A rate that stands for itself: "Tỷ lệ đúng hạn: 99,8%". */
export interface LoneRate extends PrintedRate {
  /** The number that it is said of. */
  readonly of?: Statement;
  readonly item: Item;
  readonly label: string;
  readonly meaning: Meaning;
}

/** A number that is written like none. */
export interface Malformed {
  readonly item: Item;
  readonly at: SourceSpan;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly readings: readonly number[];
  readonly label: string;
  /** Its words say that it counts something. */
  readonly isCount: boolean;
}

/** "13.120 hồ sơ, tăng 12,5% so với cùng kỳ (11.662 hồ sơ)", "bằng 98,9% kế hoạch (150.000)". */
export interface Comparison extends PrintedRate {
  readonly statement: Statement;
  readonly base: Statement;
  /** By how much more or less; `share` says what it comes to. */
  readonly how: 'more' | 'less' | 'share';
}

export interface Statements {
  readonly comparisons: readonly Comparison[];
  readonly statements: readonly Statement[];
  readonly loneRates: readonly LoneRate[];
  readonly malformed: readonly Malformed[];
}
