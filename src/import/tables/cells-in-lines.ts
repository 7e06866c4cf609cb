// A table pasted with one cell per line: headings, then rows. Accepted only if every row has a name and as many
// numbers as there are headings; cells are never shifted to fit.

import type { SourceCell, SourceLine, SourcePart, SourceSpan, SourceTable } from '../source.ts';
import { isTotal } from './body.ts';
import { numberOf } from './cell-number.ts';
import { conceptsOf } from './concepts.ts';
import { type Role, roleOf } from './roles.ts';

export interface TableInLines {
  readonly table: SourceTable;
  readonly spanAt: (row: number, column: number) => SourceSpan;
  /** Range of parts that are its cells. */
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly part: number;
  readonly line: SourceLine;
  readonly text: string;
}

/** Wider tables are not pasted. */
const MOST_COLUMNS = 40;
const LONGEST_CELL = 300;
/** Minimum rows of a two-column table, to distinguish it from other lines. */
const FEWEST_PAIRS = 3;
const WORDS: readonly (Role | undefined)[] = [
  'code',
  'level',
  'note',
  'procedure',
  'field',
  'unit',
  'field-or-unit',
];

/** Cache: tables do not depend on the report a document is read for. */
const tablesCache = new WeakMap<readonly SourcePart[], readonly TableInLines[]>();

/** The tables among the lines of a document. `parts` must not be modified. */
export function tablesInLines(parts: readonly SourcePart[]): readonly TableInLines[] {
  const known = tablesCache.get(parts) ?? findTables(parts);
  tablesCache.set(parts, known);
  return known;
}

function findTables(parts: readonly SourcePart[]): readonly TableInLines[] {
  const found: TableInLines[] = [];
  let run: Line[] = [];
  const end = () => {
    found.push(...tablesInRun(run));
    run = [];
  };
  for (const [part, line] of parts.entries()) {
    if (line.kind === 'line') run.push({ part, line, text: line.text.trim() });
    else end();
  }
  end();
  return found;
}

/** Minimum number of consecutive headings and of bare numbers that are taken for cells of a broken table. */
const FEWEST_CELLS = 4;
const LONGEST_LOOSE = 80;

/** Runs of cells that form no table: one is missing, or headings were merged. */
export function looseCells(
  parts: readonly SourcePart[],
): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let headings = 0;
  let start = 0;
  let numbers: number[] = [];
  const end = () => {
    if (headings >= FEWEST_CELLS && numbers.length >= FEWEST_CELLS)
      found.push({ from: start, to: (numbers.at(-1) ?? start) + 1 });
    headings = 0;
    numbers = [];
  };
  for (const [part, one] of parts.entries()) {
    const text = one.kind === 'line' ? one.text.trim() : undefined;
    if (text === undefined || text.length > LONGEST_LOOSE || /[:;.]$/u.test(text)) {
      end();
      continue;
    }
    const isHeading = roleOf(text) !== undefined || (conceptsOf(text)?.size ?? 0) > 0;
    if (isHeading && numbers.length === 0) {
      if (headings === 0) start = part;
      headings += 1;
    } else if (numberOf({ text, place: {} }, {}).kind === 'count') numbers.push(part);
    else if (numbers.length === 0 && text !== '') end();
  }
  end();
  return found;
}

function tablesInRun(run: readonly Line[]): readonly TableInLines[] {
  const found: TableInLines[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const headings = headingsAt(run, at);
    const table =
      headings.length >= 2 && numbersFollow(run, at + headings.length)
        ? tableAt(run, at, headings)
        : undefined;
    if (table) {
      found.push(table);
      while (at + 1 < run.length && (run[at + 1]?.part ?? 0) < table.to) at += 1;
    } else at += Math.max(0, headings.length - 1);
  }
  return found;
}

