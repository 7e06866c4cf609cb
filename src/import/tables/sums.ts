// The total of a column: the printed one if the rows confirm it, or the sum of the rows if none is printed.

import { type BodyRow, LEVEL } from './body.ts';
import type { CellNumber } from './cell-number.ts';

/** A row with its sub-rows. */
export interface RowNode {
  readonly row: BodyRow;
  readonly parts: readonly RowNode[];
}

export interface RowTree {
  readonly totals: readonly BodyRow[];
  readonly top: readonly RowNode[];
  /** A numeric row without a name: a total, a part, or anything else. */
  readonly unnamed?: boolean;
}

export type ColumnSum =
  /** In one cell, without contradiction. */
  | { readonly kind: 'cell'; readonly value: number; readonly row: BodyRow; readonly sure: boolean }
  | {
      readonly kind: 'sum';
      readonly value: number;
      readonly rows: readonly BodyRow[];
      readonly sure: boolean;
    }
  /** The printed total differs from the sum of its parts. */
  | {
      readonly kind: 'contradiction';
      readonly whole: BodyRow;
      readonly printed: number;
      readonly parts: readonly { readonly row: BodyRow; readonly value: number }[];
      readonly sum: number;
    }
  /** No number, or one that cannot be parsed. */
  | { readonly kind: 'unknown' };

/** Groups the rows. Totals belong to no group; a subtotal represents its group. */
export function treeOf(rows: readonly BodyRow[]): RowTree {
  interface Open {
    row: BodyRow;
    parts: Open[];
  }
  const top: Open[] = [];
  const stack: Open[] = [];
  const totals: BodyRow[] = [];
  // Names without numbers and ordinals are groups if rows with ordinals follow.
  const ordinals = rows.some(({ ordinal, counts }) => counts && /^\d+$/u.test(ordinal));
  for (const row of rows) {
    if (row.kind === 'total') {
      totals.push(row);
      continue;
    }
    if (row.kind === 'subtotal') {
      const group = stack[0];
      if (group && !group.row.counts) group.row = { ...row, at: row.at, label: group.row.label };
      continue;
    }
    const unnumbered = !row.counts && row.ordinal === '' && ordinals;
    const level = unnumbered ? LEVEL.roman : row.level;
    while (stack.length > 0 && levelIn(stack.at(-1)) >= level) stack.pop();
    const node: Open = { row: unnumbered ? { ...row, level } : row, parts: [] };
    (stack.at(-1)?.parts ?? top).push(node);
    stack.push(node);
  }
  const counted = rows.filter(({ counts }) => counts);
  const unnamed =
    counted.length > 1 &&
    counted.some(({ kind, label, ordinal }) => kind === 'data' && label + ordinal === '');
  return { totals, top, unnamed };

  function levelIn(node: Open | undefined): number {
    return node?.row.level ?? 0;
  }
}

const valueIn = (number: CellNumber | undefined): number | undefined =>
  number?.kind === 'count' ? number.value : undefined;

const isWeak = (number: CellNumber | undefined): boolean => number?.kind === 'count' && number.weak === true;

interface Part {
  readonly row: BodyRow;
  readonly value: number;
}

/** The sum of a tree's rows; a contradiction if a row differs from the sum of its parts. */
function partsOf(nodes: readonly RowNode[], column: number): readonly Part[] | ColumnSum {
  const parts: Part[] = [];
  for (const { row, parts: inner } of nodes) {
    const number = row.numbers[column];
    if (number?.kind === 'unclear' || number?.kind === 'rate') return { kind: 'unknown' };
    const own = valueIn(number);
    const counted = inner.filter((one) => one.row.level < LEVEL.part);
    const below = counted.length > 0 ? partsOf(counted, column) : [];
    if (!isParts(below)) return below;
    const sum = below.reduce((all, { value }) => all + value, 0);
    const some = counted.some((one) => hasNumber(one, column));
    if (own !== undefined && some && own !== sum)
      return { kind: 'contradiction', whole: row, printed: own, parts: below, sum };
    if (own !== undefined) parts.push({ row, value: own });
    else if (some) parts.push(...below);
    else if (row.counts) parts.push({ row, value: 0 });
  }
  return parts;
}

const isParts = (found: readonly Part[] | ColumnSum): found is readonly Part[] => Array.isArray(found);

const hasNumber = ({ row, parts }: RowNode, column: number): boolean =>
  valueIn(row.numbers[column]) !== undefined || parts.some((one) => hasNumber(one, column));

/** The total of a column over a table's rows. */
export function sumOf({ totals, top, unnamed }: RowTree, column: number): ColumnSum {
  if (unnamed) return { kind: 'unknown' };
  const printed = totals.filter((row) => row.numbers[column]?.kind !== 'nothing');
  if (printed.some((row) => ['unclear', 'rate', 'words'].includes(row.numbers[column]?.kind ?? '')))
    return { kind: 'unknown' };
  const parts = partsOf(top, column);
  const [total] = printed;
  if (!total) {
    // An empty total says nothing about the sum of the rows.
    if (totals.length > 0 || !isParts(parts)) return isParts(parts) ? { kind: 'unknown' } : parts;
    return sumOfRows(parts, column);
  }
  const value = valueIn(total.numbers[column]);
  if (value === undefined || printed.some((row) => valueIn(row.numbers[column]) !== value))
    return { kind: 'unknown' };
  const rows = top.filter((one) => hasNumber(one, column));
  if (rows.length === 0) {
    // The rows are empty in this column although the total is not 0.
    if (top.some(({ row }) => row.counts) && value !== 0) return { kind: 'unknown' };
    return { kind: 'cell', value, row: total, sure: !isWeak(total.numbers[column]) };
  }
  if (!isParts(parts)) return sumOfAllRows(top, column, value, total) ?? parts;
  const sum = parts.reduce((all, one) => all + one.value, 0);
  if (sum === value) return { kind: 'cell', value, row: total, sure: true };
  return (
    sumOfAllRows(top, column, value, total) ?? {
      kind: 'contradiction',
      whole: total,
      printed: value,
      parts,
      sum,
    }
  );
}

function sumOfRows(parts: readonly Part[], column: number): ColumnSum {
  const [first] = parts;
  if (!first || parts.every(({ row }) => row.numbers[column]?.kind !== 'count')) return { kind: 'unknown' };
  const sure = parts.every(({ row }) => !isWeak(row.numbers[column]));
  const value = parts.reduce((all, one) => all + one.value, 0);
  if (parts.length === 1) return { kind: 'cell', value, row: first.row, sure };
  return { kind: 'sum', value, rows: parts.map(({ row }) => row), sure };
}

/** Ordinals that only look nested: the total is the sum of all rows. */
function sumOfAllRows(
  top: readonly RowNode[],
  column: number,
  value: number,
  total: BodyRow,
): ColumnSum | undefined {
  const all = (nodes: readonly RowNode[]): readonly BodyRow[] =>
    nodes.flatMap(({ row, parts }) => [row, ...all(parts)]);
  const values = all(top).map((row) => valueIn(row.numbers[column]) ?? 0);
  return values.reduce((sum, one) => sum + one, 0) === value
    ? { kind: 'cell', value, row: total, sure: true }
    : undefined;
}
