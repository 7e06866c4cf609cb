// What the bot says where more than one report is owed, and all or none of them may be meant.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { Words } from '../report/definition.ts';

/** Where the reports of all agencies stand. */
export interface StandingFacts {
  readonly done: number;
  readonly all: number;
  /** How many are not in although their deadline is past. */
  readonly late: number;
  /** The next deadline of those that are not in. */
  readonly nextDeadline: Date | undefined;
}

export interface SeveralPhrases {
  readonly title: string;
  readonly name: (month: ReportPeriod, called: Words) => string;
  readonly standing: (facts: StandingFacts) => readonly string[];
  /** Which report a question is about, reminders are to be about, or are not to be sent about. */
  readonly which: Readonly<Record<'look' | 'chase' | 'take-back', string>>;
  /** A card from before there were several reports does not say which it is of. */
  readonly whichOfCard: string;
  /** The reports of one agency. */
  readonly ofAgency: (name: string) => string;
  /** That agency does not owe that report for that period. */
  readonly notOwing: (name: string, month: ReportPeriod, called: Words | undefined) => string;
  /** What it owes instead. */
  readonly owing: (name: string, reports: readonly string[]) => string;
  /** What a button for another report does, for whoever has it read out. */
  readonly lookAt: (name: string) => string;
  /** Before the buttons of the reports that a card is not about. */
  readonly others: string;
  readonly button: { readonly look: string; readonly all: string };
}
