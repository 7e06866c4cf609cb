// Where a figure was taken from: the place in a document as a person finds it again, and the parts that systems gave of it.

/** Where a person finds it again. All numbers count from 1. */
export interface Place {
  /** Of a PDF. */
  readonly page?: number;
  /** Of a text, or of a page. */
  readonly line?: number;
  /** A sheet's name. */
  readonly sheet?: string;
  /** As a spreadsheet calls it: `D12`. */
  readonly cell?: string;
  /** The paragraph of a Word file, in the order of its XML, those in tables and text boxes among them. */
  readonly paragraph?: number;
}

/** How a person finds the figure in the file. */
export type FoundIn =
  /** A sentence or a line of the form: the words that name it. */
  | { readonly by: 'line'; readonly label: string }
  /** A cell, where a row and a column meet; `table` is what people call the table: "06a". */
  | { readonly by: 'cell'; readonly table: string; readonly row: string; readonly column: string }
  /** The sum of a column over that many rows, where there is no row of totals. */
  | { readonly by: 'sum'; readonly table: string; readonly rows: number; readonly column: string }
  /** That many rows of a list were looked at, and counted by what stands in the column. */
  | { readonly by: 'count'; readonly table: string; readonly rows: number; readonly column: string }
  /** Two systems that are added: "I. Trên Hệ thống các Bộ", "II. Trên Hệ thống của tỉnh". */
  | { readonly by: 'addends'; readonly addends: readonly Addend[] };

/** A part of a figure, from one system. */
export interface Addend {
  /** The system's name; empty where none was said. */
  readonly source: string;
  readonly value: number;
  /** Where it was read; undefined where it was typed. */
  readonly from?: Provenance;
}

/** A file that somebody sent or pasted, and the place in it. */
export interface Provenance {
  /** As it was called; empty for a pasted text. */
  readonly file: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly foundIn: FoundIn;
  readonly place: Place;
}
