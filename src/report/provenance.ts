// Provenance of a figure: its place in a document, and the contributions of several source systems.

/** A place as a person finds it. All numbers start at 1. */
export interface Place {
  /** In a PDF. */
  readonly page?: number;
  /** In a text or on a page. */
  readonly line?: number;
  /** A sheet's name. */
  readonly sheet?: string;
  /** Spreadsheet notation: `D12`. */
  readonly cell?: string;
  /** Index of a Word paragraph in XML order, including tables and text boxes. */
  readonly paragraph?: number;
}

/** How the figure was found in the file. */
export type FoundIn =
  /** In a sentence or line of the form; `label` are the words that name it. */
  | { readonly by: 'line'; readonly label: string }
  /** In a cell, by row and column; `table` is the table's usual name: "06a". */
  | { readonly by: 'cell'; readonly table: string; readonly row: string; readonly column: string }
  /** The sum of a column over that many rows, when there is no row of totals. */
  | { readonly by: 'sum'; readonly table: string; readonly rows: number; readonly column: string }
  /** Counted: that many rows of a list were examined in the column. */
  | { readonly by: 'count'; readonly table: string; readonly rows: number; readonly column: string }
  /** Added from two systems: "I. Trên Hệ thống các Bộ", "II. Trên Hệ thống của tỉnh". */
  | { readonly by: 'addends'; readonly addends: readonly Addend[] };

/** One system's contribution to a figure. */
export interface Addend {
  /** The system's name; empty when unknown. */
  readonly source: string;
  readonly value: number;
  /** Undefined when it was typed. */
  readonly from?: Provenance;
}

/** A file that was sent or pasted, and the place in it. */
export interface Provenance {
  /** File name; empty for pasted text. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly foundIn: FoundIn;
  readonly place: Place;
}
