// What the files that are no official documents say, in the language of the reader. Official documents are
// always Vietnamese.

import type { Frequency, ReportPeriod } from '../calendar/report-period.ts';
import type { Language } from '../language/language.ts';
import type { Figure, ReportDefinition, Section } from '../report/definition.ts';
import type { SaidPeriod } from '../report/said-period.ts';
import type { ListedState } from '../report/state.ts';
import type { AnnotatedWords } from './issue-annotated.ts';
import type { HistoryEvent } from './read-history.ts';

export interface FileWords {
  readonly language: Language;
  readonly history: HistoryWords;
  readonly annotated: AnnotatedWords;
  readonly files: {
    /** A figure's name in a few words, and that of a section. */
    readonly figure: (figure: Figure) => string;
    readonly section: (section: Section) => string;
    readonly nothingArose: string;
    readonly table: TableWords;
    readonly series: SeriesWords;
  };
}

/** The table of all agencies in a month. */
export interface TableWords {
  /** Begins the name of the file: letters without diacritics. */
  readonly fileName: string;
  /** The names of the two sheets. */
  readonly figuresSheet: (month: ReportPeriod) => string;
  readonly ratesSheet: (month: ReportPeriod) => string;
  readonly figuresTitle: (month: ReportPeriod) => string;
  readonly ratesTitle: (month: ReportPeriod) => string;
  /** Whose table it is, how many reports are in it of how many, and as they stood when. */
  readonly of: (facts: {
    readonly parentBody: string;
    readonly approved: number;
    readonly lacking: number;
    readonly at: Date;
  }) => string;
  readonly agency: string;
  readonly state: string;
  readonly stateOf: (state: ListedState) => string;
  readonly total: (approved: number) => string;
  /** What a rate divides by. */
  readonly over: (figure: string) => string;
  /** Of how many of the approved a sum is, where the others left its figure out. */
  readonly givenBy: (given: number, approved: number) => string;
}

/** A figure of an agency month by month. */
export interface SeriesWords {
  readonly fileName: (frequency: Frequency) => string;
  readonly sheet: (frequency: Frequency) => string;
  readonly title: (figure: string, frequency: Frequency) => string;
  readonly of: (agency: string, from: ReportPeriod, to: ReportPeriod) => string;
  readonly month: (frequency: Frequency) => string;
  readonly rate: string;
  /** In the place of a figure that the form of a month did not ask. */
  readonly unasked: string;
}

export type HistoryColumn = 'at' | 'by' | 'what' | 'before' | 'after' | 'how' | 'reason' | 'version';

/** One change in words; counts stay numbers. */
export interface HistoryParts {
  readonly what: string;
  readonly before?: string | number;
  readonly after?: string | number;
  readonly how: string;
  readonly reason?: string;
}

/** In the language of the reader. */
export interface HistoryWords {
  /** Begins the name of the file: letters without diacritics. */
  readonly fileName: string;
  readonly sheet: string;
  readonly title: (month: SaidPeriod) => string;
  readonly columns: Readonly<Record<HistoryColumn, string>>;
  readonly parts: (definition: ReportDefinition, event: HistoryEvent) => HistoryParts;
}
