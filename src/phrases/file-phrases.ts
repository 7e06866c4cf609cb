// What the bot says of files that people send: how many, what one is, what can be done with it.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { Words } from '../report/definition.ts';

export interface FilePhrases {
  /** Sent among others, where the bot gets no files. */
  readonly personalOnly: string;
  readonly tooMany: (most: number) => string;
  readonly unreachable: (name: string) => string;
  /** Words beside it meant something else. */
  readonly notOpened: (names: readonly string[]) => string;
  /** Words beside a file that were not about it: the file was looked at. */
  readonly wordsLeft: (words: string) => string;
  /** No figure of the report, and nothing else that is known. */
  readonly nothingFound: (name: string) => string;
  /** A finished report that came without words. */
  readonly isReport: (facts: ReportFacts) => string;
  /** It is gone after a day, or somebody else's: all the same. */
  readonly gone: string;
  readonly button: { readonly takeOver: string; readonly check: string };
}

export interface ReportFacts {
  readonly name: string;
  readonly month: ReportPeriod | undefined;
  /** Where it has to be named. */
  readonly called: Words | undefined;
  readonly agency: string | undefined;
  readonly figures: number;
  /** A Word file, which would be known if it were an approved one. */
  readonly notKept: boolean;
}
