// The content of a PDF page, from top to bottom.

import type { Merge } from '../../import/source.ts';

export type PagePart = PageLine | PageTable;

export interface PageTable {
  readonly kind: 'table';
  readonly top: number;
  /** Column borders. */
  readonly xs: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

export interface PageLine {
  readonly kind: 'line';
  readonly top: number;
  readonly text: string;
}
