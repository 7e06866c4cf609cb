// What the bot says of the appendices of a report.

import type { AppendixKind } from '../report/appendices.ts';
import type { SaidPeriod } from '../report/said-period.ts';

/** An appendix as it is named in a line: its kind, its rows, the file that it comes from. */
export interface NamedAppendix {
  readonly kind: AppendixKind;
  /** "I", "II"; empty where it is the only one. */
  readonly numeral: string;
  readonly rows: number;
  readonly file: string;
  /** The hash of the file. */
  readonly sha256: string;
}

export type FromFile = Pick<NamedAppendix, 'kind' | 'file'>;

export interface AppendixPhrases {
  readonly name: Readonly<Record<AppendixKind, string>>;
  readonly title: (month: SaidPeriod) => string;
  /** "I. Theo lĩnh vực (12 dòng)". */
  readonly line: (appendix: NamedAppendix) => string;
  /** In the review: "Phụ lục: I. …; II. …". */
  readonly inReview: (appendices: readonly NamedAppendix[]) => string;
  readonly from: (file: string) => string;
  readonly none: string;
  readonly how: string;
  readonly attached: (appendices: readonly FromFile[], replaced: readonly FromFile[]) => string;
  readonly removed: (appendices: readonly FromFile[]) => string;
  readonly tooLong: (appendices: readonly FromFile[], most: number) => string;
  readonly tooMany: (appendices: readonly FromFile[], most: number) => string;
  /** Some of a kind stand already: what each of the two buttons does. */
  readonly rivals: (standing: readonly FromFile[]) => string;
  /** Who says it, in a finding: "phụ lục theo lĩnh vực", "2 phụ lục theo lĩnh vực cộng lại". */
  readonly saidBy: (kind: AppendixKind, appendices: number) => string;
  /** No rows that are printed. */
  readonly nothingInFile: string;
  /** Beside a file that was taken over: what it could be attached as. */
  readonly offer: (appendices: readonly { readonly kind: AppendixKind; readonly rows: number }[]) => string;
  readonly button: {
    readonly attach: string;
    /** Beside those of its kind. */
    readonly add: string;
    /** In their place. */
    readonly replace: string;
    readonly remove: (numeral: string) => string;
  };
}
