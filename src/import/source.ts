// What every file and every pasted text becomes before anything is read from it: lines and tables in their order, each
// with its place. Readers look at this alone and know no format.

import type { Place } from '../report/provenance.ts';

export type { Place } from '../report/provenance.ts';

/** How it came. `pasted` is a message of the chat. */
export type SourceKind = 'docx' | 'pdf' | 'txt' | 'xlsx' | 'xls' | 'csv' | 'pasted';

/** From that character of a text on, it is what stands in a paragraph of a Word file from `offset` on. */
export interface Piece {
  readonly from: number;
  readonly paragraph: number;
  readonly offset: number;
}

/**
 * A line of a text, a paragraph of a Word file, or a line of one that has line breaks. Letters are whole (NFC), nothing
 * invisible is in it; tabs are kept; there are no line breaks.
 */
export interface SourceLine {
  readonly kind: 'line';
  readonly text: string;
  /** What Word sets in front of it by itself: `a)`, `1.`, `-`. No part of the text. */
  readonly numbering?: string;
  readonly place: Place;
  /** Of a Word file, where the text is not simply all that its paragraph holds. */
  readonly pieces?: readonly Piece[];
}

export interface SourceCell {
  /** As it is shown; empty where nothing is. Line breaks are `\n`. */
  readonly text: string;
  readonly pieces?: readonly Piece[];
  /** The number that a spreadsheet holds there; undefined where it holds text, however much it looks like a number. */
  readonly value?: number;
  readonly place: Place;
}

/** Cells that are one: the first of them holds the words, the others are empty. Rows and columns count from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SourceTable {
  readonly kind: 'table';
  /** A sheet's name; undefined in a text. */
  readonly name?: string;
  /** Every row has as many cells. */
  readonly rows: readonly (readonly SourceCell[])[];
  readonly merges: readonly Merge[];
}

export type SourcePart = SourceLine | SourceTable;

/** What is in a file but was not read. */
export type Unread =
  /** Pictures of pages, without a text. */
  'no-text' | 'hidden-sheets' | 'too-many-rows' | 'too-many-pages';

/** Of the first section, in millimetres. */
export interface PageMargins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface SourceDocument {
  readonly kind: SourceKind;
  /** The file's name as it was sent; empty for a pasted text. */
  readonly name: string;
  /** Of the bytes, in hexadecimal; of a pasted text in UTF-8. */
  readonly sha256: string;
  readonly parts: readonly SourcePart[];
  readonly unread: readonly Unread[];
  /** Of a Word file. */
  readonly margins?: PageMargins;
}

/** A stretch of a line or of a cell: characters from the first one to behind the last one, in its `text`. */
export interface SourceSpan {
  /** Which of the document's parts, from 0. */
  readonly part: number;
  /** Of a table, from 0. */
  readonly row?: number;
  readonly column?: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where a character of a line or cell of a Word file stands: in which paragraph, and behind how many characters of it, as
 * `src/word/word-paragraphs.ts` counts them.
 */
export function inParagraph(
  { place, pieces }: Pick<SourceLine | SourceCell, 'place' | 'pieces'>,
  at: number,
): { readonly paragraph: number; readonly offset: number } {
  const piece = pieces?.findLast(({ from }) => from <= at);
  return piece
    ? { paragraph: piece.paragraph, offset: piece.offset + at - piece.from }
    : { paragraph: place.paragraph ?? 1, offset: at };
}

/** The words of a stretch, and their place. Throws where there is none such: spans come from this document. */
export function wordsAt(
  { parts }: SourceDocument,
  { part, row = 0, column = 0, from, to }: SourceSpan,
): { readonly words: string; readonly place: Place } {
  const found = parts[part];
  const holder = found?.kind === 'table' ? found.rows[row]?.[column] : found;
  if (!holder) throw new Error(`there is no part ${part}`);
  return { words: holder.text.slice(from, to), place: holder.place };
}
