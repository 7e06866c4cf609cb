// What is said of figures that a report of a longer period takes from the reports of its months, or of the quarters that it
// is made of.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { MonthValue } from '../report/from-months.ts';

export interface FromMonthsPhrases {
  /** When the report is opened: so many figures were taken from these months. */
  readonly taken: (figures: number, months: readonly ReportPeriod[]) => string;
  /** So many could not be, because the reports of these months are not approved. */
  readonly lacking: (figures: number, months: readonly ReportPeriod[]) => string;
  /** Below the question for such a figure: what each month has. */
  readonly known: (months: readonly MonthValue[]) => string;
  /** Above the figures of an approved report that its months no longer have so. */
  readonly misfits: string;
  /** Approved reports that have taken figures from the one just approved anew. */
  readonly leftBehind: (names: readonly string[]) => string;
}