/** The consecutive lines that consist of heading words. */
function headingsAt(run: readonly Line[], from: number): readonly Line[] {
  const headings: Line[] = [];
  for (let at = from; at < run.length && headings.length <= MOST_COLUMNS; at += 1) {
    const line = run[at] as Line;
    if (line.text === '' || line.text.length > LONGEST_CELL || /^\d/u.test(line.text)) break;
    if (roleOf(line.text) === undefined && (conceptsOf(line.text)?.size ?? 0) === 0) break;
    headings.push(line);
  }
  return headings;
}

/** Cheap pre-check: a table has a number soon after its headings. */
const numbersFollow = (run: readonly Line[], from: number): boolean =>
  run.slice(from, from + 3).some(({ text }) => /^[\d(-]/u.test(text));

function tableAt(run: readonly Line[], at: number, headings: readonly Line[]): TableInLines | undefined {
  // Row names may consist of heading words themselves: "Trước hạn".
  for (let width = headings.length; width >= 2; width -= 1) {
    const heads = headings.slice(0, width);
    const rows = rowsFrom(run, at + width, heads);
    if (rows.length >= (width === 2 ? FEWEST_PAIRS : 1)) return made(heads, rows);
  }
  return undefined;
}

type Row = readonly (Line | undefined)[];

function rowsFrom(run: readonly Line[], from: number, heads: readonly Line[]): readonly Row[] {
  const roles = heads.map(({ text }) => roleOf(text));
  const hasOrdinal = roles[0] === 'ordinal';
  const rows: Row[] = [];
  let at = skipNumbers(run, from, heads.length);
  while (at < run.length) {
    const full = run.slice(at, at + heads.length);
    const short = [undefined, ...run.slice(at, at + heads.length - 1)];
    if (isRow(full, roles, hasOrdinal)) {
      rows.push(full);
      at += heads.length;
    } else if (hasOrdinal && isTotal(run[at]?.text ?? '') && isRow(short, roles, hasOrdinal)) {
      rows.push(short);
      at += heads.length - 1;
    } else if (run[at]?.text === '') at += 1;
    else break;
  }
  // Further numbers after the last row: a cell is missing, so the cells after it are shifted.
  const behind = run
    .slice(at, at + heads.length + 1)
    .filter(({ text }) => numberOf({ text, place: {} }, {}).kind === 'count');
  return behind.length > 1 ? [] : rows;
}

/** "(1)", "(2)" … below the headings. */
function skipNumbers(run: readonly Line[], from: number, width: number): number {
  const numbers = run
    .slice(from, from + width)
    .map(({ text }) => /^\((\d{1,2})\)(?:\s*=.*)?$/u.exec(text)?.[1]);
  return numbers.length === width && numbers.every((said, at) => Number(said) === at + 1)
    ? from + width
    : from;
}

function isRow(row: Row, roles: readonly (Role | undefined)[], hasOrdinal: boolean): boolean {
  if (row.length < roles.length) return false;
  const name = hasOrdinal ? 1 : 0;
  return row.every((one, at) => {
    const text = one?.text ?? '';
    if (text.length > LONGEST_CELL) return false;
    const number = numberOf({ text, place: {} }, {});
    if (hasOrdinal && at === 0)
      return text === '' || /^(?:\d{1,4}(?:\.\d{1,3})*|[IVX]{1,5}|[A-H])[.)]?$/u.test(text);
    if (at === name) return text !== '' && number.kind === 'words';
    return WORDS.includes(roles[at]) || number.kind !== 'words';
  });
}

function made(heads: readonly Line[], rows: readonly Row[]): TableInLines {
  const all: readonly Row[] = [heads, ...rows];
  const empty: SourceCell = { text: '', place: {} };
  const lines = all.flat().filter((one) => one !== undefined);
  return {
    table: {
      kind: 'table',
      merges: [],
      rows: all.map((row) =>
        row.map((one) => (one ? { text: one.line.text, place: one.line.place } : empty)),
      ),
    },
    spanAt: (row, column) => {
      const line = all[row]?.[column] ?? (heads[0] as Line);
      return { part: line.part, from: 0, to: line.line.text.length };
    },
    from: lines[0]?.part ?? 0,
    to: (lines.at(-1)?.part ?? 0) + 1,
  };
}
