// What the bot says of the appendices of a report.

import type { Month } from '../calendar/month.ts';
import type { AppendixKind } from '../report/appendices.ts';

/** An appendix as it is named in a line: its kind, its rows, the file that it comes from. */
export interface NamedAppendix {
  readonly kind: AppendixKind;
  /** "I", "II"; empty where it is the only one. */
  readonly numeral: string;
  readonly rows: number;
  readonly file: string;
}

export interface AppendixPhrases {
  readonly name: Readonly<Record<AppendixKind, string>>;
  readonly title: (month: Month) => string;
  /** "I. Theo lĩnh vực (12 dòng)". */
  readonly line: (appendix: NamedAppendix) => string;
  /** In the review: "Phụ lục: I. …; II. …". */
  readonly inReview: (appendices: readonly NamedAppendix[]) => string;
  readonly from: (file: string) => string;
  readonly none: string;
  readonly how: string;
  readonly attached: (kinds: readonly AppendixKind[], replaced: readonly AppendixKind[]) => string;
  readonly removed: (kinds: readonly AppendixKind[]) => string;
  readonly tooLong: (kinds: readonly AppendixKind[], most: number) => string;
  /** No rows that are printed. */
  readonly nothingInFile: string;
  /** Beside a file that was taken over: what it could be attached as. */
  readonly offer: (appendices: readonly { readonly kind: AppendixKind; readonly rows: number }[]) => string;
  /** Behind the offer, where no button is. */
  readonly sayIt: string;
  readonly button: {
    readonly attach: string;
    readonly remove: string;
  };
}
