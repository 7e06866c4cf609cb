// Everything about one report, as it is read, shown and decided on.

import type { Agency, Letterhead } from '../agency/agency.ts';
import type { Person } from '../agency/person.ts';
import type { Deadline } from '../calendar/deadline.ts';
import type { PeriodDays } from '../calendar/period.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { EnteredFigures } from '../entry/draft.ts';
import type { AppendixSummary } from '../report/appendices.ts';
import type { FigureId, ReportDefinition, Section, Words } from '../report/definition.ts';
import type { Background, Figures } from '../report/figures.ts';
import type { StandingReason } from '../report/standing.ts';
import type { Status } from '../report/status.ts';
import type { StoredReport } from '../store/reports.ts';

export interface ReportView {
  readonly report: StoredReport;
  readonly definition: ReportDefinition;
  readonly agency: Agency;
  /** What the report is called, where its agency owes more than one. */
  readonly called?: Words;
  /** The names that it prints (docs/decisions/0023): of a draft those of today, else those of the day of issue. */
  readonly letterhead: Letterhead;
  readonly period: PeriodDays;
  readonly deadline: Deadline;
  /** What somebody gave of what its definition asks. */
  readonly entered: EnteredFigures;
  readonly background: Background;
  /** What is attached to it, in the order in which it is printed. */
  readonly appendices: readonly AppendixSummary[];
  readonly status: Status;
  /** Figures whose value somebody has taken away again, and that have none since; of what is being entered. */
  readonly takenBack: ReadonlySet<FigureId>;
  readonly reasons: ReadonlyMap<string, string>;
  /** Of those the ones that had been given for later months: in which. */
  readonly keptFrom: ReadonlyMap<string, ReportPeriod>;
  /** Reasons that the agency keeps for this warning of every month, in force in this one. */
  readonly standing: ReadonlyMap<string, StandingReason>;
  /** What was written for the same checks in earlier months, newest first. */
  readonly earlierReasons: ReadonlyMap<string, readonly string[]>;
  /** The way it has gone. */
  readonly moves: ReportMoves;
  /** The reported months before this one, newest first, with their figures. */
  readonly earlier: readonly MonthFigures[];
  /**
   * What a correction has left behind of what was approved, each with what it would be now: running totals by one of an earlier
   * month, figures taken from months by one of these.
   */
  readonly misfits?: ReadonlyMap<FigureId, number>;
}

export interface Move {
  readonly by: Person;
  readonly at: Date;
}

export interface ReportMoves {
  /** Sent on by its officer; while it waits, or has been approved since. */
  readonly submitted?: Move;
  /** Who may decide on it, while it waits. */
  readonly deciders?: readonly Person[];
  /** Whether any of them can be written to. */
  readonly reachable?: boolean;
  /** When the approver was last asked once more, while it waits. */
  readonly askedAgain?: Date;
  readonly approved?: Approval;
  /** It came back, and has not been approved since. */
  readonly returned?: ReturnFacts;
}

export interface Approval extends Move {
  /** Working days after the deadline at which it was first approved; 0 on the same day; absent where it was in time. */
  readonly daysLate?: number;
}

export interface ReturnFacts {
  /** Sent back by its approver or the Office; or opened for a correction by its own officer. */
  readonly kind: 'returned' | 'corrected';
  readonly by: Person;
  readonly at: Date;
  readonly reason: string;
  /** Those that are to be looked at, in the order of the report; none were named where it is empty. */
  readonly sections: readonly Section[];
  /** Figures that have another value now than when it came back, in the order of the report. */
  readonly changes: readonly FigureChange[];
  /** Neither a figure nor a reason is another than when it came back. */
  readonly unchanged: boolean;
}

export interface FigureChange {
  readonly figure: FigureId;
  readonly before: number | string | undefined;
  readonly after: number | string | undefined;
}

export interface MonthFigures {
  readonly month: ReportPeriod;
  readonly figures: Figures;
  /** What the report of that month stands under. */
  readonly definition?: ReportDefinition;
}
