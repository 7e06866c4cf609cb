// Format-independent document: lines and tables in order, each with its place. Every file and pasted text is
// converted to this before anything is read from it.

import type { Place } from '../report/provenance.ts';

export type { Place } from '../report/provenance.ts';

/** Origin; `pasted` is a chat message. */
export type SourceKind = 'docx' | 'pdf' | 'txt' | 'xlsx' | 'xls' | 'csv' | 'pasted';

/** From index `at` of a text on, its characters come from a Word paragraph, starting at `offset`. */
export interface Piece {
  readonly from: number;
  readonly paragraph: number;
  readonly offset: number;
}

/**
 * A line of a text, a Word paragraph, or a line of a paragraph with line breaks. NFC, without invisible
 * characters and line breaks; tabs are kept.
 */
export interface SourceLine {
  readonly kind: 'line';
  readonly text: string;
  /** Automatic numbering by Word: `a)`, `1.`, `-`. Not part of the text. */
  readonly numbering?: string;
  readonly place: Place;
  /** For Word files, when the text is not simply the whole paragraph. */
  readonly pieces?: readonly Piece[];
}

export interface SourceCell {
  /** Displayed text, empty for none. Line breaks are `\n`. */
  readonly text: string;
  readonly pieces?: readonly Piece[];
  /** The cell's numeric value in a spreadsheet; undefined for text, even if it looks like a number. */
  readonly value?: number;
  readonly place: Place;
}

/** A merged range: the first cell has the text, the others are empty. Zero-based. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SourceTable {
  readonly kind: 'table';
  /** Sheet name; undefined in texts. */
  readonly name?: string;
  /** All rows have the same length. */
  readonly rows: readonly (readonly SourceCell[])[];
  readonly merges: readonly Merge[];
}

export type SourcePart = SourceLine | SourceTable;

/** Content of a file that was not read. */
export type Unread =
  /** Scanned pages without text. */
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
  /** File name as sent; empty for pasted text. */
  readonly name: string;
  /** SHA-256 of the bytes, in hexadecimal; of the UTF-8 bytes for pasted text. */
  readonly sha256: string;
  readonly parts: readonly SourcePart[];
  readonly unread: readonly Unread[];
  /** Only for Word files. */
  readonly margins?: PageMargins;
}

/** A half-open range of characters in the `text` of a line or cell. */
export interface SourceSpan {
  /** Index of the part. */
  readonly part: number;
  /** Row index, in a table. */
  readonly row?: number;
  readonly column?: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The position of a character of a Word line or cell: its paragraph and the offset in it, counted as in
 * `src/word/word-paragraphs.ts`.
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

/** The text of a span, and its place. Throws on an invalid span, since spans are created from this document. */
export function wordsAt(
  { parts }: SourceDocument,
  { part, row = 0, column = 0, from, to }: SourceSpan,
): { readonly words: string; readonly place: Place } {
  const found = parts[part];
  const holder = found?.kind === 'table' ? found.rows[row]?.[column] : found;
  if (!holder) throw new Error(`there is no part ${part}`);
  return { words: holder.text.slice(from, to), place: holder.place };
}
