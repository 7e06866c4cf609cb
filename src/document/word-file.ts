// The door of this room: Word files, written in a thread of their own. A report is some tens of milliseconds' work and an
// appendix of thousands of rows takes seconds, in which nobody else would be answered; the library is loaded there alone
// (docs/decisions/0037-the-event-loop.md).

import type { SourceDocument } from '../import/source.ts';
import { KeptThread } from '../threads/kept-thread.ts';
import type { Note } from './marked-report.ts';
import type { DocumentInput } from './render.ts';

export type { DocumentInput } from './render.ts';

/** What the thread is asked for. */
export type WordJob =
  | { readonly kind: 'report'; readonly input: DocumentInput }
  | ({ readonly kind: 'marked' } & Noted)
  | ({ readonly kind: 'commented'; readonly bytes: Uint8Array } & Noted);
interface Noted {
  readonly document: SourceDocument;
  readonly notes: readonly Note[];
}

const THREAD = new KeptThread<WordJob, Uint8Array>(new URL('./word-thread.ts', import.meta.url));

/** The bytes of a .docx; the same input gives the same bytes. Rejects with RangeError when `number` is not 1 or more. */
export async function renderReport(input: DocumentInput): Promise<Uint8Array> {
  return await THREAD.run({ kind: 'report', input });
}

/** What was read, with notes at the words that they are about; the same input gives the same bytes. */
export async function markedReport(document: SourceDocument, notes: readonly Note[]): Promise<Uint8Array> {
  return await THREAD.run({ kind: 'marked', document, notes });
}

/** A Word file as somebody sent it, which was read as `document`, with notes as comments; nothing else of it changes. */
export async function commentedReport(
  bytes: Uint8Array,
  document: SourceDocument,
  notes: readonly Note[],
): Promise<Uint8Array> {
  return await THREAD.run({ kind: 'commented', bytes, document, notes });
}
