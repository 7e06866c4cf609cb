// Extracts appendices from a document: totals and groups marked, overdue lists split by whether dossiers are
// settled, and what they say about figures.

import { fold } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import type { AppendixKind, AppendixRow, ReportAppendix } from '../report/appendices.ts';
import type { FigureId, ReportDefinition } from '../report/definition.ts';
import type { AppendixRows, DocumentReading } from './figure-reading.ts';
import type { SourceCell, SourceDocument } from './source.ts';

/** One per kind; the first when the document has several. */
export function appendicesIn(document: SourceDocument, reading: DocumentReading): readonly ReportAppendix[] {
  const found = new Map<AppendixKind, ReportAppendix>();
  for (const one of reading.appendices.filter(isOfReport)) {
    for (const appendix of partedAppendices(document, reading, one))
      if (!found.has(appendix.kind)) found.set(appendix.kind, appendix);
  }
  return [...found.values()];
}

/** Tables of services or catalogues also have rows by field or procedure, but say nothing about settled dossiers. */
function isOfReport({ kind, columns }: AppendixRows): boolean {
  const has = (words: string) => columns.some((meaning) => meaning?.startsWith(words));
  if (kind === 'by-field') return has('settled.') && has('pending.');
  return kind === 'overdue' || has('received.') || has('settled.');
}

function partedAppendices(
  { name, sha256, parts }: SourceDocument,
  reading: DocumentReading,
  appendix: AppendixRows,
): readonly ReportAppendix[] {
  const columns = printedColumns(appendix);
  const rows = rowsOf(appendix, columns);
  const made = (kind: AppendixKind, own: readonly AppendixRow[], sums: ReadonlyMap<FigureId, number>) => {
    const count = own.filter((row) => row.kind === 'row').length;
    if (count === 0) return [];
    const table = { columns: columns.map(({ meaning, label }) => ({ meaning, label })), rows: own };
    return [{ kind, rows: count, sums, file: name, sha256, table }];
  };
  if (appendix.kind !== 'overdue')
    return made(
      appendix.kind,
      rows,
      sumsOf(
        reading,
        parts.findIndex((one) => isOf(one, appendix)),
      ),
    );
  const settledOn = columns.findIndex(({ meaning }) => meaning === 'settled-on');
  const list = rows.filter(({ kind }) => kind !== 'total');
  if (settledOn < 0) return made('overdue', list, new Map());
  const settled = list.filter(({ kind, cells }) => kind === 'row' && cells[settledOn] !== '');
  const still = list.filter(({ kind, cells }) => kind === 'row' && cells[settledOn] === '');
  const { definition } = reading;
  return [
    ...made('settled-late', settled, counted(definition, 'settled.overdue', settled.length)),
    ...made('still-late', still, counted(definition, 'pending.overdue', still.length)),
  ];
}

interface PrintedColumn {
  readonly at: number;
  readonly meaning: string;
  readonly label: string;
}

/** Personal data the report does not need is not printed. */
const NOT_PRINTED = new Set(['applicant']);

function printedColumns({ table, firstRow, columns }: AppendixRows): readonly PrintedColumn[] {
  return columns.flatMap((meaning, at) =>
    meaning === undefined || NOT_PRINTED.has(meaning)
      ? []
      : [{ at, meaning, label: labelOf(table.rows, firstRow, at) }],
  );
}

/** The lowest heading above the column. */
function labelOf(rows: AppendixRows['table']['rows'], firstRow: number, column: number): string {
  const words = rows.slice(0, firstRow).map((row) => tidy(row[column]?.text ?? ''));
  return words.findLast((one) => one !== '' && !NUMBER_OF_COLUMN.test(one)) ?? '';
}

/** "(3)=(4)+(5)+(6)", "(1)". */
const NUMBER_OF_COLUMN = /^\(?\d{1,2}\)?(?:\s*=[\d()+\s]*)?$/u;
const TOTAL = /^(?:tong(?: cong| so)?|cong)(?: chung)?(?: [ivx]+)*$/u;
const ROMAN = /^[IVX]{1,5}$/u;

