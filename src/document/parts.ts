// The few building blocks that letterhead, title and signature share.

import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  type IRunStylePropertiesOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { halfPoints, twipsOfPoints } from './page.ts';
import { printable } from './printable.ts';

export type Face = Omit<IRunStylePropertiesOptions, 'size'> & { readonly points?: number };

/** A run of text. All text enters the document here; its size is in points. */
export function run(text: string, { points, ...face }: Face = {}): TextRun {
  return new TextRun({
    ...face,
    ...(points === undefined ? {} : { size: halfPoints(points) }),
    text: printable(text),
  });
}

/** The lines as one paragraph with line breaks in it, centred. */
export function centred(
  lines: readonly string[],
  face: Face = {},
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    ...options,
    alignment: AlignmentType.CENTER,
    children: lines.map((line, index) =>
      index === 0 ? run(line, face) : new TextRun({ break: 1, children: [run(line, face)] }),
    ),
  });
}

/**
 * A thin line, `length` points long, in the middle of a column `room` twips wide: the upper border of a paragraph 4 pt
 * high that is indented from both sides. Word and LibreOffice draw it alike, unlike drawn shapes.
 */
export function centredLine(length: number, room: number): Paragraph {
  const indent = Math.max(0, Math.round((room - twipsOfPoints(length)) / 2));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    spacing: { before: twipsOfPoints(2), after: 0, line: twipsOfPoints(4), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  });
}

/** No section may end in a table; this paragraph is too small to need a page of its own. */
export function afterTable(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [run('', { points: 1 })],
  });
}

/** A table without borders or padding, as wide as its columns (twips); its rows never break across pages. */
export function borderless(
  columns: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): FileChild {
  const width = (size: number) => ({ size, type: WidthType.DXA });
  return new Table({
    width: width(columns.reduce((sum, column) => sum + column, 0)),
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) => new TableCell({ width: width(columns[column] ?? 0), children }),
          ),
        }),
    ),
  });
}
