// What was read from a document: which report it speaks of, the figures in it with their places, and what was not placed.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { FigureId, ReportDefinition } from '../report/definition.ts';
import type { FoundIn } from '../report/provenance.ts';
import type { SourceSpan, SourceTable } from './source.ts';
import type { Item } from './texts/flow.ts';
import type { Statement, Statements } from './texts/statement.ts';

export type { Addend, FoundIn } from '../report/provenance.ts';

export interface FigureReading {
  readonly figure: FigureId;
  /** A whole number from 0 to COUNT_MAX. */
  readonly value: number;
  readonly at: SourceSpan;
  readonly foundIn: FoundIn;
}

/** A rate as it is printed behind a figure. */
export interface RateReading {
  readonly figure: FigureId;
  /** As printed: "96,161%". */
  readonly words: string;
  readonly at: SourceSpan;
}

/** A number that is no figure of the report, or may be one and was not understood. Never guessed. */
export interface Unplaced {
  /** A few words around it, as they stand there. */
  readonly words: string;
  readonly at: SourceSpan;
}

/** A period that the document itself names. */
export type Period =
  | { readonly kind: 'month'; readonly month: ReportPeriod }
  /** Any other stretch: a quarter, a year, from one day to another. `words` as they stand there. */
  | { readonly kind: 'other'; readonly words: string };

/** Rows that can be printed as an appendix. */
export interface AppendixRows {
  readonly kind: 'by-field' | 'by-procedure' | 'overdue';
  readonly table: SourceTable;
  /** Heading rows from 0 up to, but without, this one are no data. */
  readonly firstRow: number;
  /** The meaning of each column, by its place; undefined where it has none that is printed. */
  readonly columns: readonly (string | undefined)[];
}

export interface DocumentReading {
  /** The definition that was read with. */
  readonly definition: ReportDefinition;
  /** Whether the document is a report (words around figures) or a table of a system; undefined for neither. */
  readonly is: 'report' | 'table' | undefined;
  /** Lines in which it says what it is: its title, the lines over its tables, its name as a file. */
  readonly titles: readonly string[];
  readonly periods: readonly Period[];
  /** Names of the agencies that the document says it is of, as they stand there. */
  readonly agencies: readonly string[];
  /** One a figure. */
  readonly figures: readonly FigureReading[];
  /** Figures with two values that differ: every reading of them; they are not among `figures`. */
  readonly disagreeing: ReadonlyMap<FigureId, readonly FigureReading[]>;
  readonly rates: readonly RateReading[];
  readonly unplaced: readonly Unplaced[];
  readonly appendices: readonly AppendixRows[];
  /** What its prose says in numbers, figures of the report or not. */
  readonly text: TextReading;
}

export interface TextReading extends Statements {
  readonly items: readonly Item[];
  /** Which statements give a figure; several may give the same. */
  readonly named: ReadonlyMap<Statement, FigureId>;
  /** How many lines are the form's own, word for word. */
  readonly ownLines: number;
}
