// Finds the heading of a table: its rows, the row of column numbers, and the meaning of each column.

import { fold } from '../../language/fold.ts';
import type { ColumnMeaning } from '../../report/export-columns.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import { type Grid, type PathStep, pathsOf } from './grid.ts';
import { meaningOf } from './meanings.ts';
import { type Role, roleOf } from './roles.ts';

export interface Column {
  readonly at: number;
  /** The words above it, from the top. */
  readonly path: readonly PathStep[];
  /** Display name: the lowest words, with those above if they are not unique. */
  readonly label: string;
  readonly role?: Role;
  /** Undefined when a word is unknown. */
  readonly concepts?: ReadonlySet<Concept>;
  readonly meaning?: ColumnMeaning;
  /** Whether it has rates. */
  readonly rate: boolean;
  /** From the row of numbers: "(3)=(4)+(5)+(6)". */
  readonly numbering?: string;
}

export interface Heading {
  /** The heading rows; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** First data row, after the row of numbers if there is one. */
  readonly body: number;
  readonly columns: readonly Column[];
}

/** In rows, for text above a table and for its heading. */
const MAX_ROWS_SEARCHED = 60;
const MOST_ROWS = 6;
const LONGEST_CELL = 300;

const NUMBER_LIKE = /^[\s(]*[\d.,]+[\s)]*%?$/u;
const ORDINAL = /^(?:\d{1,4}(?:\.\d{1,3})*|[IVX]{1,5}|[A-EĐa-e])[.)]?$/u;
const CODE = /^\d\.\d{6}(?:\.|$)/u;
const DATED = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/u;
const TOTAL = /^(?:tong|cong|tong cong|tong so|toan tinh|total)(?: \(?[ivx+ ]+\)?)?$/u;

/** The first heading from a row on; undefined when none is understood. */
export function findHeading(grid: Grid, start: number): Heading | undefined {
  for (let row = start; row < Math.min(start + MAX_ROWS_SEARCHED, grid.height); row += 1) {
    const heading = headingAt(grid, row, start);
    if (heading) return heading;
  }
  return undefined;
}

function headingAt(grid: Grid, row: number, start: number): Heading | undefined {
  if (!mayBegin(grid, row)) return undefined;
  let to = row + 1;
  while (to < grid.height && to - row < MOST_ROWS && continues(grid, to)) to += 1;
  const known = new Set<string>();
  for (let at = row; at < to; at += 1) {
    for (const column of grid.filled(at)) {
      const text = grid.textAt(at, column);
      const concepts = conceptsOf(text);
      if (roleOf(text) !== undefined || (concepts !== undefined && concepts.size > 0)) known.add(text);
    }
  }
  if (known.size < 2) return undefined;
  // A single spanning cell in the row above belongs to the heading unless it spans the whole table.
  const [above] = row > start ? grid.filled(row - 1) : [];
  const from =
    above !== undefined && above > 0 && grid.filled(row - 1).length === 1 && grid.spanAt(row - 1, above) > 1
      ? row - 1
      : row;
  const numbered = isNumberRow(grid, to);
  return {
    from,
    to,
    body: numbered ? to + 1 : to,
    columns: columnsOf(grid, from, to, numbered ? to : undefined),
  };
}

function mayBegin(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  if (filled.length < 2) return false;
  if (hasData(grid, row, filled) || isNumberRow(grid, row)) return false;
  return filled.some((at) => {
    const text = grid.textAt(row, at);
    if (text.length > LONGEST_CELL) return false;
    return roleOf(text) !== undefined || (conceptsOf(text)?.size ?? 0) > 0;
  });
}

function continues(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  const [first] = filled;
  if (first === undefined) {
    // Only covered by vertical merges from above.
    return grid.table.merges.some((merge) => merge.row < row && merge.row + merge.rows > row);
  }
  if (isNumberRow(grid, row) || hasData(grid, row, filled)) return false;
  const text = grid.textAt(row, first);
  if (ORDINAL.test(text) || TOTAL.test(fold(text))) return roleOf(text) !== undefined || first > 1;
  // "Lĩnh vực đất đai" across the table, or alone in the column of names: a group heading.
  if (filled.length === 1 && (first <= 1 || grid.spanAt(row, first) >= grid.width - 1)) return false;
  return /^[IVX]+[.)]\s/u.test(text) === false;
}

const YEAR = /^(?:19|20)\d\d$/u;

/** Years side by side are headings, not data. */
function hasData(grid: Grid, row: number, filled: readonly number[]): boolean {
  const data = filled.filter((at) => isData(grid, row, at));
  const years = data.length > 1 && data.every((at) => YEAR.test(grid.textAt(row, at)));
  return data.length > 0 && !years;
}

/** Content that occurs in no heading: a number, date or code. */
function isData(grid: Grid, row: number, column: number): boolean {
  const cell = grid.cellAt(row, column);
  if (cell?.value !== undefined) return true;
  const text = grid.textAt(row, column);
  return NUMBER_LIKE.test(text) || CODE.test(text) || DATED.test(text);
}

