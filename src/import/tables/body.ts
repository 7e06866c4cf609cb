// Classifies the rows below a heading: totals, groups, parts of the row above, data. Excludes whatever follows
// the table.

import { fold } from '../../language/fold.ts';
import { type CellNumber, type Marks, marksOf, numberOf } from './cell-number.ts';
import type { Grid } from './grid.ts';
import { type Column, type Heading, isNumberRow } from './heading.ts';

export interface BodyRow {
  readonly at: number;
  readonly kind: 'total' | 'subtotal' | 'data';
  /** Row name; empty for none. */
  readonly label: string;
  /** As printed: "I", "1.2". */
  readonly ordinal: string;
  /** Nesting: a following row with a greater level is a part of this one. */
  readonly level: number;
  /** Indexed like the columns. */
  readonly numbers: readonly CellNumber[];
  /** Whether any figure column has a number here. */
  readonly counts: boolean;
}

export interface Body {
  readonly rows: readonly BodyRow[];
  readonly marks: Marks;
  /** Index after the table's last row. */
  readonly end: number;
}

/** Minimum number of filled cells in a list's row. */
const FEWEST_CELLS = 3;
const TOTALS =
  'tong cong|tong so|tong|cong|tong cong chung|tong chung|toan tinh|toan nganh|toan so|cong chung|tong so chung|total|' +
  'tong so ho so|tong cong ho so|tong ho so|tong tat ca|tong toan so|tong toan tinh|tong cong toan tinh|tong cong toan so|' +
  'tong hop chung|grand total|tong cac don vi|tong cac linh vuc';
const TOTAL = new RegExp(`^(?:${TOTALS})(?: [ivx]+(?: [ivx]+)*| [a-d](?: [a-d])*)?$`, 'u');
const SUBTOTAL =
  /^(?:cong|tong|tong cong|tong so|cong muc|tong muc|cong nhom|cong phan)(?: muc| nhom| phan)? (?:[ivx]+|[a-d])$/u;
const ROMAN = /^[IVX]{1,5}$/u;
const LETTER = /^[A-HĐ]$/u;
const INLINE_ORDINAL =
  /^([IVX]{1,5}|[A-HĐ]|\d{1,4}(?:\.\d{1,3})+|\d{1,4}|[a-eđ]|[-+•*])\s*[.)/:-]?\s+(?=\p{L})|^([-+•*])(?=\p{L})/u;
const PART = /^(?:trong do|gom|bao gom)\b/u;

export const LEVEL = { letter: 1, roman: 2, plain: 3, dotted: 4, part: 5 } as const;

/** Classifies the rows from the heading up to `end` (exclusive). */
export function bodyOf(grid: Grid, heading: Heading, end: number): Body {
  const figures = heading.columns.filter(isOfFigures);
  const names = nameColumns(heading.columns);
  const ordinals = heading.columns.filter(({ role }) => role === 'ordinal').map(({ at }) => at);
  const firstFigure = figures[0]?.at ?? grid.width;
  const marks = marksOf(textsOf(grid, heading.body, end));
  const rows: BodyRow[] = [];
  let last = heading.body;
  for (let row = heading.body; row < end; row += 1) {
    const filled = grid.filled(row);
    if (filled.length === 0 || isNumberRow(grid, row) || repeatsHeading(grid, heading, row)) continue;
    const numbers = heading.columns.map(({ at }) => numberAt(grid, row, at, marks));
    const counts = figures.some(({ at }) => isNumber(numbers[at]));
    const own = ordinals.map((at) => grid.textAt(row, at)).find((text) => text !== '') ?? '';
    const named =
      names.map((at) => grid.textAt(row, at)).find((text) => text !== '') ??
      filled
        .filter((at) => at < firstFigure && !ordinals.includes(at))
        .map((at) => grid.textAt(row, at))
        .find((text) => text !== '') ??
      '';
    // "Tổng cộng" is often merged into the column of ordinals.
    const isOrdinal = own.length <= 8 && !TOTAL.test(words(own));
    const label = named === '' && !isOrdinal ? own : named;
    const inline = INLINE_ORDINAL.exec(label);
    const ordinal = (isOrdinal && own !== '' ? own : (inline?.[1] ?? inline?.[2] ?? '')).replace(
      /[.)]+$/u,
      '',
    );
    rows.push({
      at: row,
      kind: kindOf(label, own),
      label: label.replace(/\s+/gu, ' '),
      ordinal,
      level: levelOf(ordinal, label),
      numbers,
      counts,
    });
    // Below follow notes, a date, an author.
    if (counts || filled.length >= FEWEST_CELLS) last = row + 1;
  }
  return { rows, marks, end: last };
}

/** A column that may have counts: not a name, an ordinal or an attribute of a single dossier. */
export function isOfFigures({ role, meaning, rate }: Column): boolean {
  return !rate && (meaning !== undefined || role === undefined || role === 'value');
}

/** Columns with row names, likeliest first. */
function nameColumns(columns: readonly Column[]): readonly number[] {
  const ranks = ['field-or-unit', 'field', 'unit', 'procedure', 'label'] as const;
  return ranks.flatMap((rank) => columns.filter(({ role }) => role === rank).map(({ at }) => at));
}

/** Whether a cell has a count. */
export const isNumber = (number: CellNumber | undefined): boolean =>
  number !== undefined && number.kind !== 'nothing' && number.kind !== 'words';

function numberAt(grid: Grid, row: number, column: number, marks: Marks): CellNumber {
  const [r, c] = grid.originOf(row, column);
  const cell = r === row && c === column ? grid.cellAt(row, column) : undefined;
  return cell ? numberOf(cell, marks) : { kind: 'nothing' };
}

function* textsOf({ table }: Grid, from: number, to: number): Generator<string> {
  for (let row = from; row < to; row += 1) {
    for (const { text, value } of table.rows[row] ?? []) if (value === undefined) yield text;
  }
}

/** A heading repeated on every printed page. */
function repeatsHeading(grid: Grid, heading: Heading, row: number): boolean {
  const filled = grid.filled(row);
  if (filled.length < 2) return false;
  for (let at = heading.from; at < heading.to; at += 1) {
    if (filled.every((column) => grid.textAt(row, column) === grid.textAt(at, column))) return true;
  }
  return false;
}

const words = (text: string) =>
  text.length > 80
    ? ''
    : fold(text)
        .replace(/[^a-z0-9]+/gu, ' ')
        .trim();

/** Whether a row name means "total". */
export const isTotal = (label: string): boolean => TOTAL.test(words(label));

function kindOf(label: string, ordinal: string): BodyRow['kind'] {
  const said = [label, ordinal].map(words);
  if (said.some((one) => SUBTOTAL.test(one))) return 'subtotal';
  return said.some((one) => TOTAL.test(one)) ? 'total' : 'data';
}

function levelOf(ordinal: string, label: string): number {
  if (PART.test(fold(label.slice(0, 40)))) return LEVEL.part;
  if (ROMAN.test(ordinal)) return LEVEL.roman;
  if (LETTER.test(ordinal)) return LEVEL.letter;
  if (/^\d+\.\d/u.test(ordinal)) return LEVEL.dotted + ordinal.replace(/[^.]/gu, '').length / 10;
  if (/^[a-eđ+•*-]$/u.test(ordinal)) return LEVEL.part;
  return LEVEL.plain;
}
