// A table with its title as one sheet of an Excel file: what it is of above it, headings that stay in view and stand on
// every printed page, and the sums below.

import { type Cell, storable } from './cell.ts';

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Stands once above the columns beside each other that have the same. */
  readonly group?: string;
  /** In small letters under the title: what a rate is of. */
  readonly note?: string;
}

export interface Sheet {
  readonly name: string;
  /** Lines above the table: the title, then what it is of. */
  readonly heading?: readonly string[];
  readonly columns: readonly Column[];
  /** From left to right; the cells that a row lacks at its end are empty. */
  readonly rows: readonly (readonly Cell[])[];
  /** The last row, of sums. */
  readonly total?: readonly Cell[];
  /** How many columns stay in view and stand on every printed page. */
  readonly frozenColumns?: number;
  /** On top of every printed page, where the table itself has no title: it begins with its headings, for programs. */
  readonly pageHeader?: string;
  /** The paper it is to fit on in its width, lying. */
  readonly paper: 'A3' | 'A4';
  /** Beside the table. */
  readonly chart?: Chart;
}

/** Which rows of the sheet hold what, from 0; `to` is the first row after. */
export interface Layout {
  readonly headings: { readonly from: number; readonly to: number };
  readonly rows: { readonly from: number; readonly to: number };
}

export function layoutOf({ heading = [], columns, rows }: Sheet): Layout {
  // A free line between the title and the table.
  const from = heading.length === 0 ? 0 : heading.length + 1;
  const to = from + (hasGroups(columns) ? 2 : 1) + (hasNotes(columns) ? 1 : 0);
  return { headings: { from, to }, rows: { from: to, to: to + rows.length } };
}

export const hasGroups = (columns: readonly Column[]): boolean =>
  columns.some(({ group }) => group !== undefined);
export const hasNotes = (columns: readonly Column[]): boolean =>
  columns.some(({ note }) => note !== undefined);

const LONGEST_NAME = 31;

/** What Excel takes as the name of a sheet, from any text. */
export function sheetName(name: string): string {
  return storable(name)
    .replace(/[[\]:*?/\\]/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^'|'$/gu, '');
}

export interface Chart {
  readonly title: string;
  /** The column of the months, and of the counts, from 0. */
  readonly months: number;
  readonly counts: number;
  /** The column of the rate, where there is one. */
  readonly rates?: number;
}
