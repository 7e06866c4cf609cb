// What the bot answers when it is asked where things stand.

import type { Frequency, ReportPeriod } from '../calendar/report-period.ts';
import type { SaidPeriod } from '../report/said-period.ts';

export interface SpanFacts {
  readonly from: ReportPeriod;
  readonly to: ReportPeriod;
}

/** Where the numbers of a stretch come from; every list in the order of time, neighbours together. */
export interface SourceFacts {
  readonly counted: readonly SpanFacts[];
  readonly unreported: readonly SpanFacts[];
  readonly unfinished: readonly SpanFacts[];
  /** The form of that time did not ask it. */
  readonly unasked: readonly SpanFacts[];
  /** What was asked for before the first month that is known here. */
  readonly absent?: SpanFacts;
}

/** Done reports are not late any more; a deadline's own day can be past its hour. */
export type DeadlineStanding = 'done' | 'late' | 'to-come';

export interface QuestionPhrases {
  // The status card
  readonly statusTitle: (month: SaidPeriod) => string;
  readonly holder: (name: string) => string;
  /** `days` are working days: 0 on the day, negative once they are past. */
  readonly deadline: (at: Date, days: number, standing: DeadlineStanding) => string;
  readonly lacking: (names: readonly string[], more: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  /** The changes of a rate, in signed percentage points; undefined where that month is not known. */
  readonly changes: (
    frequency: Frequency,
    lastMonth: string | undefined,
    lastYear: string | undefined,
  ) => string;

  /** What the arrow beside a rate is against. */
  readonly arrows: (frequency: Frequency) => string;

  // Charts and tables of months
  readonly monthName: (month: ReportPeriod) => string;
  /** Which labels of a chart are months of which year. */
  readonly labelsOfYear: (from: number, to: number, year: number) => string;
  readonly chartTitle: (name: string, span: SpanFacts, percent: boolean) => string;
  readonly noReport: string;
  readonly unfinished: string;
  /** The form of that month did not ask it. */
  readonly unasked: string;
  /** A line through a chart at the height of this month. */
  readonly levelOf: (month: ReportPeriod, value: string) => string;
  /** Approved months whose running totals a correction of an earlier month has left behind. */
  readonly misfits: (months: readonly ReportPeriod[]) => string;
  readonly misfitTotal: (name: string, stated: number, due: number) => string;

  // One figure or rate over time
  readonly spanName: (span: SpanFacts) => string;
  readonly indicatorTitle: (name: string, span: SpanFacts) => string;
  readonly value: string;
  readonly rate: string;
  /** A count as the part of another: `551 trên 573`. */
  readonly quotient: (part: number, whole: number, partName: string, wholeName: string) => string;
  /** A running total of the year up to a month; the sum over months of what it counts, by the name of a month's. */
  readonly totalUpTo: (name: string, month: ReportPeriod) => string;
  readonly sumOver: (name: string, span: SpanFacts) => string;
  readonly source: (facts: SourceFacts) => string;
  readonly wholeProvince: string;
  /** Of how many agencies a sum is, where the others left out what may be left out. */
  readonly givenBySome: (given: number, reported: number) => string;
  /** Months whose sums are not of all who owe a report. */
  readonly partial: (
    months: readonly { readonly month: ReportPeriod; readonly approved: number; readonly owing: number }[],
  ) => string;
  readonly lastMonthOnly: (month: ReportPeriod) => string;
  readonly noFigures: string;
  readonly noMonths: (span: SpanFacts) => string;
  readonly headlineTitle: (span: SpanFacts) => string;
  readonly againstTitle: (month: ReportPeriod, other: ReportPeriod) => string;
  /** Of the province: how many of those who owe them have both months, and are compared. */
  readonly sameAgencies: (both: number, owing: number) => string;
  /** The same beside a change: `▲ 0,12 (2/7 cơ quan)`. */
  readonly changeOfSome: (change: string, both: number, owing: number) => string;
  readonly noSameAgencies: (month: ReportPeriod, other: ReportPeriod) => string;
  /** The head of a column of changes. */
  readonly difference: string;
  readonly notReported: (month: ReportPeriod) => string;
  readonly whichFigure: string;

  readonly deadlineAnswer: (month: SaidPeriod, at: Date, days: number, standing: DeadlineStanding) => string;
  /** Who has it in hand; of a month that nobody has begun, who is in charge of it. */
  readonly holderAnswer: (
    month: SaidPeriod,
    state: string,
    holder: string | undefined,
    inCharge: readonly string[],
  ) => string;
  /** A group in which somebody may not see the figures. */
  readonly notHere: string;
  readonly nearest: string;
  readonly file: {
    readonly description: string;
    readonly declined: string;
    readonly ready: (fileName: string) => string;
    readonly button: string;
  };

  readonly button: {
    readonly refresh: string;
    readonly goOn: string;
    readonly showErrors: string;
    readonly sheet: string;
    readonly months: (frequency: Frequency) => string;
    readonly chart: string;
    readonly why: string;
    readonly lastMonth: (frequency: Frequency) => string;
    readonly lastYear: string;
    readonly soFar: string;
    /** The latest periods: half a year of months. */
    readonly recent: (frequency: Frequency) => string;
    readonly reopen: string;
  };
  /** What such a button says of a figure; without one, of the headline rates. */
  readonly asking: {
    readonly lastMonth: (figure: string | undefined, month: ReportPeriod) => string;
    readonly lastYear: (figure: string | undefined, month: ReportPeriod) => string;
    readonly soFar: (figure: string | undefined, month: ReportPeriod) => string;
    readonly recent: (figure: string | undefined, frequency: Frequency) => string;
  };
}
