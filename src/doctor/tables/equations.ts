// What the cells of a table must come to: wholes and their parts, as the row of numbers declares them, as the headings say, and
// as a row of totals adds up its rows.

import type { SourceSpan } from '../../import/source.ts';
import { isOfFigures } from '../../import/tables/body.ts';
import type { CellNumber } from '../../import/tables/cell-number.ts';
import { IDENTITIES, type MeaningValue, MORE_PARTS } from '../../import/tables/derive.ts';
import type { Column } from '../../import/tables/heading.ts';
import { type ColumnSum, sumOf } from '../../import/tables/sums.ts';
import type { UnderstoodTable } from '../../import/tables/understand.ts';
import { cellSpan, meaningAmong, rowName } from '../../import/tables/values-of-table.ts';
import type { ColumnMeaning } from '../../report/export-columns.ts';

/** A number in a cell. */
export interface Cell {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly at: SourceSpan;
}

/** The whole is the sum of its parts, or it is not. */
export interface Equation {
  readonly whole: Cell;
  readonly parts: readonly Cell[];
  readonly sum: number;
}

const FORMULA = /^[([]?\s*(\d{1,2})\s*[)\]]?\s*=\s*([\s\d()[\]+]+)$/u;

/** All that a table of columns must come to. */
export function equationsOf(table: UnderstoodTable): readonly Equation[] {
  return [...declared(table), ...byMeaning(table), ...byRows(table)];
}

/** A cell whose number can be read in one way only; an empty one is nought. */
function cellOf(
  table: UnderstoodTable,
  row: UnderstoodTable['body']['rows'][number],
  column: Column,
): Cell | undefined {
  const number: CellNumber | undefined = row.numbers[column.at];
  if (number?.kind !== 'nothing' && (number?.kind !== 'count' || number.weak)) return undefined;
  return {
    label: [rowName(row), column.label].filter(Boolean).join(' – '),
    value: number.kind === 'count' ? number.value : 0,
    text: table.grid.textAt(row.at, column.at),
    at: cellSpan(table, row.at, column.at),
  };
}

function equation(whole: Cell | undefined, parts: readonly (Cell | undefined)[]): Equation | undefined {
  if (!whole || whole.text === '' || parts.some((one) => one === undefined)) return undefined;
  const known = parts as readonly Cell[];
  // Of nothing but empty cells nothing is said.
  if (known.every(({ text }) => text === '')) return undefined;
  return { whole, parts: known, sum: known.reduce((sum, { value }) => sum + value, 0) };
}

/** "(3)=(4)+(5)+(6)" in the row of numbers. */
function declared(table: UnderstoodTable): readonly Equation[] {
  const byNumber = new Map<string, Column>();
  for (const column of table.columns) {
    const [number] = /\d{1,2}/u.exec(column.numbering ?? '') ?? [];
    if (number) byNumber.set(number, column);
  }
  return table.columns.flatMap((whole) => {
    const [, , said] = FORMULA.exec(whole.numbering ?? '') ?? [];
    const parts = (said?.match(/\d{1,2}/gu) ?? []).map((number) => byNumber.get(number));
    if (parts.length < 2 || parts.some((one) => one === undefined || one.rate || one === whole)) return [];
    return table.body.rows.flatMap(
      (row) =>
        equation(
          cellOf(table, row, whole),
          parts.map((part) => part && cellOf(table, row, part)),
        ) ?? [],
    );
  });
}

/** What the headings make up: settled early, on time and overdue; but only where no other column can be a part. */
function byMeaning(table: UnderstoodTable): readonly Equation[] {
  const byMeaning = new Map<ColumnMeaning, Column[]>();
  for (const column of table.columns) {
    if (!column.meaning) continue;
    const meaning = meaningAmong(table.columns, column, column.meaning);
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), column]);
  }
  if (MORE_PARTS.some((one) => byMeaning.has(one))) return [];
  return IDENTITIES.flatMap((identity) => {
    const columns = identity.map((one) => byMeaning.get(one) ?? []);
    if (columns.some((one) => one.length !== 1)) return [];
    const [whole, ...parts] = columns.flat() as [Column, ...Column[]];
    if (whole.numbering !== undefined && FORMULA.test(whole.numbering)) return [];
    const found = table.body.rows.flatMap(
      (row) =>
        equation(
          cellOf(table, row, whole),
          parts.map((part) => cellOf(table, row, part)),
        ) ?? [],
    );
    // What may come in by other ways than those named is a whole only where other rows show it.
    const open = !['settled.total', 'pending.total'].includes(identity[0]);
    const holds = found.filter(({ whole: { value }, sum }) => value === sum && value > 0).length;
    return open && holds < Math.max(2, found.length - 1) ? [] : found;
  });
}

/** A row of totals, a group and its rows. Columns that are no sum of dossiers are believed where most others add up. */
function byRows(table: UnderstoodTable): readonly Equation[] {
  const { columns, tree } = table;
  const figures = columns.filter((column) => isOfFigures(column) && !column.rate);
  const sums = figures.map((column) => ({ column, sum: sumOf(tree, column.at) }));
  const addUp = sums.filter(
    ({ column, sum }) =>
      sum.kind === 'cell' && tree.totals.includes(sum.row) && sum.value > 0 && hasRows(table, column),
  ).length;
  return sums.flatMap(({ column, sum }): readonly Equation[] => {
    if (sum.kind === 'cell' && tree.totals.includes(sum.row) && hasRows(table, column)) {
      const whole = cellOf(table, sum.row, column);
      return whole ? [{ whole, parts: [], sum: whole.value }] : [];
    }
    if (sum.kind !== 'contradiction') return [];
    if (!isAdditive(column) && (addUp < 2 || !mayAddUp(column, sum))) return [];
    const found = equation(
      cellOf(table, sum.whole, column),
      sum.parts.map(({ row }) => cellOf(table, row, column)),
    );
    return found ? [found] : [];
  });
}

const isAdditive = ({ meaning }: Column) =>
  meaning !== undefined && /^(?:received|settled|pending)/u.test(meaning);

/** A procedure of several rows counts once in the total, and an average is no greater than the greatest. */
function mayAddUp(
  { concepts }: Column,
  { printed, parts }: Extract<ColumnSum, { kind: 'contradiction' }>,
): boolean {
  if (concepts?.has('procedures') || concepts?.has('services')) return false;
  return parts.length > 1 && parts.every(({ value }) => value < printed);
}

const hasRows = ({ body }: UnderstoodTable, { at }: Column) =>
  body.rows.filter(({ kind, numbers }) => kind === 'data' && numbers[at]?.kind === 'count').length > 1;

/** The same of a table of labels and values. */
export function equationsOfValues(values: readonly MeaningValue[]): readonly Equation[] {
  const byMeaning = new Map(values.map((one) => [one.meaning, one]));
  const cell = (meaning: ColumnMeaning): Cell | undefined => {
    const one = byMeaning.get(meaning);
    return one?.sure ? { label: one.row, value: one.value, text: String(one.value), at: one.at } : undefined;
  };
  return IDENTITIES.flatMap(([whole, ...parts]) =>
    ['settled.total', 'pending.total', 'services.total'].includes(whole)
      ? (equation(cell(whole), parts.map(cell)) ?? [])
      : [],
  );
}
