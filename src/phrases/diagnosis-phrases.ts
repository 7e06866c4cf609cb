// What is said around the findings in a document: which report it is, what can be done next. The findings themselves, the
// verdict and how much was looked at are in doctor-phrases.ts.

import type { ReportPeriod } from '../calendar/report-period.ts';

export interface DiagnosisPhrases {
  /** `file` is empty for a pasted text. */
  readonly title: (file: string) => string;
  /** As which report it was read, where it could be another. */
  readonly readAs: (called: string) => string;
  /** Months of which something is stored that it was compared with. */
  readonly compared: (agency: string, months: readonly ReportPeriod[]) => string;
  /** On the button that unfolds the rest of the findings. */
  readonly more: (count: number) => string;
  readonly style: (count: number) => string;
  readonly notChecked: (count: number) => string;
  readonly notCheckedWhy: string;
  /** There is no room for them on a card. */
  readonly beyond: (count: number, inFile: boolean) => string;
  readonly shouldBe: (words: string) => string;
  readonly annotatedButton: string;
  /** No file and no text came along. */
  readonly how: string;
  readonly file: {
    readonly description: string;
    readonly declined: string;
    readonly ready: (fileName: string) => string;
  };
  readonly edited: EditedPhrases;
}

/** Our own report, edited and sent back. */
export interface EditedPhrases {
  readonly title: (month: ReportPeriod) => string;
  readonly nothing: (month: ReportPeriod) => string;
  readonly verdict: (figures: number, lines: number) => string;
  readonly figure: (name: string, stored: string, inFile: string) => string;
  readonly lines: string;
  readonly changed: (before: string, after: string) => string;
  readonly added: (line: string) => string;
  readonly removed: (line: string) => string;
  readonly beyond: (count: number) => string;
  /** Wording is not taken over: the report prints the prescribed one. */
  readonly onlyFigures: string;
  readonly take: (count: number) => string;
  readonly note: string;
  readonly sendBack: string;
  /** What stands in the note of a report that is sent back; `more` changes are left out. */
  readonly inNote: (changes: readonly string[], more: number) => string;
}
