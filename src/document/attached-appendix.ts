// An appendix that officers attach, from the rows of a file: pages of its own that lie, the heading of its table on every
// page, groups and totals in bold.

import {
  AlignmentType,
  type ISectionOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { AppendixKind, AppendixRow, AppendixTable } from '../report/appendices.ts';
import { type AppendixFacts, lyingSection } from './appendix.ts';
import { LAYOUTS, type LaidColumn, type Layout } from './appendix-layouts.ts';
import { LYING_WIDTH, SIZE, twipsOfMm, twipsOfPoints } from './page.ts';
import { centred, type Face, run } from './parts.ts';

export interface AttachedAppendix {
  readonly kind: AppendixKind;
  /** "I", "II"; empty where it is the only one. */
  readonly numeral: string;
  readonly table: AppendixTable;
}

/** A column as it is printed: where it comes from in the rows, and how wide it is in twips. */
interface Printed extends LaidColumn {
  /** Undefined where the file does not have it. */
  readonly from: number | undefined;
  readonly width: number;
}

export function attachedSection(
  { kind, numeral, table }: AttachedAppendix,
  facts: AppendixFacts,
): ISectionOptions {
  const layout = LAYOUTS[kind];
  const columns = printedColumns(layout, table);
  const width = columns.reduce((sum, one) => sum + one.width, 0);
  const made = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map((one) => one.width),
    layout: TableLayoutType.FIXED,
    margins: { left: twipsOfMm(0.8), right: twipsOfMm(0.8), top: twipsOfPoints(1), bottom: twipsOfPoints(1) },
    rows: [
      ...headingRows(columns),
      ...numberRow(layout, columns),
      ...table.rows.map((row) => dataRow(row, columns)),
    ],
  });
  return lyingSection(numeral, titleOf(layout, columns, table), [made], facts);
}

function titleOf({ title, titles = {} }: Layout, columns: readonly Printed[], table: AppendixTable): string {
  const printed = columns.map(({ from }) => table.columns[from ?? -1]?.meaning ?? '');
  return Object.entries(titles).find(([meaning]) => printed.includes(meaning))?.[1] ?? title;
}

/** The columns of the layout that the file has, and behind them its others. */
function printedColumns({ columns, others }: Layout, table: AppendixTable): readonly Printed[] {
  const named = new Set(columns.flatMap(({ meanings }) => meanings));
  const laid = columns.flatMap((one) => {
    const from = one.meanings
      .map((meaning) => table.columns.findIndex((column) => column.meaning === meaning))
      .find((at) => at >= 0);
    const called = one.named?.[table.columns[from ?? -1]?.meaning ?? ''];
    const heading = called === undefined ? one.heading : [called];
    return from === undefined && !one.always ? [] : [{ ...one, heading, from }];
  });
  const more = table.columns.flatMap(({ meaning, label }, from) =>
    others && !named.has(meaning) ? [{ ...OTHER, meanings: [meaning], heading: [label], from }] : [],
  );
  const all = [...laid, ...more];
  const shares = all.reduce((sum, { wide }) => sum + wide, 0);
  return all.map((one) => ({ ...one, width: Math.floor((LYING_WIDTH * one.wide) / shares) }));
}

const OTHER = { wide: 2, align: 'right' } as const;

/** As many rows as the deepest heading has; words that several columns share stand once over them. */
function headingRows(columns: readonly Printed[]): readonly TableRow[] {
  const deep = Math.max(1, ...columns.map(({ heading }) => heading.length));
  return Array.from({ length: deep }, (_, level) => {
    const cells: TableCell[] = [];
    for (let at = 0; at < columns.length; ) {
      const path = columns[at]?.heading ?? [];
      const below = level >= path.length;
      const last = level === path.length - 1;
      let end = at + 1;
      while (!below && !last && shares(columns[end]?.heading, path, level)) end += 1;
      const merge = below
        ? VerticalMergeType.CONTINUE
        : last && level < deep - 1
          ? VerticalMergeType.RESTART
          : undefined;
      const words = below ? '' : (path[level] ?? '');
      cells.push(cell(centred([words], HEADING), columns.slice(at, end), merge));
      at = end;
    }
    return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
  });
}

const HEADING: Face = { bold: true, points: SIZE.tableHeading };

/** Whether another column stands under the same words, down to that level. */
function shares(other: readonly string[] | undefined, path: readonly string[], level: number): boolean {
  return (
    other !== undefined &&
    other.length > level + 1 &&
    path.slice(0, level + 1).every((words, at) => words === other[at])
  );
}

function numberRow({ numbers, columns: laid }: Layout, columns: readonly Printed[]): readonly TableRow[] {
  const whole = columns.length === laid.length && columns.every(({ from }) => from !== undefined);
  if (!numbers || !whole) return [];
  const face = { italics: true, points: SIZE.tableNote };
  const children = columns.map((one, at) => cell(centred([numbers[at] ?? ''], face), [one]));
  return [new TableRow({ tableHeader: true, cantSplit: true, children })];
}

function dataRow({ kind, cells }: AppendixRow, columns: readonly Printed[]): TableRow {
  const face: Face = { points: SIZE.table, ...(kind !== 'row' && { bold: true }) };
  const children = columns.map((one) => {
    const words = one.from === undefined ? '' : (cells[one.from] ?? '');
    const paragraph = new Paragraph({ alignment: ALIGN[one.align], children: [run(words, face)] });
    return cell(paragraph, [one]);
  });
  return new TableRow({ cantSplit: true, children });
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function cell(
  content: Paragraph,
  columns: readonly Printed[],
  verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType],
): TableCell {
  const width = columns.reduce((sum, one) => sum + one.width, 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(columns.length > 1 && { columnSpan: columns.length }),
    ...(verticalMerge && { verticalMerge }),
    children: [content],
  });
}
