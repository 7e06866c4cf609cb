// What is said of a reason that is given once for the same warning of later months.

import type { ReportPeriod } from '../calendar/report-period.ts';

export interface StandingPhrases {
  /** Beside the field of a reason, and as a button below one that was given. */
  readonly keep: string;
  readonly end: string;
  /** Before a reason that was given in an earlier month. */
  readonly reasonFrom: (from: ReportPeriod) => string;
  /** Beside a reason that is kept from this month on. */
  readonly staysKept: string;
  readonly seeKept: (count: number) => string;
  /** The figure is much further off than when the kept reason was given. */
  readonly outgrown: (from: ReportPeriod) => string;

  // In chat; `names` are those of the warnings' figures.
  readonly kept: (names: readonly string[], words: string) => string;
  readonly ended: (names: readonly string[]) => string;
  readonly whichToKeep: string;
  readonly whichToEnd: string;
  /** Said again, they keep or end the reason of one figure's warning; without a name, of all. */
  readonly sayKeep: (name: string | undefined) => string;
  readonly sayEnd: (name: string | undefined) => string;
  /** The words that mean all of them, as they stand in those sentences. */
  readonly allOfThem: string;
  readonly all: (count: number) => string;
  readonly nothingToKeep: string;
  /** There are reasons, but for warnings that want one every month. */
  readonly mayNotStand: string;
  readonly nothingKept: string;
  /** Taken back: it is kept no more, or again. */
  readonly keptNoMore: (figures: string) => string;
  readonly keptAgain: (figures: string) => string;
}
