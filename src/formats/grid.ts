// Rows of unequal length as a table.

import type { Merge, SourceCell, SourceTable } from '../import/source.ts';
import { FILE_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Filled up with empty cells at the right; rows and columns at the end with nothing in them are left out. */
export function tableOf(
  rows: readonly (readonly SourceCell[])[],
  { name, merges = [] }: { readonly name?: string; readonly merges?: readonly Merge[] } = {},
): SourceTable {
  const filled = (row: readonly SourceCell[]) => row.findLastIndex(({ text }) => text !== '') + 1;
  const height = rows.findLastIndex((row) => filled(row) > 0) + 1;
  const kept = rows.slice(0, height);
  const width = kept.reduce((widest, row) => Math.max(widest, filled(row)), 0);
  if (width > FILE_LIMITS.columns) throw new Refusal('too-long');
  return {
    kind: 'table',
    ...(name !== undefined && { name }),
    rows: kept.map((row) =>
      Array.from({ length: width }, (_, at) => row[at] ?? { text: '', place: emptyPlace(row) }),
    ),
    merges: merges.flatMap((merge) => cut(merge, height, width)),
  };
}

/** Where a row stands: its first cell's line. */
function emptyPlace(row: readonly SourceCell[]): SourceCell['place'] {
  const { cell: _, ...place } = row[0]?.place ?? {};
  return place;
}

/** What of a merge is in the table. */
function cut({ row, column, rows, columns }: Merge, height: number, width: number): readonly Merge[] {
  const merge = {
    row,
    column,
    rows: Math.min(rows, height - row),
    columns: Math.min(columns, width - column),
  };
  const many = merge.rows > 1 || merge.columns > 1;
  return merge.rows > 0 && merge.columns > 0 && many ? [merge] : [];
}

/** As spreadsheets call columns: A, B, …, Z, AA. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
