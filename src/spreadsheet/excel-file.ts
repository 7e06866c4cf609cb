// The door of this room: Excel files, written by a library that is loaded with the first of them
// (docs/decisions/0033-loaded-when-needed.md).

import type { Sheet } from './sheet.ts';

/** The bytes of the .xlsx file, the same for the same sheets. Rejects with RangeError for a number that is not finite. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = await import('./workbook.ts');
  return await workbook.renderWorkbook(sheets);
}
