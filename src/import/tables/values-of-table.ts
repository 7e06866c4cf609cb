// The values of a table's columns, as far as its rows confirm them.

import type { ColumnMeaning } from '../../report/export-columns.ts';
import type { Addend } from '../figure-reading.ts';
import type { SourceSpan } from '../source.ts';
import type { BodyRow } from './body.ts';
import type { MeaningValue } from './derive.ts';
import type { Column } from './heading.ts';
import { type ColumnSum, type RowTree, sumOf } from './sums.ts';
import type { UnderstoodTable } from './understand.ts';

export interface TableValues {
  readonly values: readonly MeaningValue[];
  /** Columns with a known meaning but a contradicted number. */
  readonly doubtful: readonly Column[];
  readonly contradicted: ReadonlySet<ColumnMeaning>;
}

/** Names of systems whose dossiers are added: "I. Trên Hệ thống các Bộ". */
export const SYSTEM = /hệ thống|he thong|igate|một cửa điện tử|phần mềm|cổng dịch vụ công/iu;
const LEADING_ORDINAL = /^(?:[IVX]{1,5}|[A-H]|\d{1,2})\s*[.)/:-]?\s+/u;
const LONGEST_NAME = 80;

/** The value of each column with a known meaning, over the rows of `tree`. */
export function valuesOf(table: UnderstoodTable, tree: RowTree): TableValues {
  const known = new Map<ColumnMeaning, MeaningValue>();
  const doubtful: Column[] = [];
  const contradicted = new Set<ColumnMeaning>();
  const systems = systemsOf(tree);
  for (const column of table.columns) {
    if (!column.meaning) continue;
    const meaning = meaningAmong(table.columns, column, column.meaning);
    const sum = sumOf(tree, column.at);
    const other = known.get(meaning);
    if (!isKnown(sum) || (other && other.value !== sum.value)) {
      if (hasNumbers(table, column)) doubtful.push(column);
      contradicted.add(meaning);
    } else if (!other) known.set(meaning, valueIn(table, { ...column, meaning }, sum, systems));
  }
  const values = [...known.values()].filter(({ meaning }) => !contradicted.has(meaning));
  return { values, doubtful, contradicted };
}

/** The meaning of a column, considering the other columns. */
export function meaningAmong(
  columns: readonly Column[],
  { concepts }: Column,
  meaning: ColumnMeaning,
): ColumnMeaning {
  const has = (one: ColumnMeaning) => columns.some((column) => column.meaning === one);
  // Without a column for early ones, "on time" means not late.
  if (meaning === 'settled.onTime' && !has('settled.early')) return 'settled.inTime';
  if (meaning === 'received.direct' && !concepts?.has('post') && has('received.post'))
    return 'received.counter';
  return meaning;
}

type KnownSum = Extract<ColumnSum, { kind: 'cell' | 'sum' }>;

const isKnown = (sum: ColumnSum): sum is KnownSum => sum.kind === 'cell' || sum.kind === 'sum';

const hasNumbers = ({ body }: UnderstoodTable, { at }: Column) =>
  body.rows.some(({ numbers }) => numbers[at]?.kind === 'count' || numbers[at]?.kind === 'unclear');

function valueIn(
  table: UnderstoodTable,
  column: Column & { readonly meaning: ColumnMeaning },
  sum: KnownSum,
  systems: readonly System[],
): MeaningValue {
  const addends = systems.flatMap(({ source, tree }): Addend[] => {
    const part = sumOf(tree, column.at);
    return isKnown(part) ? [{ source, value: part.value }] : [];
  });
  return {
    meaning: column.meaning,
    value: sum.value,
    sure: sum.sure,
    at: sum.kind === 'cell' ? cellSpan(table, sum.row.at, column.at) : headingSpan(table, column),
    row: sum.kind === 'cell' ? rowName(sum.row) : '',
    column: column.label,
    ...(sum.kind === 'sum' && { rows: sum.rows.length }),
    ...(addends.length > 1 && addends.length === systems.length && { addends }),
  };
}

/** The position of a cell in the document. */
export function cellSpan({ spanAt }: UnderstoodTable, row: number, column: number): SourceSpan {
  return spanAt(row, column);
}

/** The lowest heading above a column. */
export function headingSpan(table: UnderstoodTable, { at, path }: Column): SourceSpan {
  const leaf = path.at(-1);
  return cellSpan(table, leaf?.row ?? table.heading.from, leaf?.column ?? at);
}

/** A row's name for display, otherwise its ordinal. */
export const rowName = ({ label, ordinal, kind }: BodyRow): string =>
  (label || ordinal || (kind === 'total' ? 'Tổng cộng' : '')).slice(0, LONGEST_NAME);

interface System {
  readonly source: string;
  readonly tree: RowTree;
}

/** The systems by which all rows are grouped; empty when they are not. */
function systemsOf({ top }: RowTree): readonly System[] {
  const groups = top.filter(({ row, parts }) => row.counts || parts.some((part) => part.row.counts));
  if (groups.length < 2 || !groups.every(({ row }) => SYSTEM.test(row.label))) return [];
  return groups.map((group) => ({
    source: systemName(group.row.label),
    tree: { totals: [], top: [group] },
  }));
}

/** "I. Trên Hệ thống các Bộ:" → "Hệ thống các Bộ". */
export function systemName(label: string): string {
  return label
    .replace(LEADING_ORDINAL, '')
    .replace(/^trên\s+/iu, '')
    .replace(/\s*[:;]\s*$/u, '')
    .slice(0, LONGEST_NAME);
}
