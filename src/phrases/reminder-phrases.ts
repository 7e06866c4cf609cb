// What the bot says of reminders: the reminder itself and what has become of it.

import type { ReminderKind } from '../agency/reminder-rules.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Month } from '../calendar/month.ts';

/** Why nothing is to be done on a reminder any more. */
export type QuietReason =
  | { readonly kind: 'sent' | 'approved' | 'waiting' | 'left' | 'not-theirs' }
  | { readonly kind: 'away'; readonly until: LocalDate }
  | { readonly kind: 'handed-over'; readonly name: string }
  | { readonly kind: 'snoozed'; readonly at: Date };

/** What keeps a report from being sent on. */
export interface LackingFacts {
  readonly missing: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface ReminderPhrases {
  // The reminder
  readonly title: (kind: Exclude<ReminderKind, 'late-list'>, month: Month, approver: boolean) => string;
  readonly quietTitle: (month: Month) => string;
  /** `days` are working days from today to the deadline. */
  readonly deadline: (at: Date, days: number, late: boolean) => string;
  readonly lacking: (facts: LackingFacts) => string;
  /** Nothing is missing; `approval`: somebody has to approve it. */
  readonly complete: (approval: boolean) => string;
  readonly toDecide: string;
  readonly toRegister: string;
  readonly carried: (count: number) => string;
  readonly insteadOf: (name: string, until: LocalDate | undefined) => string;
  readonly chasedBy: (name: string, at: Date) => string;
  readonly quiet: (why: QuietReason) => string;

  // Not in charge any more
  /** Colleagues are there who could take the month. */
  readonly handOverTo: (month: Month) => string;
  /** Nobody else is in charge: those who were told of it. */
  readonly nobodyLeft: (told: readonly string[]) => string;
  readonly othersInCharge: (names: readonly string[]) => string;
  readonly leftTitle: (name: string) => string;
  readonly leftWords: (agency: string) => string;
  readonly leftNext: (manages: boolean) => string;
  readonly inChargeAgain: (agency: string) => string;

  readonly button: {
    readonly begin: string;
    readonly goOn: string;
    readonly finish: string;
    readonly look: string;
    readonly twoHours: string;
    readonly morning: string;
    readonly leave: string;
    readonly takeBack: string;
    readonly people: string;
  };
}
