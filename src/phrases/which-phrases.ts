// What the bot says where several reports could be meant.

import type { Frequency } from '../calendar/report-period.ts';
import type { SaidPeriod } from '../report/said-period.ts';
import type { Left } from '../report/status.ts';

export interface WhichPhrases {
  readonly ask: string;
  /** A value, or what weighs as much, that may be meant for either. */
  readonly ofWhich: (words: string) => string;
  /** Before where each of them stands. */
  readonly owed: (count: number) => string;
  /** Asks how one report stands. */
  readonly statusOf: (said: SaidPeriod) => string;
  readonly notOwed: (called: string) => string;
  /** Before what a report is called. */
  readonly report: string;
  /** Behind a name that several reports share. */
  readonly every: Readonly<Record<Frequency, string>>;
  /** The report that was open before another one was gone to. */
  readonly staysOpen: (said: SaidPeriod, left: Left) => string;
  /** The words name what only another report has. */
  readonly belongs: (words: string, there: string, open: SaidPeriod) => string;
  /** A number that is also the name of a report. */
  readonly reportOrValue: (words: string, called: readonly string[], offered: boolean) => string;
  readonly button: {
    readonly open: (called: string) => string;
    /** What was said, for that report. */
    readonly there: (called: string) => string;
  };
}
