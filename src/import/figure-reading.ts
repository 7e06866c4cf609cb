// The result of reading a document: its report and period, the figures with their places, and unplaced numbers.

import type { ReportPeriod } from '../calendar/report-period.ts';
import type { FigureId, ReportDefinition } from '../report/definition.ts';
import type { FoundIn } from '../report/provenance.ts';
import type { SourceSpan, SourceTable } from './source.ts';
import type { Item } from './texts/flow.ts';
import type { Statement, Statements } from './texts/statement.ts';

export type { Addend, FoundIn } from '../report/provenance.ts';

export interface FigureReading {
  readonly figure: FigureId;
  /** An integer from 0 to COUNT_MAX. */
  readonly value: number;
  readonly at: SourceSpan;
  readonly foundIn: FoundIn;
}

/** A rate as printed after a figure. */
export interface RateReading {
  readonly figure: FigureId;
  /** As printed: "96,161%". */
  readonly words: string;
  readonly at: SourceSpan;
}

/** A number that is no figure of the report, or could not be assigned. Never guessed. */
export interface Unplaced {
  /** A few words around it, as written. */
  readonly words: string;
  readonly at: SourceSpan;
}

/** A period named in the document. */
export type Period =
  | { readonly kind: 'month'; readonly month: ReportPeriod }
  /** Any other period, such as a date range; `words` as written. */
  | { readonly kind: 'other'; readonly words: string };

/** Rows that can be printed as an appendix. */
export interface AppendixRows {
  readonly kind: 'by-field' | 'by-procedure' | 'overdue';
  readonly table: SourceTable;
  /** First data row; the rows before it are headings. */
  readonly firstRow: number;
  /** Meaning by column index; undefined for columns that are not printed. */
  readonly columns: readonly (string | undefined)[];
}

export interface DocumentReading {
  /** The definition the document was read with. */
  readonly definition: ReportDefinition;
  /** Whether the document is a report (prose) or a table exported from a system; undefined for neither. */
  readonly is: 'report' | 'table' | undefined;
  /** Its title, lines above tables and file name. */
  readonly titles: readonly string[];
  readonly periods: readonly Period[];
  /** Agencies the document says it is about, as written. */
  readonly agencies: readonly string[];
  /** One reading per figure. */
  readonly figures: readonly FigureReading[];
  /** All readings of figures with contradicting values; these are not in `figures`. */
  readonly disagreeing: ReadonlyMap<FigureId, readonly FigureReading[]>;
  readonly rates: readonly RateReading[];
  readonly unplaced: readonly Unplaced[];
  readonly appendices: readonly AppendixRows[];
  /** All numbers in its prose, whether or not they are figures. */
  readonly text: TextReading;
}

export interface TextReading extends Statements {
  readonly items: readonly Item[];
  /** The figure each statement gives; several statements may give the same one. */
  readonly named: ReadonlyMap<Statement, FigureId>;
  /** Number of lines that are literally the form's. */
  readonly ownLines: number;
}
