// A sheet as the rows of cells that the library writes: the title, the grouped headings, the rows, the sums.

import type { CellObject, SheetData } from 'write-excel-file/node';
import { type Cell, cellOf, textCell } from './cell.ts';
import { type Column, hasGroups, hasNotes, type Sheet } from './sheet.ts';

type Row = SheetData[number];

/** Thin lines around every cell of the table, so that it can be read on paper. */
const LINES = { borderStyle: 'thin', borderColor: '#8EA0B8' } as const;
const HEADED = {
  ...LINES,
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#DCE6F1',
} as const;
const HEADING = { ...HEADED, fontWeight: 'bold' } as const;
const NOTE = { ...HEADED, fontStyle: 'italic', fontSize: 9 } as const;
const TITLE = { fontWeight: 'bold', fontSize: 14, height: 22 } as const;
const TOTAL = { fontWeight: 'bold', backgroundColor: '#F2F2F2' } as const;

/** Points of one line of letters of 11 points, and what a cell keeps free above and below. */
const LINE = 15;
const AIR = 3;
/** As high as Excel lets a row be. */
const HIGHEST = 409;
/** Letters are narrower than the digits that widths count, on the whole: rather a line too many than a text cut off. */
const SPARE = 1.05;

export function cellsOf(sheet: Sheet): SheetData {
  const { heading = [], columns, rows, total } = sheet;
  return [
    ...heading.map((line, at): Row => [{ ...textCell(line), ...(at === 0 ? TITLE : {}) }]),
    ...(heading.length > 0 ? [[]] : []),
    ...headings(columns),
    ...rows.map((row) => lined(columns, row)),
    ...(total ? [lined(columns, total).map((cell) => ({ ...cell, ...TOTAL }))] : []),
  ];
}

/**
 * Every cell of the row, the empty ones at its end too: a line goes around each. As high as its longest text, because
 * not every program calculates that by itself.
 */
function lined(columns: readonly Column[], row: readonly Cell[]): CellObject[] {
  const lines = mostLines(
    row.map((cell, at) => ({
      text: typeof cell === 'string' ? cell : '',
      width: (columns[at]?.width ?? 0) * SPARE,
    })),
  );
  return Array.from({ length: Math.max(columns.length, row.length) }, (_, at) => ({
    ...cellOf(row[at]),
    ...LINES,
    ...(lines > 1 && { height: Math.min(lines * LINE + AIR, HIGHEST) }),
  }));
}

/** One row, two under groups, and one more for the notes; what has no group reaches over both. */
function headings(columns: readonly Column[]): readonly Row[] {
  const grouped = hasGroups(columns);
  const height = titlesHeight(columns);
  const titles = columns.map((column) => (grouped && !column.group ? null : { ...title(column), height }));
  return [...(grouped ? [groups(columns)] : []), titles, ...(hasNotes(columns) ? [notes(columns)] : [])];
}

const title = ({ title: words }: Column): CellObject => ({ ...textCell(words), ...HEADING });

function groups(columns: readonly Column[]): Row {
  return columns.map((column, at) => {
    const { group } = column;
    if (!group) return { ...title(column), rowSpan: hasNotes(columns) ? 3 : 2 };
    if (columns[at - 1]?.group === group) return null;
    const after = columns.findIndex((other, index) => index > at && other.group !== group);
    const columnSpan = (after < 0 ? columns.length : after) - at;
    return { ...textCell(group), ...HEADING, columnSpan };
  });
}

function notes(columns: readonly Column[]): Row {
  const height = notesHeight(columns);
  const grouped = hasGroups(columns);
  return columns.map(({ note = '', group }) =>
    grouped && !group ? null : { ...textCell(note), ...NOTE, height },
  );
}

const titlesHeight = (columns: readonly Column[]): number =>
  mostLines(columns.map(({ title: text, width }) => ({ text, width: width - 1 }))) * LINE + AIR;

/** Letters of 9 points: more of them stand in a line, and their lines are lower. */
const notesHeight = (columns: readonly Column[]): number =>
  mostLines(columns.map(({ note = '', width }) => ({ text: note, width: width * 1.15 }))) * (LINE - 3) + AIR;

/** A program that opens the file does not calculate the height of merged cells: how many lines the longest text takes. */
function mostLines(texts: readonly { readonly text: string; readonly width: number }[]): number {
  return Math.max(1, ...texts.map(({ text, width }) => linesOf(text, width)));
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfOne(paragraph, width), 0);
}

/** Words are broken where they are longer than a line. */
function linesOfOne(text: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const { length } of text.split(' ')) {
    if (filled > 0 && filled + 1 + length <= width) {
      filled += 1 + length;
      continue;
    }
    const own = Math.max(1, Math.ceil(length / width));
    lines += filled > 0 ? own : own - 1;
    filled = length - (own - 1) * width;
  }
  return lines;
}
