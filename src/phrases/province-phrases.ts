// What the bot says of the whole province.

import type { Month } from '../calendar/month.ts';

export interface ProvincePhrases {
  readonly title: (month: Month) => string;
  readonly counted: (state: string, count: number) => string;
  readonly late: (count: number) => string;
  /** DHIS2's reporting rates: reports in of those due, and in on time. */
  readonly completeness: (count: number, due: number, rate: string) => string;
  readonly timeliness: (count: number, due: number, rate: string) => string;
  readonly nothingDue: string;
  readonly basis: (approved: number, all: number) => string;
  readonly passed: (names: readonly string[], more: number) => string;
  readonly rankingTitle: (name: string, month: Month) => string;
  readonly noRanking: string;
  readonly notInTitle: (month: Month) => string;
  readonly allIn: (month: Month) => string;
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
  readonly nothingApproved: (month: Month) => string;
  readonly button: {
    readonly notIn: string;
    readonly ranking: string;
    readonly list: string;
    readonly consolidated: string;
    readonly sheet: string;
    readonly more: string;
    readonly less: string;
  };
}
