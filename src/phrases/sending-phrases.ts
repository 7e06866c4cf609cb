// What the bot says of a report that was sent on: to whom, by whom it was decided, why it came back, what is different
// since, and which way there is from where it stands.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { SaidPeriod } from '../report/said-period.ts';
import type { ListedState, ReportState } from '../report/state.ts';

export interface SendingPhrases {
  readonly title: (month: SaidPeriod, state: ReportState) => string;
  /** Of an agency where nobody approves. */
  readonly finished: (month: SaidPeriod) => string;
  /** Who may decide, by name. */
  readonly toDecide: (names: readonly string[]) => string;
  readonly sentOn: (name: string, at: Date) => string;
  readonly approvedBy: (name: string, at: Date, daysLate: number | undefined) => string;
  readonly finishedBy: (name: string, at: Date, daysLate: number | undefined) => string;
  readonly waitsForThem: string;
  readonly thenRegister: string;
  readonly nobodyDecides: string;

  // Asked once more
  readonly askedAgain: (at: Date) => string;
  /** To the leader: who asks. */
  readonly askedAgainBy: (at: Date) => string;
  /** It has not been sent on. */
  readonly nothingToRemind: (month: SaidPeriod) => string;
  readonly askedTooSoon: string;
  /** Nobody who decides can be written to. */
  readonly notReminded: (names: readonly string[]) => string;

  // Sent back
  readonly backTitle: (month: SaidPeriod) => string;
  readonly back: (kind: 'returned' | 'corrected', name: string, at: Date) => string;
  readonly lookAt: (sections: readonly string[]) => string;
  /** What whoever tells of it in one sentence says. */
  readonly backLine: (facts: BackFacts) => string;
  readonly stillUnchanged: (kind: 'returned' | 'corrected') => string;
  readonly changedSince: (count: number) => string;
  readonly onlyReasonsChanged: string;
  readonly change: (name: string, before: string, after: string) => string;
  readonly moreChanges: (count: number) => string;
  readonly nothingChanged: string;
  /** How many sections are ticked. */
  readonly noReasonYet: (ticked: number) => string;

  // The sentence of a month
  readonly against: (percent: number, month: ReportPeriod) => string;

  // What cannot be done now, and the one way there is
  readonly closed: (facts: ClosedFacts) => string;
  readonly notWaiting: (month: SaidPeriod) => string;
  /** Number and date come after approval. */
  readonly numberLater: (month: SaidPeriod) => string;
  /** To a decision that came too late. */
  readonly waitsNoMore: string;
  readonly stillEntered: (month: SaidPeriod) => string;
  readonly nothingWaits: string;
  /** Where a month stands, to its leader. */
  readonly monthStands: (month: SaidPeriod, state: ListedState, deadline: Date) => string;

  // What the buttons say
  readonly sayWithdraw: (month: SaidPeriod) => string;
  readonly sayReopen: (month: SaidPeriod) => string;
  readonly sayReview: (month: SaidPeriod) => string;
  readonly sayAnyway: string;
  readonly button: {
    readonly askAgain: string;
    readonly sendAnyway: string;
    readonly mend: (section: string) => string;
  };
}

export interface BackFacts {
  readonly kind: 'returned' | 'corrected';
  readonly name: string;
  readonly at: Date;
  readonly reason: string;
  readonly sections: readonly string[];
}

export interface ClosedFacts {
  readonly month: SaidPeriod;
  readonly state: ReportState;
  /** Who may decide while it waits. */
  readonly deciders: readonly string[];
  /** What the reader may do about it: take it back or open it, decide on it, send it back, or ask that person. */
  readonly way: 'mend' | 'decide' | 'send-back' | 'ask';
  /** Whom to ask. */
  readonly officer: string | undefined;
}
