// Builds a table from rows of unequal length.

import type { Merge, SourceCell, SourceTable } from '../import/source.ts';
import { FILE_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Padded with empty cells; trailing empty rows and columns are removed. */
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

/** The place of a row is that of its first cell. */
function emptyPlace(row: readonly SourceCell[]): SourceCell['place'] {
  const { cell: _, ...place } = row[0]?.place ?? {};
  return place;
}

/** Clips a merge to the table. */
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

/** Spreadsheet column names: A, B, …, Z, AA. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
