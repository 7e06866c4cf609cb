// What is said of a month's figures on their way into the province's reporting system.

import type { SaidPeriod } from '../report/said-period.ts';

interface FileWords {
  readonly description: string;
  readonly declined: string;
  readonly ready: (fileName: string) => string;
  readonly button: string;
}

export interface HandingPhrases {
  readonly title: (month: SaidPeriod) => string;
  readonly key: (period: string, code: string, agency: string) => string;
  /** It is not approved yet. */
  readonly draft: string;
  readonly hint: string;
  readonly sheet: FileWords;
  readonly csv: FileWords;
}
