// What the bot says of the whole province.

import type { Frequency, ReportPeriod } from '../calendar/report-period.ts';
import type { Words } from '../report/definition.ts';
import type { SpanFacts } from './question-phrases.ts';

/** `called` is the report's name, where another could be meant. */
/** How many reports are in, of how many that are owed. */
export interface InOfAll {
  readonly done: number;
  readonly all: number;
}

export interface ProvincePhrases {
  readonly title: (month: ReportPeriod, called?: Words) => string;
  readonly counted: (state: string, count: number) => string;
  /** Against all that owe the month; those missing by name where they are few, else no names. */
  readonly verdict: (count: number, all: number, missing: readonly string[]) => string;
  /** So many are late, all of them `alike`, or that one the longest; in working days. */
  readonly late: (
    count: number,
    latest: { readonly name: string; readonly daysLate: number },
    alike: boolean,
  ) => string;
  /** Whose report was approved before and is being corrected, and how many more. */
  readonly reopened: (names: readonly string[], more: number) => string;
  /** The next deadline of those missing; in working days from today. */
  readonly deadline: (at: Date, daysLeft: number) => string;
  /** Of reports, not of dossiers; against those whose deadline is past. */
  readonly timeliness: (count: number, due: number, all: number, rate: string) => string;
  readonly basis: (approved: number, all: number) => string;
  /** Figures that only some of the agencies' forms have, and how many more. */
  readonly unsummed: (names: readonly string[], more: number) => string;
  readonly passed: (names: readonly string[], more: number) => string;
  /** `span` as it is named: "tháng 02/2024", "năm 2023". */
  readonly rankingTitle: (name: string, span: string, called?: Words) => string;
  /** Months of the figure are no sum: each agency's newest stands. */
  readonly notSummed: (frequency: Frequency) => string;
  /** Beside an agency in a ranking that lacks months of it. */
  readonly monthsOf: (frequency: Frequency, months: number, of: number) => string;
  readonly total: (count: string) => string;
  readonly spanTitle: (span: string, called?: Words) => string;
  /** `of` where nobody owes the whole stretch yet, or owed it then: the months that are counted. */
  readonly spanVerdict: (approved: number, owed: number, of: SpanFacts | undefined) => string;
  readonly spanBasis: (approved: number, owed: number) => string;
  /** Those who were late most often, and how many more were. */
  readonly lateOften: (
    most: readonly { readonly name: string; readonly late: number }[],
    more: number,
  ) => string;
  /** Those with months past their deadline that are not in. */
  readonly overdueOften: (
    frequency: Frequency,
    most: readonly { readonly name: string; readonly months: number }[],
    more: number,
  ) => string;
  readonly monthsHeading: (frequency: Frequency) => string;
  /** The stretch is not over: the newest month of it that is. */
  readonly monthsUpTo: (month: ReportPeriod) => string;
  /** Files are of one period: it is asked which. */
  readonly filesOfOne: (frequency: Frequency) => string;
  readonly whichFigure: string;
  readonly newestMonths: (frequency: Frequency, shown: number, of: number) => string;
  /** `inTime` counts whatever came by its deadline, also while that is still to come. */
  readonly monthLine: (count: number, all: number, inTime: number) => string;
  readonly noRanking: string;
  /** In whole percent; how many of those ranked come to it. */
  /** Where the bars of a ranking begin, in percent. */
  readonly barsFrom: (percent: number) => string;
  readonly target: (percent: number, met: number, of: number) => string;
  readonly noFigures: (names: readonly string[], more: number) => string;
  readonly nothingArose: (names: readonly string[], more: number) => string;
  readonly notInTitle: (month: ReportPeriod, called?: Words) => string;
  /** Nobody is left of those who owe it, or of those who are late: how many are in, of how many. */
  readonly noneMissing: (month: ReportPeriod, counts: InOfAll, called?: Words) => string;
  readonly place: (place: number, name: string) => string;
  readonly page: (from: number, to: number, of: number) => string;
  readonly file: {
    readonly description: string;
    readonly declined: string;
    readonly ready: (fileName: string) => string;
    readonly button: string;
  };
  readonly tableFile: {
    readonly description: string;
    readonly declined: string;
    readonly ready: (fileName: string) => string;
    readonly button: string;
  };
  readonly nothingApproved: (month: ReportPeriod, called?: Words) => string;
  /** What is said to see who is missing. */
  readonly notInSaid: (month: ReportPeriod) => string;
  /** What is said to have one figure ranked, a month's file. */
  readonly rankingSaid: (name: string) => string;
  readonly fileSaid: (file: 'consolidated' | 'sheet', month: ReportPeriod) => string;
  readonly button: {
    readonly notIn: string;
    readonly ranking: string;
    readonly list: string;
    readonly consolidated: string;
    readonly sheet: string;
    readonly more: string;
    readonly less: string;
    readonly back: string;
    readonly year: (year: number) => string;
    readonly month: (month: ReportPeriod) => string;
  };
}
