// A value as a cell of an Excel file, of the type that the value has. A text is always a text: one that begins with
// = + - or @ is never read as a formula.

import type { CellObject } from 'write-excel-file/node';
import { localDate, localTime } from '../calendar/clock.ts';
import { type Month, monthNumberOf } from '../calendar/month.ts';
import { isMonth, periodLabel, type ReportPeriod, yearOf } from '../calendar/report-period.ts';

/** A text, a number, a moment, which is shown as time in Vietnam, a period (a month is a date), a share of a whole, or nothing. */
export type Cell = string | number | Date | MonthCell | ShareCell | undefined;

export interface MonthCell {
  readonly month: ReportPeriod;
}

/** A rate: 0.9616 with 2 decimals is shown as 96,16% where Excel speaks Vietnamese. */
export interface ShareCell {
  readonly share: number;
  /** Of the percentage. */
  readonly decimals: number;
}

export const MONTH_FORMAT = 'mm/yyyy';
export const shareFormat = (decimals: number): string =>
  decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;

/** What Excel takes in one cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
/** No XML may hold these, or nobody means them; half a letter is one of them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{NChar}\ufffd-\uffff]/gu;
/** Excel reads `_x0041_` in a text as the character of that code. */
const ESCAPE = /_(?=x[\da-f]{4}_)/giu;

/** Null where there is nothing to show. Throws RangeError for a number that is not finite. */
export function cellOf(cell: Cell): CellObject | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return storable(cell) === '' ? null : { ...textCell(cell), wrap: true };
  if (typeof cell === 'number') return numberCell(cell, Number.isInteger(cell) ? '#,##0' : '#,##0.00');
  if (cell instanceof Date) return dateCell(wallClock(cell), 'dd/mm/yyyy hh:mm');
  if ('share' in cell) return numberCell(cell.share, shareFormat(cell.decimals));
  if (!isMonth(cell.month)) return { ...textCell(periodLabel(cell.month)), align: 'center' };
  return { ...dateCell(firstDayOf(cell.month), MONTH_FORMAT), align: 'center' };
}

/** The first of the month, as Excel counts it: in no zone. */
export function firstDayOf(month: Month): Date {
  return new Date(Date.UTC(yearOf(month), monthNumberOf(month) - 1, 1));
}

/** Beside a text of several lines everything stands at the top. */
const TOP = { alignVertical: 'top' } as const;

export function textCell(text: string): CellObject {
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

function numberCell(value: number, format: string): CellObject {
  if (!Number.isFinite(value)) throw new RangeError(`no number that a sheet could hold: ${value}`);
  return { type: Number, value, format, ...TOP };
}

const dateCell = (value: Date, format: string): CellObject => ({ type: Date, value, format, ...TOP });

/** The text without what no XML may hold. */
export function storable(text: string): string {
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
