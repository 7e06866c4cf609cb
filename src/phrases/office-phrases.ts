// What the provincial Office is told of one agency’s report, and asked when it names none or several.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { Words } from '../report/definition.ts';

export interface OfficePhrases {
  readonly whichAgency: string;
  /** The name fits several. */
  readonly whichOfThese: string;
  /** Agencies that are to be compared stand in the ranking of all. */
  readonly sideBySide: (names: readonly string[]) => string;
  /** Titles of buttons, which are said as they stand. */
  readonly remindOne: (name: string) => string;
  readonly takeBackOne: (name: string) => string;
  /** Only what is final is sent back by the Office. */
  readonly notYetToReturn: (name: string, month: ReportPeriod, state: string, called?: Words) => string;
  /** To somebody of one agency who asks to speak for another. */
  readonly onlyAgency: (name: string) => string;
  /** What an answer in words is about. */
  readonly of: (name: string, words: string) => string;
  /** The file that goes with it holds only some agencies’ figures. */
  readonly filesHolds: (approved: number, all: number, month: ReportPeriod, called?: Words) => string;
}
