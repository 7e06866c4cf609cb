// What the bot says of who changed what, and of files that it is asked to compare.

import type { HistoryWords } from '../actions/file-words.ts';
import type { Registered } from '../actions/read-history.ts';
import type { Frequency } from '../calendar/report-period.ts';
import type { EntrySource } from '../entry/draft.ts';
import type { ValueSource } from '../report/definition.ts';
import type { TakenFromMonths } from '../report/from-months.ts';
import type { SaidPeriod } from '../report/said-period.ts';

export interface HistoryPhrases extends HistoryWords {
  /** Of one figure. */
  readonly titleOf: (name: string, month: SaidPeriod) => string;
  /** Who and when, over the changes that came together. */
  readonly change: (at: Date, by: string) => string;
  /** `before` is undefined where there was nothing, `after` where there is nothing to tell but the deed. */
  readonly line: (facts: {
    readonly what: string;
    readonly before: string | undefined;
    readonly after: string | undefined;
    readonly how: string;
  }) => string;
  readonly more: (count: number) => string;
  readonly none: (month: SaidPeriod) => string;
  readonly noneOf: (name: string, month: SaidPeriod) => string;
  readonly whichFigure: string;
  readonly noSuchFigure: (name: string) => string;
  readonly wholeButton: string;
  /** The word before a figure's name in a button's message. */
  readonly word: string;
  readonly fileReady: (fileName: string) => string;
  readonly fileDescription: string;
  readonly fileDeclined: string;
  readonly fileButton: string;

  /** Where a figure comes from, when that is asked. */
  readonly why: {
    /** Asks it of one figure. */
    readonly ask: (name: string, value: string | undefined) => string;
    readonly which: string;
    /** No figure is that. */
    readonly noNumber: (numbers: readonly number[]) => string;
    /** The figure that was named is not that. */
    readonly notSo: (numbers: readonly number[]) => string;
    readonly notGiven: (name: string) => string;
    /** `from` is the file or the parts of it, `way` how it was recorded; `by` is undefined where nobody is known. */
    readonly given: (facts: {
      readonly name: string;
      readonly value: string;
      readonly by: string | undefined;
      readonly at: Date;
      readonly way: EntrySource;
      readonly from: string | undefined;
    }) => string;
    /** By its own rule, from those parts. */
    readonly computed: (
      name: string,
      value: string,
      parts: string,
      how: ValueSource['how'],
      frequency: Frequency,
    ) => string;
    /** From the approved reports of these months: added where they are several. */
    readonly taken: (name: string, value: string, months: TakenFromMonths['months']) => string;
  };

  readonly verify: {
    /** No file was sent along. */
    readonly askFile: string;
    readonly oneAtATime: string;
    readonly wordOnly: string;
    readonly tooLarge: (megabytes: number) => string;
    readonly unreachable: string;
    readonly unknown: string;
    readonly kept: (facts: KeptFacts) => string;
    readonly newest: string;
    readonly overtaken: (edition: number, state: 'approved' | 'sent', at: Date) => string;
    /** The report is being entered or waits again. */
    readonly corrected: string;
  };
}

export interface KeptFacts {
  readonly agency: string;
  readonly month: SaidPeriod;
  /** How people count it: lần 1, lần 2. */
  readonly edition: number;
  readonly state: 'approved' | 'sent';
  readonly at: Date;
  readonly registered: Registered | undefined;
}
