// What a document says that cannot be true, might not be, or is not written as it should be. A finding is data; its words
// are in src/phrases.

import type { SourceSpan } from '../import/source.ts';
import type { Finding as CheckFinding } from '../report/checks.ts';
import type { FigureId } from '../report/definition.ts';

/**
 * - `contradiction`: what is written cannot all be true
 * - `question`: may be true, and wants a look
 * - `style`: says what it should in a way that it should not
 */
export type Weight = 'contradiction' | 'question' | 'style';

/** A number as it is printed, with the words that name it. */
export interface Named {
  readonly label: string;
  readonly value: number;
}

export type RateCause =
  /** 100% printed for a part, 0% for the whole. */
  | { readonly kind: 'whole-for-part' }
  /** The rate of another line, or this line's over a base of another: "1/58, tỷ lệ của dòng …". */
  | { readonly kind: 'other-share'; readonly part: Named; readonly whole: Named; readonly copied: boolean }
  /** Digits lost, too many or exchanged in the rate or in a number of it. */
  | { readonly kind: 'slip'; readonly written: string; readonly right: string }
  /** The rate is that of the number before its digits were mistyped. */
  | { readonly kind: 'number-slip'; readonly written: string; readonly right: string }
  /** Of no number in the text is it that share. */
  | { readonly kind: 'no-base' }
  /** Of no whole number at all. */
  | { readonly kind: 'no-whole' };

interface Base {
  readonly weight: Weight;
  readonly at: SourceSpan;
  /** The printed words, as they stand there. */
  readonly quote: string;
  /** The figures that it is about, the one to mend first; empty in texts of another form. */
  readonly figures: readonly FigureId[];
  /** What it would be, as it would be printed. */
  readonly shouldBe?: string;
}

export type DoctorFinding =
  /** A rate is not the quotient that it claims to be. */
  | (Base & {
      readonly kind: 'rate';
      readonly part: Named;
      /** Undefined where the text does not say what it is a share of. */
      readonly whole?: Named;
      readonly cause?: RateCause;
    })
  /** 0/0 printed as a percentage. */
  | (Base & { readonly kind: 'rate-of-nothing'; readonly part: Named })
  /** Parts that do not make up their whole. */
  | (Base & {
      readonly kind: 'sum';
      readonly whole: Named;
      readonly parts: readonly Named[];
      readonly sum: number;
      readonly cause?: SumCause;
    })
  /** Shares that should come to 100% and do not. */
  | (Base & { readonly kind: 'shares'; readonly total: string })
  /** A part greater than its whole. */
  | (Base & { readonly kind: 'part-exceeds'; readonly part: Named; readonly whole: Named })
  /** One label with two values. */
  | (Base & { readonly kind: 'two-values'; readonly label: string; readonly values: readonly string[] })
  /** A number that can be read in two ways or in none: `151.10`, `5.9123`. */
  | (Base & { readonly kind: 'malformed'; readonly readings: readonly string[] })
  /** A rule of the report's definition. */
  | (Base & { readonly kind: 'check'; readonly check: CheckFinding })
  /** Against what is stored for this month or an earlier one. */
  | (Base & { readonly kind: 'stored'; readonly label: string; readonly stored: number })
  | (Base & { readonly kind: 'style'; readonly slip: StyleSlip });

export type SumCause =
  /** The digits of one of its numbers; `right` is what the others say. */
  | { readonly kind: 'slip'; readonly written: string; readonly right: string; readonly label: string }
  /** Its own printed rate and the other numbers say the same of one of them. */
  | { readonly kind: 'rate-says'; readonly written: string; readonly right: string; readonly label: string }
  | { readonly kind: 'copied'; readonly from: Named };

export type StyleSlip =
  | 'decimal-point'
  | 'mixed-decimals'
  | 'three-decimals'
  | 'space-missing'
  | 'space-before-mark'
  | 'doubled-word'
  | 'authority-space'
  | 'addressee-missing'
  | 'appendix-numbering'
  | 'ending-missing'
  | 'margins';

export interface Diagnosis {
  /** By weight, then as they stand in the document. */
  readonly findings: readonly DoctorFinding[];
  /** How much was looked at. */
  readonly checked: {
    readonly rates: number;
    readonly totals: number;
    /** Rules of the report's definition. */
    readonly rules: number;
  };
  /** Rates whose base the document does not say, and that could be true. */
  readonly unchecked: readonly { readonly at: SourceSpan; readonly quote: string }[];
}
