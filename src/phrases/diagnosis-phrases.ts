// What is said around the findings in a document: the verdict, how much was looked at, what can be done next. The words of
// a finding itself are not here.

import type { Month } from '../calendar/month.ts';
import type { Unread } from '../import/source.ts';
import type { Place } from '../report/provenance.ts';

export interface DiagnosisPhrases {
  /** `file` is empty for a pasted text. */
  readonly title: (file: string) => string;
  /** The one line that matters. */
  readonly verdict: (contradictions: number, questions: number) => string;
  readonly checked: (facts: CheckedFacts) => string;
  /** Nothing in it could be checked. */
  readonly nothingToCheck: string;
  /** Which report it speaks of. */
  readonly about: (agency: string, month: Month | undefined) => string;
  /** What it was compared with besides. */
  readonly compared: (months: readonly Month[]) => string;
  readonly unread: Readonly<Record<Unread, string>>;
  readonly contradictions: (count: number) => string;
  readonly questions: (count: number) => string;
  /** On the button that unfolds the rest of them. */
  readonly more: (count: number) => string;
  readonly style: (count: number) => string;
  readonly notChecked: (count: number) => string;
  readonly notCheckedWhy: string;
  /** There is no room for them on a card. */
  readonly beyond: (count: number, inFile: boolean) => string;
  readonly shouldBe: (words: string) => string;
  readonly cause: (words: string) => string;
  /** Empty where the place helps nobody find it. */
  readonly place: (place: Place) => string;
  readonly annotatedButton: string;
  /** No file and no text came along. */
  readonly how: string;
  readonly howButton: string;
  /** The file that a button was made from is not kept any more. */
  readonly gone: string;
  readonly file: {
    readonly name: string;
    readonly description: string;
    readonly declined: string;
    readonly ready: (fileName: string) => string;
  };
  /** Who wrote the comments in the file. */
  readonly author: string;
}

export interface CheckedFacts {
  readonly rates: number;
  readonly totals: number;
  /** Of the report’s definition. */
  readonly rules: number;
  /** Rates whose base nobody says. */
  readonly unchecked: number;
}
