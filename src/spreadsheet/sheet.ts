// A table as an Excel file with one sheet: a bold header that stays in view, and cells of the type that their value
// has. A text is always a text: one that begins with = + - or @ is never read as a formula.

import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { localDate, localTime } from '../calendar/clock.ts';
import { repack } from '../zip/repack.ts';

/** A text, a number, a moment, which is shown as time in Vietnam, or nothing. */
export type Cell = string | number | Date | undefined;

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  /** From left to right; the cells that a row lacks at its end are empty. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What Excel takes in one cell and in the name of a sheet, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
/** No XML may hold these, or nobody means them; half a letter is one of them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{NChar}\ufffd-\uffff]/gu;
/** Excel reads `_x0041_` in a text as the character of that code. */
const ESCAPE = /_(?=x[\da-f]{4}_)/giu;

/** The bytes of the .xlsx file, the same for the same table. Throws RangeError for a number that is not finite. */
export async function renderSheet({ name, columns, rows }: Sheet): Promise<Uint8Array> {
  const header = columns.map(
    ({ title }): CellObject => ({ ...textCell(title), fontWeight: 'bold', wrap: true }),
  );
  const file = writeExcelFile([header, ...rows.map((row) => row.map(cellOf))], {
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  return repack(await file.toBuffer());
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return storable(cell) === '' ? null : { ...textCell(cell), wrap: true };
  if (typeof cell === 'number') return numberCell(cell);
  return { type: Date, value: wallClock(cell), format: 'dd/mm/yyyy hh:mm', ...TOP };
}

/** Beside a text of several lines everything stands at the top. */
const TOP = { alignVertical: 'top' } as const;

function textCell(text: string): CellObject {
  return { type: String, value: shielded(shortened(storable(text))), ...TOP };
}

/** The library keeps texts in a plain object, which has these words already: "constructor" would become an empty cell. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/** Such a word with its first letter as the code that Excel reads as the letter. */
function shielded(text: string): string {
  if (!INHERITED.includes(text)) return text;
  const code = text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `_x${code}_${text.slice(1)}`;
}

function numberCell(value: number): CellObject {
  if (!Number.isFinite(value)) throw new RangeError(`no number that a sheet could hold: ${value}`);
  return { type: Number, value, format: Number.isInteger(value) ? '#,##0' : '#,##0.00', ...TOP };
}

function storable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNPRINTABLE, keepBreaks).replace(ESCAPE, '_x005F_');
}

const keepBreaks = (character: string) => (character === '\n' || character === '\t' ? character : '');

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT
    ? text
    : `${text.slice(0, LONGEST_TEXT - 1).replace(UNPRINTABLE, keepBreaks)}…`;
}

/** Excel knows no zones: the clock on the wall in Vietnam, said as if it were UTC. */
function wallClock(at: Date): Date {
  return new Date(`${localDate(at)}T${localTime(at)}:00Z`);
}

function sheetName(name: string): string {
  return storable(name)
    .replace(/[[\]:*?/\\]/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^'|'$/gu, '');
}
