// An appendix of tables, lying: its own pages and page numbers, the heading row of each table on every page it reaches
// (Nghị định 30/2020/NĐ-CP, Phụ lục I).

import {
  AlignmentType,
  type FileChild,
  type ISectionOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Letterhead } from '../agency/agency.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { Mark } from './mark.ts';
import { attachedTo } from './number-and-date.ts';
import { LYING_PROPERTIES, LYING_WIDTH, SIZE, twipsOfMm, twipsOfPoints } from './page.ts';
import { pageFooters } from './page-footer.ts';
import { pageHeaders } from './page-header.ts';
import { afterTable, centred, type Face, run } from './parts.ts';

export interface Appendix {
  readonly title: string;
  readonly tables: readonly AppendixTable[];
}

/** A row a name; the columns of its number and of the name come before those named here. */
export interface AppendixTable {
  readonly title: string;
  readonly names: string;
  readonly columns: readonly string[];
  readonly rows: readonly AppendixRow[];
  readonly total: AppendixRow;
}

export interface AppendixRow {
  readonly name: string;
  /** What stands in each column, line by line; words instead where there is nothing to put into columns. */
  readonly cells: readonly (readonly string[])[] | string;
}

export interface AppendixFacts {
  readonly letterhead: Letterhead;
  readonly month: ReportPeriod;
  readonly number?: number;
  readonly date?: LocalDate;
  readonly mark: Mark;
}

export function appendixSection({ title, tables }: Appendix, facts: AppendixFacts): ISectionOptions {
  return lyingSection('', title, tables.flatMap(tableUnderTitle), facts);
}

/** Pages of their own under the head of an appendix; `numeral` is empty where it is the only one. */
export function lyingSection(
  numeral: string,
  title: string,
  content: readonly FileChild[],
  facts: AppendixFacts,
): ISectionOptions {
  return {
    properties: LYING_PROPERTIES,
    headers: pageHeaders(facts.mark, LYING_WIDTH),
    footers: pageFooters(facts.mark),
    children: [
      centred([`Phụ lục ${numeral}`.trim()], { bold: true }, { keepNext: true, outlineLevel: 0 }),
      centred([title], { bold: true }, { keepNext: true }),
      centred(
        [attachedTo(facts)],
        { italics: true },
        { keepNext: true, spacing: { after: twipsOfPoints(6) } },
      ),
      ...content,
      afterTable(),
    ],
  };
}

function tableUnderTitle({ title, ...table }: AppendixTable, at: number): readonly FileChild[] {
  const above = { spacing: { before: twipsOfPoints(12), after: twipsOfPoints(4) } };
  return [
    new Paragraph({
      ...above,
      keepNext: true,
      outlineLevel: 1,
      children: [run(`${at + 1}. ${title}`, { bold: true })],
    }),
    tableOf(table),
  ];
}

const WIDTH = { number: twipsOfMm(11), name: twipsOfMm(52) };

function tableOf({ names, columns, rows, total }: Omit<AppendixTable, 'title'>): Table {
  const rest = Math.floor((LYING_WIDTH - WIDTH.number - WIDTH.name) / Math.max(1, columns.length));
  const widths = [WIDTH.number, WIDTH.name, ...columns.map(() => rest)];
  const heading = ['STT', names, ...columns].map((words, at) =>
    cell([centred([words], { bold: true, points: SIZE.tableHeading })], widths[at] ?? rest),
  );
  const rowOf = ({ name, cells }: AppendixRow, number: string, face: Face) => {
    const first = [
      cell([centred([number], face)], WIDTH.number),
      cell([new Paragraph({ children: [run(name, face)] })], WIDTH.name),
    ];
    if (typeof cells === 'string')
      return [
        ...first,
        cell([centred([cells], { ...face, italics: true })], rest * columns.length, columns.length),
      ];
    return [...first, ...columns.map((_, at) => cell(figures(cells[at] ?? [], face), rest))];
  };
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: twipsOfMm(1), right: twipsOfMm(1), top: twipsOfPoints(1), bottom: twipsOfPoints(1) },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heading }),
      ...rows.map(
        (row, at) =>
          new TableRow({ cantSplit: true, children: rowOf(row, String(at + 1), { points: SIZE.table }) }),
      ),
      new TableRow({ cantSplit: true, children: rowOf(total, '', { points: SIZE.table, bold: true }) }),
    ],
  });
}

function cell(children: readonly Paragraph[], width: number, columnSpan = 1): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(columnSpan > 1 && { columnSpan }),
    children,
  });
}

/** A number, and under it in small letters what is said of it. */
function figures([number = '', ...more]: readonly string[], face: Face): readonly Paragraph[] {
  const right = { alignment: AlignmentType.RIGHT };
  return [
    new Paragraph({ ...right, children: [run(number, face)] }),
    ...more.map(
      (words) =>
        new Paragraph({
          ...right,
          children: [run(words, { ...face, italics: true, points: SIZE.tableNote })],
        }),
    ),
  ];
}