const NUMBERED = /^[([]?\s*(\d{1,2}|[A-Za-z])\s*[)\]]?\s*(?:=.*)?$/u;

/** "(1) (2) (3)=(4)+(5)+(6)", "A B 1 2 3": at least three consecutive numbers and nothing else. */
export function isNumberRow(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  if (filled.length < 3) return false;
  let last: number | undefined;
  let numbers = 0;
  for (const column of filled) {
    const text = grid.textAt(row, column);
    const [, said] = NUMBERED.exec(text) ?? [];
    if (said === undefined) return false;
    if (!/^\d/u.test(said)) {
      if (numbers > 0) return false;
      continue;
    }
    const number = Number(said);
    if (last === undefined ? number > 3 : number !== last + 1) return false;
    last = number;
    numbers += 1;
  }
  return numbers >= 3;
}

function columnsOf(grid: Grid, from: number, to: number, numbers: number | undefined): readonly Column[] {
  const paths = pathsOf(grid, from, to);
  const periods = sharedPeriods(paths);
  const drafts = paths.map((path, at) => {
    const words = path.map(({ text }) => text);
    const leaf = words.at(-1) ?? '';
    const role = path.length > 0 ? (roleOf(leaf) ?? roleOf(words.join(' '))) : undefined;
    const concepts = path.length > 0 ? conceptsAlong(path, periods) : undefined;
    const numbering = numbers === undefined ? '' : grid.textAt(numbers, at);
    return { at, path, role, concepts, numbering };
  });
  const resolved = withAbbreviations(drafts.map(({ concepts }) => concepts));
  const leaves = paths.map((path) => path.at(-1)?.text ?? '');
  return drafts.map(({ at, path, role, numbering }) => {
    const concepts = resolved[at];
    const rate = concepts?.has('rate') ?? false;
    const meaning = concepts && !rate ? meaningOf(concepts) : undefined;
    const leaf = leaves[at] ?? '';
    const twice = leaves.filter((one) => one === leaf).length > 1;
    return {
      at,
      path,
      label: labelOf(path, twice),
      rate,
      ...(role && !(meaning && role === 'value') && { role }),
      ...(concepts && { concepts }),
      ...(meaning && { meaning }),
      ...(numbering !== '' && { numbering }),
    };
  });
}

const plain = (text: string) =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/\s*\(?\d{1,2}\)?\s*=.*$/u, '')
    .trim();

function labelOf(path: readonly PathStep[], twice: boolean): string {
  const words = path.map(({ text }) => plain(text)).filter((text) => text !== '');
  const [top = ''] = words;
  const leaf = words.at(-1) ?? '';
  const concepts = conceptsOf(leaf);
  const bare = concepts !== undefined && [...concepts].every((one) => one === 'total');
  return (twice || bare) && words.length > 1 ? `${top}: ${leaf}` : leaf;
}

/** The concepts of all words above a column. */
function conceptsAlong(
  path: readonly PathStep[],
  periods: ReadonlySet<string>,
): ReadonlySet<Concept> | undefined {
  const all = new Set<Concept>();
  for (const [at, { text }] of path.entries()) {
    const concepts = conceptsOf(text);
    if (!concepts) return undefined;
    for (const one of concepts) {
      if (one === 'period' && at < path.length - 1 && periods.has(text)) continue;
      all.add(one);
    }
  }
  return all;
}

/** "Tiếp nhận trong kỳ" above a column of carried-over dossiers: columns below it are not only new ones. */
function sharedPeriods(paths: readonly (readonly PathStep[])[]): ReadonlySet<string> {
  const over = paths.flatMap((path) => {
    const leaf = path.at(-1);
    return leaf && conceptsOf(leaf.text)?.has('carried') ? path.slice(0, -1) : [];
  });
  return new Set(over.map(({ text }) => text).filter((text) => conceptsOf(text)?.has('period')));
}

/** TH and TT are ambiguous; the other columns may exclude one meaning. */
function withAbbreviations(
  all: readonly (ReadonlySet<Concept> | undefined)[],
): readonly (ReadonlySet<Concept> | undefined)[] {
  const some = (...needs: readonly Concept[]) =>
    all.some((one) => one !== undefined && needs.every((need) => one.has(need)));
  const instead = (set: ReadonlySet<Concept>, from: Concept, to: Concept) =>
    new Set([...set].map((one) => (one === from ? to : one)));
  return all.map((one) => {
    if (one?.has('th')) {
      if (one.has('pending')) return instead(one, 'th', 'within');
      if (one.has('settled') && some('settled', 'on-time')) return instead(one, 'th', 'early');
      return undefined;
    }
    if (one?.has('tt')) {
      const online = some('received', 'online');
      const direct = some('received', 'direct');
      if (one.has('received') && direct && !online) return instead(one, 'tt', 'online');
      if (one.has('received') && online && !direct) return instead(one, 'tt', 'direct');
      return undefined;
    }
    return one;
  });
}
