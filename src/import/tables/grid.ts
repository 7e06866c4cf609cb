// A table with its merged cells resolved: the words above each column, by level.

import type { SourceCell, SourceTable } from '../source.ts';

export interface Grid {
  readonly table: SourceTable;
  readonly width: number;
  readonly height: number;
  /** The text of this cell alone; '' outside the table. */
  readonly textAt: (row: number, column: number) => string;
  readonly cellAt: (row: number, column: number) => SourceCell | undefined;
  /** The first cell of the merge that covers this cell, or the cell itself. */
  readonly originOf: (row: number, column: number) => readonly [row: number, column: number];
  /** The columns whose own cell has text in that row. */
  readonly filled: (row: number) => readonly number[];
  /** Part of a horizontal merge. */
  readonly isWide: (row: number, column: number) => boolean;
  /** Number of columns of the merge that starts here; 1 without a merge. */
  readonly spanAt: (row: number, column: number) => number;
}

/** Resolves the merges of a table. */
export function gridOf(table: SourceTable): Grid {
  const { rows, merges } = table;
  const origins = new Map<number, readonly [number, number]>();
  const spans = new Map<number, number>();
  const width = rows[0]?.length ?? 0;
  const key = (row: number, column: number) => row * (width + 1) + column;
  for (const merge of merges) {
    spans.set(key(merge.row, merge.column), merge.columns);
    for (let row = merge.row; row < Math.min(merge.row + merge.rows, rows.length); row += 1) {
      for (let column = merge.column; column < Math.min(merge.column + merge.columns, width); column += 1)
        origins.set(key(row, column), [merge.row, merge.column]);
    }
  }
  const textAt = (row: number, column: number) => rows[row]?.[column]?.text.trim() ?? '';
  return {
    table,
    width,
    height: rows.length,
    textAt,
    cellAt: (row, column) => rows[row]?.[column],
    originOf: (row, column) => origins.get(key(row, column)) ?? [row, column],
    filled: (row) => (rows[row] ?? []).flatMap(({ text }, column) => (text.trim() === '' ? [] : [column])),
    isWide: (row, column) => {
      const origin = origins.get(key(row, column));
      return origin !== undefined && (spans.get(key(...origin)) ?? 1) > 1;
    },
    spanAt: (row, column) => spans.get(key(row, column)) ?? 1,
  };
}

/** The words above a column, from the top; each merged cell once. */
export interface PathStep {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The words above each column. Where a table has lost its merges (pasted as text), a heading extends to the
 * right over empty cells, as long as there are words below it and them.
 */
export function pathsOf(grid: Grid, from: number, to: number): readonly (readonly PathStep[])[] {
  const hasMerges = grid.table.merges.some(
    ({ row, columns, rows }) => row < to && row + rows > from && columns > 1,
  );
  const below = (row: number, column: number): boolean => {
    for (let at = row + 1; at < to; at += 1) if (grid.textAt(at, column) !== '') return true;
    return false;
  };
  return Array.from({ length: grid.width }, (_, column) => {
    const steps: PathStep[] = [];
    for (let row = from; row < to; row += 1) {
      const [r, c] = grid.originOf(row, column);
      const at =
        r >= from && grid.textAt(r, c) !== ''
          ? ([r, c] as const)
          : hasMerges
            ? undefined
            : reach(row, column);
      if (!at || steps.some((step) => step.row === at[0] && step.column === at[1])) continue;
      steps.push({ text: grid.textAt(...at), row: at[0], column: at[1] });
    }
    return steps;
  });

  function reach(row: number, column: number): readonly [number, number] | undefined {
    if (!below(row, column)) return undefined;
    for (let left = column - 1; left >= 0; left -= 1) {
      if (grid.textAt(row, left) !== '') return below(row, left) ? [row, left] : undefined;
      if (!below(row, left)) return undefined;
    }
    return undefined;
  }
}
