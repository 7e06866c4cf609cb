// The door of this room: Word files, written by a library that is loaded with the first of them
// (docs/decisions/0033-loaded-when-needed.md).

import type { SourceDocument } from '../import/source.ts';
import type { Note } from './marked-report.ts';
import type { DocumentInput } from './render.ts';

export type { DocumentInput } from './render.ts';

/** The bytes of a .docx; the same input gives the same bytes. Rejects with RangeError when `number` is not 1 or more. */
export async function renderReport(input: DocumentInput): Promise<Uint8Array> {
  const render = await import('./render.ts');
  return await render.renderReport(input);
}

/** What was read, with notes at the words that they are about; the same input gives the same bytes. */
export async function markedReport(document: SourceDocument, notes: readonly Note[]): Promise<Uint8Array> {
  const marked = await import('./marked-report.ts');
  return await marked.markedReport(document, notes);
}
