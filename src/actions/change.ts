// What an action makes of a report, decided before any of it is written.

import type { EnteredFigures } from '../entry/draft.ts';
import type { AppendixId, ReportAppendix } from '../report/appendices.ts';
import type { ReportChange } from '../store/reports.ts';

export interface Change<Result> {
  readonly result: Result;
  readonly entered?: EnteredFigures;
  readonly report?: ReportChange;
  /** Reasons given in this change, by check code. */
  readonly reasons?: ReadonlyMap<string, string>;
  /** Reasons taken back in this change. */
  readonly withoutReasons?: readonly string[];
  /** Checks whose reasons are kept for later months from now on, are kept no more, or are again as they were. */
  readonly keeps?: readonly string[];
  readonly ends?: readonly string[];
  readonly revives?: readonly string[];
  /** Appendices that come, and that go. */
  readonly appendices?: {
    readonly attached: readonly ReportAppendix[];
    readonly removed: readonly AppendixId[];
  };
  /** How values went that were taken away; without it they follow from their parts again. */
  readonly removedBy?: 'undo' | 'cleared';
  /** Who takes charge of the agency's reports with it, whatever they have said before. */
  readonly inCharge?: string;
  /** Whether the report was only looked at. Nothing is written then but the delivery. */
  readonly nothing?: boolean;
}
