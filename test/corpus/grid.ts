// The drawing of a table in a source of the corpus, as cells and merges.

import type { TableSource } from './known-answers.ts';

export interface GridCell {
  /** As it is written. */
  readonly text: string;
  /** A whole number, where it is one. */
  readonly value?: number;
  /** How many rows and columns it covers; 0 for a cell that another one covers. */
  readonly rows: number;
  readonly columns: number;
}

const MARKS = { plain: '', dots: '.', commas: ',', spaces: ' ' } as const;

export function readGrid({ grid, numbers }: TableSource): readonly (readonly GridCell[])[] {
  const raw = grid
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const width = Math.max(...raw.map((cells) => cells.length));
  const at = (row: number, column: number) => raw[row]?.[column] ?? '';
  return raw.map((_, row) =>
    Array.from({ length: width }, (_, column) => {
      const words = at(row, column);
      if (words === '<' || words === '^') return { text: '', rows: 0, columns: 0 };
      let [rows, columns] = [1, 1];
      while (at(row, column + columns) === '<') columns++;
      while (at(row + rows, column) === '^') rows++;
      if (!/^\d+$/u.test(words)) return { text: words, rows, columns };
      return {
        text: words.replace(/\B(?=(?:\d{3})+$)/gu, MARKS[numbers]),
        value: Number(words),
        rows,
        columns,
      };
    }),
  );
}

/** Where a cell that is covered by another one belongs: rows without the covered cells. */
export function visibleRows(grid: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] {
  return grid.map((row) => row.filter(({ rows }) => rows > 0));
}
