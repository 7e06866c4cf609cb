// Tables by their ruling lines: crossing lines form a grid; fields without a line between them are one cell.

import type { Merge } from '../../import/source.ts';
import { FILE_LIMITS } from '../limits.ts';
import type { Printed, Rule } from './page-ink.ts';
import { linesOf, type PrintedLine } from './text-line.ts';

/** Tolerance for joining lines and ends, in points. */
const RULE_TOLERANCE = 3.5;

export interface Grid {
  /** Column borders from left to right, row borders from top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly Merge[];
}

export interface RuledTable {
  readonly grid: Grid;
  readonly rows: readonly (readonly string[])[];
}

/** The grids formed by the ruling lines of a page. */
export function gridsOf(rules: readonly Rule[]): readonly Grid[] {
  const lying = joined(rules.filter(({ kind }) => kind === 'lying'));
  const standing = joined(rules.filter(({ kind }) => kind === 'standing'));
  return groups(lying, standing).flatMap(gridOf);
}

/** The text in each cell of a grid, and the text outside. */
export function fill(
  grid: Grid,
  printed: readonly Printed[],
): { readonly table: RuledTable; readonly rest: readonly Printed[] } {
  const { xs, ys, cells } = grid;
  const owner = ys.slice(1).map(() => xs.slice(1).map(() => -1));
  for (const [at, { row, column, rows, columns }] of cells.entries())
    for (let y = row; y < row + rows; y += 1)
      for (let x = column; x < column + columns; x += 1) {
        const line = owner[y];
        if (line) line[x] = at;
      }
  const held: Printed[][] = cells.map(() => []);
  const rest: Printed[] = [];
  for (const one of printed) {
    const x = between(xs, (one.left + one.right) / 2);
    const y = between(ys, one.base - one.size * 0.3);
    (held[owner[y]?.[x] ?? -1] ?? rest).push(one);
  }
  const rows: string[][] = ys.slice(1).map(() => xs.slice(1).map(() => ''));
  for (const [at, { row, column, columns }] of cells.entries()) {
    const line = rows[row];
    const width = (xs[column + columns] ?? 0) - (xs[column] ?? 0);
    if (line) line[column] = wordsOf(linesOf(held[at] ?? []), width);
  }
  return { table: { grid, rows }, rest };
}

/** Minimum width of a wrapped line, as a share of the cell's width. */
const WRAPPED_LINE_SHARE = 0.75;

/** Joins a cell's lines. Codes and formulas without blanks are broken anywhere. */
function wordsOf(lines: readonly PrintedLine[], width: number): string {
  let words = '';
  let before: PrintedLine | undefined;
  for (const line of lines) {
    const text = line.text.replaceAll('\t', ' ');
    const broken =
      before &&
      before.right - before.left > WRAPPED_LINE_SHARE * width &&
      /(?:^|\s)[^\s\p{L}]*[\d.+(=/-]$/u.test(words) &&
      /^[\d.)+(=/]/u.test(text);
    words += `${words === '' || broken ? '' : ' '}${text}`;
    before = line;
  }
  return words;
}

const between = (borders: readonly number[], at: number): number =>
  at < (borders[0] ?? 0) ? -1 : borders.findIndex((border, n) => n > 0 && at < border) - 1;

/** Joins collinear lines that touch. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const lines: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line && rule.at - (line[0]?.at ?? 0) <= RULE_TOLERANCE) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const found: Rule[] = [];
    for (const rule of line.toSorted((a, b) => a.from - b.from)) {
      const last = found.at(-1);
      if (last && rule.from <= last.to + RULE_TOLERANCE)
        found[found.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      else found.push(rule);
    }
    return found.filter(({ from, to }) => to - from > RULE_TOLERANCE);
  });
}

interface Group {
  readonly lying: Rule[];
  readonly standing: Rule[];
}

const MOST_RULES = 1500;

/** Groups of lines that are connected. */
function groups(lying: readonly Rule[], standing: readonly Rule[]): readonly Group[] {
  // A map or drawing, not a table.
  if (lying.length + standing.length > MOST_RULES) return [];
  const found: Group[] = [];
  const left = new Set<Rule>([...lying, ...standing]);
  for (const start of standing) {
    if (!left.delete(start)) continue;
    const group: Group = { lying: [], standing: [start] };
    const open = [start];
    for (let rule = open.pop(); rule; rule = open.pop())
      for (const other of [...left])
        if (other.kind !== rule.kind && meet(rule, other)) {
          left.delete(other);
          group[other.kind].push(other);
          open.push(other);
        }
    found.push(group);
  }
  return found;
}

const meet = (one: Rule, other: Rule): boolean => reaches(one, other.at) && reaches(other, one.at);
const reaches = ({ from, to }: Rule, at: number): boolean =>
  from - RULE_TOLERANCE <= at && at <= to + RULE_TOLERANCE;

/** A grid needs two columns. */
function gridOf({ lying, standing }: Group): readonly Grid[] {
  const xs = borders([...standing.map(({ at }) => at), ...lying.flatMap(({ from, to }) => [from, to])]);
  const ys = borders([...lying.map(({ at }) => at), ...standing.flatMap(({ from, to }) => [from, to])]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns > FILE_LIMITS.columns || rows > FILE_LIMITS.rows) return [];
  const middle = (all: readonly number[], at: number) => ((all[at] ?? 0) + (all[at + 1] ?? 0)) / 2;
  const wall = (walls: readonly Rule[], at: number, through: number) =>
    walls.some(
      (rule) => Math.abs(rule.at - at) <= RULE_TOLERANCE && rule.from <= through && through <= rule.to,
    );
  const right = (row: number, column: number) => wall(standing, xs[column + 1] ?? 0, middle(ys, row));
  const below = (row: number, column: number) => wall(lying, ys[row + 1] ?? 0, middle(xs, column));
  const taken = Array.from({ length: rows }, () => new Set<number>());
  const cells: Merge[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.has(column)) continue;
      let wide = 1;
      while (column + wide < columns && !right(row, column + wide - 1) && !taken[row]?.has(column + wide))
        wide += 1;
      let high = 1;
      while (row + high < rows && !below(row + high - 1, column)) high += 1;
      for (let y = row; y < row + high; y += 1)
        for (let x = column; x < column + wide; x += 1) taken[y]?.add(x);
      cells.push({ row, column, rows: high, columns: wide });
    }
  return [{ xs, ys, cells }];
}

function borders(all: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const at of all.toSorted((a, b) => a - b))
    if (at - (found.at(-1) ?? -Infinity) > RULE_TOLERANCE) found.push(at);
  return found;
}
