// What a definition looks like to whoever writes it: when its report is due, and what will be asked.

import type { Deadline } from '../calendar/deadline.ts';
import type { PeriodDays } from '../calendar/period.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { Obtained } from '../report/definition.ts';

export interface PreviewPhrases {
  readonly version: (id: string, version: number) => string;
  readonly sources: string;
  readonly due: string;
  readonly deadline: (month: ReportPeriod, days: PeriodDays, deadline: Deadline) => string;
  readonly asked: (figures: number, questions: number) => string;
  readonly section: (at: number, title: string, figures: number) => string;
  /** How a figure comes to be known, where it is not simply asked; `names` are those of the figures that it follows from. */
  readonly obtained: (obtained: Obtained, nameOf: (id: string) => string) => string | undefined;
  /** What stands where nothing is said. */
  readonly otherwise: (words: string) => string;
  readonly unit: (words: string) => string;
  readonly rate: (over: string, target: number | undefined) => string;
  readonly checks: (errors: number, warnings: number) => string;
  readonly unfulfilled: (codes: readonly string[]) => string;
}
