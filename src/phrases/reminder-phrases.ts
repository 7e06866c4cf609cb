// What the bot says of reminders: the reminder itself and what has become of it.

import type { OptionalKind, ReminderKind } from '../agency/reminder-rules.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { Words } from '../report/definition.ts';

/** Why nothing is to be done on a reminder any more. */
export type QuietReason =
  | { readonly kind: 'sent' | 'approved' | 'waiting' | 'left' | 'not-theirs' }
  | { readonly kind: 'away'; readonly until: LocalDate }
  | { readonly kind: 'handed-over'; readonly name: string }
  | { readonly kind: 'snoozed'; readonly at: Date };

/** Kinds that somebody does without: of the report of that name, else of every one. */
export interface OffWords {
  readonly kinds: readonly OptionalKind[];
  /** So that no other report of theirs is called that. */
  readonly called: string | undefined;
}

/** What has come of asking; names of agencies. */
export interface ChasedFacts {
  readonly month: ReportPeriod;
  /** As everywhere here: the report's name where another could be meant. */
  readonly called: Words | undefined;
  readonly agencies: readonly string[];
  readonly now: number;
  /** People who are reminded later, at the beginning of their hours; the earliest first. */
  readonly later: readonly { readonly at: Date; readonly people: number }[];
  /** Asked less than a day ago. */
  readonly recent: readonly string[];
  /** Nobody there can be written to. */
  readonly unreachable: readonly string[];
}

export interface ReminderPhrases {
  // The reminder
  readonly title: (
    kind: Exclude<ReminderKind, 'late-list'>,
    month: ReportPeriod,
    approver: boolean,
    called?: Words,
  ) => string;
  readonly quietTitle: (month: ReportPeriod, called?: Words) => string;
  /** `days` are working days from today to the deadline. */
  readonly deadline: (at: Date, days: number, late: boolean) => string;
  /** Nothing is missing; `approval`: somebody has to approve it. */
  readonly complete: (approval: boolean) => string;
  readonly toDecide: string;
  readonly toRegister: string;
  readonly carried: (count: number, month: ReportPeriod) => string;
  readonly insteadOf: (name: string, until: LocalDate | undefined) => string;
  readonly chasedBy: (name: string, at: Date) => string;
  readonly quiet: (why: QuietReason) => string;

  // Not in charge any more
  /** Asked before it is done: what will follow, by the names of who is left, or else of who will be told. */
  readonly leaveAsk: (agency: string, colleagues: readonly string[], told: readonly string[]) => string;
  /** Said again, it is meant. */
  readonly leaveSure: string;
  /** They have said that it is not theirs, and are not reminded. */
  readonly notInCharge: string;
  /** Colleagues are there who could take the month. */
  readonly handOverTo: (month: ReportPeriod, called?: Words) => string;
  /** Nobody else is in charge: those who were told of it. */
  readonly nobodyLeft: (told: readonly string[]) => string;
  readonly othersInCharge: (names: readonly string[]) => string;
  readonly leftTitle: (name: string) => string;
  readonly leftWords: (agency: string) => string;
  readonly leftNext: (manages: boolean) => string;
  readonly inChargeAgain: (agency: string) => string;
  /** For their administrators. */
  readonly cannotReach: (name: string, agency: string) => string;

  // When, and which
  readonly scheduleTitle: string;
  readonly ahead: string;
  readonly lately: string;
  /** Above late reports of which nobody is reminded any more, each with its deadline. */
  readonly overdueUnasked: string;
  readonly nothingAhead: string;
  readonly nothingLately: string;
  readonly kindName: Readonly<Record<ReminderKind, string>>;
  readonly line: (month: ReportPeriod, kind: ReminderKind, called?: Words) => string;
  readonly moment: (at: Date) => string;
  /** Why one is not sent, or was not. */
  readonly off: string;
  readonly unreachable: string;
  readonly why: (kind: ReminderKind, deadline: Date, role: 'officer' | 'approver') => string;
  readonly hours: (from: string, to: string) => string;
  readonly away: (until: LocalDate) => string;
  readonly kindsOff: (off: readonly OffWords[]) => string;
  readonly howToLeave: string;
  readonly chooseTitle: string;
  readonly chooseLabel: string;
  readonly chooseHint: string;
  readonly chosen: (off: readonly OffWords[]) => string;
  /** A kind to tick, where there are several reports. */
  readonly kindOf: (kind: OptionalKind, called: string) => string;
  readonly snoozeWhen: string;
  /** What is said to be reminded then. */
  readonly snoozeSaid: { readonly 'two-hours': string; readonly morning: string };
  /** The time that was named is outside their hours. */
  readonly outsideHours: string;
  readonly nothingToSnooze: string;

  // Away
  readonly leaveTaken: (until: LocalDate, instead: readonly string[], deputy: boolean) => string;
  readonly leaveRefused: (why: 'past' | 'too-long' | 'no-such-day' | 'no-deputy') => string;
  readonly leaveNotYet: (from: LocalDate) => string;
  readonly leaveAsked: string;
  readonly leaveSaid: (until: LocalDate, deputy?: string) => string;
  readonly leaveWithout: string;
  readonly whichDeputy: string;
  readonly noSuchDeputy: (name: string) => string;
  readonly leaveEnded: string;

  // The Office asks
  /** "đã nhắc 09:10 20/02" */
  readonly chasedAt: (at: Date) => string;
  /** "sẽ nhắc 09:30 20/02" */
  readonly chaseToCome: (at: Date) => string;
  /** What the buttons of a row do, for whoever has it read out. */
  readonly chaseFor: (name: string) => string;
  readonly takeBackFor: (name: string) => string;
  readonly chased: (facts: ChasedFacts) => readonly string[];
  readonly takenBack: (
    month: ReportPeriod,
    agencies: readonly string[],
    people: number,
    called?: Words,
  ) => string;
  readonly noneToCome: (month: ReportPeriod, called?: Words) => string;
  readonly noneToComeAtAll: string;
  readonly whichToTakeBack: string;
  readonly ofMonth: (month: ReportPeriod, called?: Words) => string;
  readonly requestedTitle: string;
  readonly toPeople: (count: number) => string;
  readonly takeBackSaid: (month: ReportPeriod, name: string | undefined, called?: Words) => string;
  /** After what says how many are in. */
  readonly nobodyToChase: string;
  readonly isIn: (name: string, month: ReportPeriod, called?: Words) => string;
  readonly notClosed: (month: ReportPeriod, called?: Words) => string;
  readonly noSuchAgency: (name: string) => string;
  readonly whichAgency: string;
  readonly chaseSaid: (name: string, month: ReportPeriod, called?: Words) => string;
  readonly lateTitle: (month: ReportPeriod, called?: Words) => string;
  /** How many of all that owe the month are not in. */
  readonly lateCount: (count: number, all: number) => string;
  readonly lateDays: (days: number) => string;
  readonly has: (names: readonly string[]) => string;

  readonly button: {
    readonly chaseAll: string;
    readonly chase: string;
    readonly takeBackChase: string;
    readonly choose: string;
    readonly schedule: string;
    readonly back: string;
    readonly begin: string;
    readonly goOn: string;
    readonly finish: string;
    readonly look: string;
    readonly twoHours: string;
    readonly morning: string;
    readonly leave: string;
    readonly takeBack: string;
    readonly stay: string;
    readonly people: string;
  };
}
