// Sheets as the bytes of an Excel file.

import writeExcelFile from 'write-excel-file/node';
import { repack } from '../zip/repack.ts';
import { cellsOf } from './cells-of-sheet.ts';
import { charts } from './chart.ts';
import { printSetup } from './print-setup.ts';
import { layoutOf, type Sheet, sheetName } from './sheet.ts';

/** The bytes of the .xlsx file, the same for the same sheets. Throws RangeError for a number that is not finite. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const file = writeExcelFile(
    sheets.map((sheet) => ({
      data: cellsOf(sheet),
      sheet: sheetName(sheet.name),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: layoutOf(sheet).headings.to,
      stickyColumnsCount: sheet.frozenColumns ?? 0,
    })),
    { fontFamily: 'Times New Roman', fontSize: 11, features: [printSetup(sheets), charts(sheets)] },
  );
  return repack(await file.toBuffer());
}
