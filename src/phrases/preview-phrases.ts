// What a definition looks like to whoever writes it: when its report is due, and what will be asked.

import type { Deadline } from '../calendar/deadline.ts';
import type { PeriodDays } from '../calendar/period.ts';
import type { Frequency, ReportPeriod } from '../calendar/report-period.ts';
import type { Rule, ValueSource } from '../report/definition.ts';

export interface PreviewPhrases {
  readonly version: (id: string, version: number) => string;
  readonly sources: string;
  readonly due: string;
  readonly deadline: (month: ReportPeriod, days: PeriodDays, deadline: Deadline) => string;
  readonly asked: (figures: number, questions: number) => string;
  readonly section: (at: number, title: string, figures: number) => string;
  /** How a figure comes to be known, where it is not simply asked; `names` are those of the figures that it follows from. */
  readonly obtained: (obtained: ValueSource, nameOf: (id: string) => string) => string | undefined;
  /** What stands where nothing is said. */
  readonly otherwise: (words: string) => string;
  readonly unit: (words: string) => string;
  readonly rate: (over: string, target: number | undefined) => string;
  readonly mustHold: (checks: number) => string;
  readonly wantReasons: (checks: number) => string;
  /** What has to be so, in the names of the figures. */
  readonly rule: (rule: Rule, nameOf: (id: string) => string, frequency: Frequency) => string;
  readonly unfulfilled: (codes: readonly string[]) => string;
}
