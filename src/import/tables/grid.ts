// The cells of a table with its merges looked through: which words stand over a column, level by level.

import type { SourceCell, SourceTable } from '../source.ts';

export interface Grid {
  readonly table: SourceTable;
  readonly width: number;
  readonly height: number;
  /** What a row shows in a column, in this cell alone; '' outside the table. */
  readonly textAt: (row: number, column: number) => string;
  readonly cellAt: (row: number, column: number) => SourceCell | undefined;
  /** Where the words that cover the cell stand: itself, or the first cell of its merge. */
  readonly originOf: (row: number, column: number) => readonly [row: number, column: number];
  /** The columns whose own cell has words in that row. */
  readonly filled: (row: number) => readonly number[];
  /** A cell that is merged over several columns, or is one that another covers. */
  readonly isWide: (row: number, column: number) => boolean;
  /** How many columns the merge that begins here covers; 1 where none does. */
  readonly spanAt: (row: number, column: number) => number;
}

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

/** The words over a column in the rows of a heading, from the top; each merged cell once. */
export interface PathStep {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The words over each column. Where a table has lost its merges (pasted as text), words reach to the right over empty cells
 * that have words beneath them, as long as they have words beneath themselves.
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
