// A table as it was read, in a Word file: cells that were one are one. Of a long table the rows that nothing is said of
// are left out, and said to be: a file of a hundred thousand cells would be of no use to anybody.

import {
  type FileChild,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Merge, SourceDocument, SourceTable } from '../import/source.ts';
import { twipsOfMm } from './page.ts';

interface Making {
  /** In twips. */
  readonly width: number;
  /** Rows that something is said of. */
  readonly wanted: ReadonlySet<number>;
  readonly cell: (text: string, row: number, column: number) => Paragraph;
  readonly about: (words: string) => Paragraph;
}

/** Cells of a table that are printed, whatever is said of them. */
const MOST_CELLS = 12_000;
/** Of a longer table: its heading. */
const FIRST_ROWS = 8;

export function markedTable(
  table: SourceTable,
  { width, wanted, cell, about }: Making,
): readonly FileChild[] {
  const columns = table.rows[0]?.length ?? 0;
  if (columns === 0) return [];
  const all = table.rows.length * columns <= MOST_CELLS;
  const kept = table.rows.flatMap((_, row) => (all || row < FIRST_ROWS || wanted.has(row) ? [row] : []));
  const left = table.rows.length - kept.length;
  const rest = Math.floor(width / columns);
  const made = new Table({
    width: { size: rest * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => rest),
    layout: TableLayoutType.FIXED,
    margins: { left: twipsOfMm(0.8), right: twipsOfMm(0.8) },
    rows: kept.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: cellsOf(table, row).map(
            ({ column, span, merge }) =>
              new TableCell({
                width: { size: rest * span, type: WidthType.DXA },
                ...(span > 1 && { columnSpan: span }),
                ...(merge && { verticalMerge: merge }),
                children: [cell(table.rows[row]?.[column]?.text ?? '', row, column)],
              }),
          ),
        }),
    ),
  });
  return [made, about(left === 0 ? '' : `(Lược ${left} dòng không có ghi chú)`)];
}

export function widestTable({ parts }: SourceDocument): number {
  return Math.max(0, ...parts.map((part) => (part.kind === 'table' ? (part.rows[0]?.length ?? 0) : 0)));
}

interface MadeCell {
  readonly column: number;
  readonly span: number;
  readonly merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
}

function cellsOf({ rows, merges }: SourceTable, row: number): readonly MadeCell[] {
  const found: MadeCell[] = [];
  const columns = rows[row]?.length ?? 0;
  for (let column = 0; column < columns; ) {
    const merge = merges.find((one) => holds(one, row, column));
    const span = merge && merge.column === column ? Math.min(merge.columns, columns - column) : 1;
    const tall = merge !== undefined && merge.rows > 1;
    const which = merge?.row === row ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
    found.push({ column, span, ...(tall && { merge: which }) });
    column += span;
  }
  return found;
}

const holds = ({ row, column, rows, columns }: Merge, atRow: number, atColumn: number) =>
  row <= atRow && atRow < row + rows && column <= atColumn && atColumn < column + columns;
