// Reads workbooks, xlsx or old xls, as displayed. Formulas are not evaluated; their stored results are used.

import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { Place, SourceCell, SourceTable, Unread } from '../import/source.ts';
import type { Contents } from './contents.ts';
import { columnName, tableOf } from './grid.ts';
import { FILE_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { tidyCell } from './tidy-text.ts';
import { unzip, type ZipEntry } from './zip/unzip.ts';
import { refuseDeclarations, xmlPart } from './zip/xml-part.ts';

/** Macros, pictures, embedded and external content are ignored. */
const NOT_READ =
  /vbaProject|\/(?:media|embeddings|externalLinks|drawings|charts|activeX|ctrlProps|customXml|printerSettings)\//u;

/** Reads an xlsx file. Throws Refusal when it is broken, unsafe or too large. */
export function readXlsx(bytes: Buffer, entries: readonly ZipEntry[]): Contents {
  const parts = unzip(bytes, entries, (name) => /\.(?:xml|rels)$/u.test(name) && !NOT_READ.test(name));
  for (const part of parts.values()) xmlPart(part);
  // Repacked, so that the library only sees checked content.
  const looked = zipSync(Object.fromEntries(parts), { level: 0 });
  return { kind: 'xlsx', ...readWorkbook(looked) };
}

/** Reads an xls file. Throws Refusal when it is broken or encrypted. */
export function readXls(bytes: Buffer): Contents {
  return { kind: 'xls', ...readWorkbook(bytes) };
}

/** “XML Spreadsheet 2003”, which reporting tools save as .xls. */
export function readXmlSpreadsheet(xml: string): Contents {
  refuseDeclarations(xml);
  return { kind: 'xls', ...readWorkbook(Buffer.from(xml)) };
}

function readWorkbook(bytes: Uint8Array): Omit<Contents, 'kind'> {
  const book = opened(bytes);
  const unread: Unread[] = [];
  const tables: SourceTable[] = [];
  let left: number = FILE_LIMITS.rows;
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet) continue;
    if ((book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0) {
      if (rowsOf(sheet).length > 0) unread.push('hidden-sheets');
      continue;
    }
    const { table, more } = tableOfSheet(sheet, tidyCell(name), left);
    if (more) unread.push('too-many-rows');
    if (table.rows.length > 0) tables.push(table);
    left -= table.rows.length;
  }
  return { parts: tables, unread: [...new Set(unread)] };
}

function opened(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: true,
      bookVBA: false,
      dateNF: 'dd/mm/yyyy',
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    throw new Refusal(/password|encrypt/iu.test(words) ? 'encrypted' : 'broken');
  }
}

function rowsOf(sheet: WorkSheet): readonly (readonly (CellObject | undefined)[] | undefined)[] {
  return sheet['!data'] ?? [];
}

function tableOfSheet(
  sheet: WorkSheet,
  name: string,
  most: number,
): { readonly table: SourceTable; readonly more: boolean } {
  const all = rowsOf(sheet);
  // The library represents an empty row as an array hole.
  const rows = Array.from(all.slice(0, most), (cells, row) =>
    Array.from(cells ?? [], (cell, column) =>
      cellOf(cell, { sheet: name, cell: `${columnName(column)}${row + 1}` }),
    ),
  );
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rows: e.r - s.r + 1,
    columns: e.c - s.c + 1,
  }));
  return {
    table: tableOf(rows, { name, merges }),
    more: all.slice(most).some((cells) => cells?.some((cell) => (cell?.w ?? cell?.v ?? '') !== '')),
  };
}

function cellOf(cell: CellObject | undefined, place: Place): SourceCell {
  if (!cell || cell.v === undefined || cell.t === 'z') return { text: '', place };
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (cell.t !== 'n' || typeof cell.v !== 'number')
    return { text: tidyCell(cell.w ?? String(cell.v)), place };
  if (SSF.is_date(format)) return { text: dateOf(cell.v, format) ?? tidyCell(cell.w ?? ''), place };
  return { text: shown(cell.v, format, cell.w), value: cell.v, place };
}

/** Formatted with a decimal comma; the library uses American formats. */
function shown(value: number, format: string, words: string | undefined): string {
  // Dossier numbers have twelve digits or more and must not use exponents.
  if (format === 'General' && Number.isInteger(value)) return String(value);
  return tidyCell(words ?? String(value)).replace(/[.,]/gu, (sign) => (sign === '.' ? ',' : '.'));
}

/** Excel's default date format is stored month first but displayed by locale. */
function dateOf(value: number, format: string): string | undefined {
  if (!/^m+\/d+\/y+/iu.test(format)) return undefined;
  return SSF.format(/h/iu.test(format) ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy', value);
}
