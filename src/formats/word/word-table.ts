// Builds a table of a Word file: spans become a grid; nested tables and text boxes are placed after it.

import type { Merge, SourceCell, SourceLine, SourcePart } from '../../import/source.ts';
import { FILE_LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { cellOf } from './paragraph-text.ts';

interface WordCell {
  readonly column: number;
  columns: number;
  /** For vertical merges: first or continued cell. */
  down?: 'first' | 'more';
  cell: SourceCell;
}

interface WordRow {
  readonly cells: WordCell[];
  next: number;
  deleted: boolean;
}

const EMPTY: SourceCell = { text: '', place: {} };

export class WordTable {
  readonly kind = 'table';
  private readonly rows: WordRow[] = [];
  private readonly behind: SourcePart[] = [];

  beginRow(): void {
    this.rows.push({ cells: [], next: 0, deleted: false });
  }

  deleteRow(): void {
    const row = this.rows.at(-1);
    if (row) row.deleted = true;
  }

  skip(columns: number): void {
    const row = this.rows.at(-1);
    if (row) row.next = within(row.next + whole(columns));
  }

  beginCell(): void {
    const row = this.rows.at(-1);
    row?.cells.push({ column: row.next, columns: 1, cell: EMPTY });
  }

  span(columns: number): void {
    const cell = this.rows.at(-1)?.cells.at(-1);
    if (cell) cell.columns = Math.max(1, whole(columns));
  }

  mergeDown(first: boolean): void {
    const cell = this.rows.at(-1)?.cells.at(-1);
    if (cell) cell.down = first ? 'first' : 'more';
  }

  endCell(parts: readonly SourcePart[]): void {
    const row = this.rows.at(-1);
    const cell = row?.cells.at(-1);
    if (!row || !cell) return;
    const lines = parts.filter((part): part is SourceLine => part.kind === 'line');
    this.behind.push(...parts.filter((part) => part.kind === 'table'));
    const place = lines[0]?.place ?? {};
    const { text, pieces } = cellOf(lines);
    const plain = pieces.length === 1 && pieces[0]?.offset === 0;
    cell.cell = { text, place, ...(!plain && { pieces }) };
    row.next = within(cell.column + cell.columns);
  }

  endRow(): void {
    if (this.rows.at(-1)?.deleted) this.rows.pop();
  }

  /** The table, followed by nested content. */
  parts(): readonly SourcePart[] {
    const width = Math.max(0, ...this.rows.map(({ next }) => next));
    if (width === 0) return this.behind;
    const grid = this.rows.map(() => Array.from({ length: width }, () => EMPTY));
    for (const [row, { cells }] of this.rows.entries())
      for (const { column, columns, cell, down } of cells)
        for (let at = column; at < column + columns; at += 1) {
          const line = grid[row];
          if (line) line[at] = at === column && down !== 'more' ? cell : { text: '', place: cell.place };
        }
    return [{ kind: 'table', rows: grid, merges: this.merges() }, ...this.behind];
  }

  private merges(): readonly Merge[] {
    const found: Merge[] = [];
    for (const [row, { cells }] of this.rows.entries())
      for (const { column, columns, down } of cells) {
        if (down === 'more') continue;
        const rows = down === 'first' ? 1 + this.below(row, column) : 1;
        if (rows > 1 || columns > 1) found.push({ row, column, rows, columns });
      }
    return found;
  }

  /** Number of rows below that continue the cell. */
  private below(row: number, column: number): number {
    let count = 0;
    const goesOn = ({ cells }: WordRow) =>
      cells.some((cell) => cell.column === column && cell.down === 'more');
    for (const next of this.rows.slice(row + 1)) {
      if (!goesOn(next)) break;
      count += 1;
    }
    return count;
  }
}

const whole = (number: number): number => (Number.isInteger(number) && number > 0 ? number : 0);

function within(columns: number): number {
  if (columns > FILE_LIMITS.columns) throw new Refusal('too-long');
  return columns;
}
