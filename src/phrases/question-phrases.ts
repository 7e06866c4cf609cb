// What the bot answers when it is asked where things stand.

import type { Month } from '../calendar/month.ts';

export interface SpanFacts {
  readonly from: Month;
  readonly to: Month;
}

export interface QuestionPhrases {
  // The status card
  readonly statusTitle: (month: Month) => string;
  readonly holder: (name: string) => string;
  /** `days` are working days: 0 today, negative once past. */
  readonly deadline: (at: Date, days: number, done: boolean) => string;
  readonly lacking: (names: readonly string[], more: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  /** The changes of a rate, in signed percentage points; undefined where that month is not known. */
  readonly changes: (lastMonth: string | undefined, lastYear: string | undefined) => string;

  // One figure or rate over time
  readonly spanName: (span: SpanFacts) => string;
  readonly indicatorTitle: (name: string, span: SpanFacts) => string;
  readonly value: string;
  readonly rate: string;
  readonly source: (months: number) => string;
  readonly lastMonthOnly: (month: Month) => string;
  readonly noFigures: string;
  readonly noMonths: (span: SpanFacts) => string;
  readonly headlineTitle: (span: SpanFacts) => string;
  readonly againstTitle: (month: Month, other: Month) => string;
  readonly notReported: (month: Month) => string;
  readonly whichFigure: string;

  readonly deadlineAnswer: (month: Month, at: Date, days: number, done: boolean) => string;
  readonly holderAnswer: (month: Month, name: string | undefined, state: string) => string;
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
    readonly begin: (month: Month) => string;
    readonly sheet: string;
  };
}
