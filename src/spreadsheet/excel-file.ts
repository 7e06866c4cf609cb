// The door of this room: Excel files, written in a thread of their own. A month of two hundred agencies is a second's work, in
// which nobody else would be answered; the library is loaded there alone (docs/decisions/0037-the-event-loop.md).

import { KeptThread } from '../threads/kept-thread.ts';
import type { Sheet } from './sheet.ts';

const THREAD = new KeptThread<readonly Sheet[], Uint8Array>(new URL('./excel-thread.ts', import.meta.url));

/** The bytes of the .xlsx file, the same for the same sheets. Rejects with RangeError for a number that is not finite. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return await THREAD.run(sheets);
}
