// A table with its heading, rows, title lines and display name.

import { fold } from '../../language/fold.ts';
import type { SourceDocument, SourceSpan, SourceTable } from '../source.ts';
import { type Body, type BodyRow, bodyOf, isNumber, isOfFigures } from './body.ts';
import { type Grid, gridOf } from './grid.ts';
import { type Column, findHeading, type Heading } from './heading.ts';
import { type PlacedTable, placedTables } from './source-tables.ts';
import { withSubjects } from './subjects.ts';
import { type RowTree, sumOf, treeOf } from './sums.ts';

export interface UnderstoodTable {
  /** The position of a cell in the document. */
  readonly spanAt: (row: number, column: number) => SourceSpan;
  readonly table: SourceTable;
  readonly grid: Grid;
  readonly heading: Heading;
  readonly columns: readonly Column[];
  readonly body: Body;
  readonly tree: RowTree;
  /** Lines above it: those since the previous table, and its own rows above the heading. */
  readonly above: readonly string[];
  /** Display name: "06a", "Tổng hợp". */
  readonly name: string;
}

/** All tables of a document whose heading is understood. */
export function understandTables(document: SourceDocument): readonly UnderstoodTable[] {
  return placedTables(document).flatMap(tablesIn);
}

/** Lines of a sheet further above a heading are not its title. */
const MOST_TEXTS = 12;

function tablesIn({ table, spanAt, above: lines }: PlacedTable): readonly UnderstoodTable[] {
  const grid = gridOf(table);
  const found: UnderstoodTable[] = [];
  let start = 0;
  let above = lines;
  while (start < grid.height) {
    const heading = findHeading(grid, start);
    if (!heading) break;
    const end = nextHeading(grid, heading);
    const titles = [...above, ...textsOfRows(grid, start, heading.from)];
    const one = understand(grid, spanAt, heading, end, titles);
    found.push(one);
    above = textsOfRows(grid, one.body.end, end);
    start = end;
  }
  return found;
}

function understand(
  grid: Grid,
  spanAt: UnderstoodTable['spanAt'],
  heading: Heading,
  end: number,
  above: readonly string[],
): UnderstoodTable {
  const settled = heading.columns.map((column) => settle(grid, heading, end, column));
  const body = bodyOf(grid, { ...heading, columns: settled }, end);
  const columns = withSubjects(settled, body.rows);
  const rows = withUnnamedTotal(body.rows, columns);
  return {
    spanAt,
    table: grid.table,
    grid,
    heading,
    columns,
    body: { ...body, rows },
    tree: treeOf(rows),
    above,
    name: nameOf(columns, above, grid.table.name),
  };
}

/** Number of rows sampled to see whether a column has text. */
const SAMPLE = 30;

/** "Thủ tục hành chính" above text is a name, above numbers a number of procedures. */
function settle(grid: Grid, heading: Heading, end: number, column: Column): Column {
  if (column.role === undefined || (column.meaning === undefined && !column.concepts)) return column;
  let words = 0;
  let numbers = 0;
  for (let row = heading.body; row < end && words + numbers < SAMPLE; row += 1) {
    const cell = grid.cellAt(row, column.at);
    if (!cell || cell.text.trim() === '') continue;
    if (cell.value !== undefined || /^[\d.,\s]+$/u.test(cell.text)) numbers += 1;
    else words += 1;
  }
  const { role: _role, ...asMeaning } = column;
  const { meaning: _meaning, ...asRole } = column;
  return column.meaning !== undefined && numbers > words ? asMeaning : asRole;
}

/** A first or last row without name and ordinal is the total if it is the sum of the others in every column. */
function withUnnamedTotal(rows: readonly BodyRow[], columns: readonly Column[]): readonly BodyRow[] {
  const counted = rows.filter(({ counts }) => counts);
  if (rows.some(({ kind }) => kind === 'total')) return rows;
  const numbered = counted.filter(({ ordinal }) => ordinal !== '').length;
  for (const row of [counted[0], counted.at(-1)]) {
    const isNameless = row?.label === '' && row.ordinal === '' && counted.length > 1;
    const isHeader = row?.ordinal === '' && counted.length > 2 && numbered === counted.length - 1;
    if (!row || !(isNameless || isHeader)) continue;
    const tried = rows.map((one) => (one === row ? { ...one, kind: 'total' as const } : one));
    const tree = treeOf(tried);
    const sums = columns
      .filter((column) => isOfFigures(column) && isNumber(row.numbers[column.at]))
      .map(({ at }) => sumOf(tree, at));
    if (sums.length > 0 && sums.every((sum) => sum.kind === 'cell')) return tried;
  }
  return rows;
}

/** The start of the next table on the same sheet, or the end of the sheet. */
function nextHeading(grid: Grid, heading: Heading): number {
  for (let row = heading.body; row < grid.height; row += 1) {
    const filled = grid.filled(row);
    if (filled.length < 2) continue;
    const begins =
      filled.some((at) => /^(?:stt|tt|so tt)$/u.test(shortFold(grid.textAt(row, at)))) ||
      (row > heading.body && grid.filled(row - 1).length === 0);
    if (!begins) continue;
    const next = findHeading(grid, row);
    if (next?.from !== row) continue;
    const same =
      next.columns.length === heading.columns.length &&
      next.columns.every(({ label }, at) => label === heading.columns[at]?.label);
    if (!same) return row;
    row = next.body - 1;
  }
  return grid.height;
}

const shortFold = (text: string) => (text.length > 10 ? '' : fold(text));

function textsOfRows(grid: Grid, from: number, to: number): readonly string[] {
  const texts: string[] = [];
  for (let row = from; row < to && texts.length < MOST_TEXTS; row += 1) {
    for (const at of grid.filled(row)) texts.push(grid.textAt(row, at));
  }
  return texts;
}

/** Usual names of forms; the first whose columns the table has. */
const FAMILIES: readonly (readonly [
  name: string,
  is: (has: (...all: readonly string[]) => boolean) => boolean,
])[] = [
  ['06a', (has) => has('received.online', 'received.direct', 'settled.early', 'pending.total')],
  ['07a', (has) => has('received.carried', 'received.new', 'settled.overdue', 'pending.within')],
  ['766', (has) => has('services.full') || has('fee.procedures') || has('results.digitised')],
  ['Tổng hợp', (has) => has('settled.overdue', 'pending.overdue')],
  ['Tổng hợp', (has) => has('received.new') || has('received.total')],
];
const CALLED = /(?<![\d\p{L}])(0[67][abcd]|766)(?![\d\p{L}])/iu;

function nameOf(columns: readonly Column[], above: readonly string[], sheet: string | undefined): string {
  for (const text of [...above, sheet ?? '']) {
    const [, called] = CALLED.exec(text) ?? [];
    if (called) return called.toLowerCase();
  }
  const meanings = new Set<string>(columns.flatMap(({ meaning }) => meaning ?? []));
  const roles = new Set(columns.flatMap(({ role }) => role ?? []));
  if (roles.has('dossier') && roles.has('due-on')) return 'Danh sách hồ sơ';
  if (roles.has('level') || (roles.has('code') && meanings.size > 0)) return 'Theo thủ tục';
  if (roles.has('code')) return 'Danh mục thủ tục';
  const has = (...all: readonly string[]) => all.every((one) => meanings.has(one));
  const family = FAMILIES.find(([, is]) => is(has))?.[0];
  return family ?? sheet ?? above.at(-1)?.slice(0, 60) ?? 'Bảng';
}