function rowsOf(
  { table, firstRow }: AppendixRows,
  columns: readonly PrintedColumn[],
): readonly AppendixRow[] {
  const heading = new Set(table.rows.slice(0, firstRow).map((row) => wordsOf(row)));
  const ordinal = columns.findIndex(({ meaning }) => meaning === 'ordinal');
  const at = columns[ordinal]?.at ?? -1;
  const grouped = table.rows.slice(firstRow).some((row) => /^\d/u.test(row[at]?.text ?? ''));
  return table.rows.slice(firstRow).flatMap((row): readonly AppendixRow[] => {
    const filled = row.filter(({ text }) => text.trim() !== '');
    if (filled.length === 0 || heading.has(wordsOf(row))) return [];
    if (
      filled.length > 1 &&
      filled.every(({ text }) => NUMBER_OF_COLUMN.test(tidy(text)) && text.includes('('))
    )
      return [];
    const cells = columns.map(({ at, meaning }) => shown(row[at], meaning));
    const kind = kindOf(cells, ordinal, grouped);
    return [{ kind, cells: kind === 'total' ? namedTotal(cells, ordinal) : cells }];
  });
}

/** "I. Trên Hệ thống của tỉnh" above rows numbered 1, 2, or words alone in a row: a group heading. */
function kindOf(cells: readonly string[], ordinal: number, grouped: boolean): AppendixRow['kind'] {
  const first = cells.find((words) => words !== '') ?? '';
  if (
    TOTAL.test(
      fold(first)
        .replace(/[^a-z]+/gu, ' ')
        .trim(),
    )
  )
    return 'total';
  const alone = cells.filter((words) => words !== '').length === 1;
  return alone || (grouped && ROMAN.test(cells[ordinal] ?? '')) ? 'group' : 'row';
}

/** "Tổng cộng" is often in the column of ordinals, merged with the next one. */
function namedTotal(cells: readonly string[], ordinal: number): readonly string[] {
  const words = cells[ordinal] ?? '';
  if (ordinal < 0 || words === '' || (cells[ordinal + 1] ?? '') !== '') return cells;
  return cells.map((cell, at) => (at === ordinal ? '' : at === ordinal + 1 ? words : cell));
}

/** Counts in the report's format, everything else unchanged. */
function shown(cell: SourceCell | undefined, meaning: string): string {
  if (!cell) return '';
  const { value, text } = cell;
  const counts = meaning.includes('.') && value !== undefined && Number.isSafeInteger(value) && value >= 0;
  if (counts) return formatCount(value);
  // Codes contain no spaces: they come from a line break.
  return CODES.has(meaning) ? text.replace(/\s+/gu, '') : tidy(text);
}

const CODES = new Set(['code', 'dossier']);

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
const wordsOf = (row: readonly SourceCell[]) => row.map(({ text }) => tidy(text)).join('\t');

/** A table truncated by the row limit still belongs to the document. */
const isOf = (part: SourceDocument['parts'][number], { table }: AppendixRows): boolean =>
  part === table || (part.kind === 'table' && part.rows[0] !== undefined && part.rows[0] === table.rows[0]);

/** The figures read from this table. */
function sumsOf({ figures }: DocumentReading, part: number): ReadonlyMap<FigureId, number> {
  return new Map(
    figures.flatMap(({ figure, value, at }) => (at.part === part ? [[figure, value] as const] : [])),
  );
}

/** The figure given by a column of that meaning alone. */
function counted(
  definition: ReportDefinition,
  meaning: string,
  value: number,
): ReadonlyMap<FigureId, number> {
  const found = definition.columns?.find(({ ways }) =>
    ways.some((way) => way.by === 'columns' && !way.less && way.plus.length === 1 && way.plus[0] === meaning),
  );
  return found ? new Map([[found.figure, value]]) : new Map();
}
