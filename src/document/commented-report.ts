// A Word file as somebody sent it, with comments at the words that they are about: nothing else of it changes.

import { SYSTEM_ACTOR } from '../agency/person.ts';
import { inParagraph, type SourceDocument } from '../import/source.ts';
import { commentWord, type WordComment } from '../word/comment-word.ts';
import type { Note } from './marked-report.ts';

/** `document` is what was read from these bytes. The same input gives the same bytes. */
export function commentedReport(
  bytes: Uint8Array,
  document: SourceDocument,
  notes: readonly Note[],
): Uint8Array {
  return commentWord(
    bytes,
    notes.map((note) => commentOf(document, note)),
  );
}

/** A comment stands in one paragraph: what reaches into the next is told at its beginning. */
function commentOf({ parts }: SourceDocument, { span, text }: Note): WordComment {
  const { part, row = 0, column = 0, from, to } = span;
  const found = parts[part];
  const holder = found?.kind === 'table' ? found.rows[row]?.[column] : found;
  if (!holder) throw new RangeError(`there is no part ${part}`);
  const first = inParagraph(holder, from);
  const last = inParagraph(holder, Math.max(from, to - 1));
  const same = last.paragraph === first.paragraph;
  const end = to === from ? first.offset : same ? last.offset + 1 : Number.MAX_SAFE_INTEGER;
  return { paragraph: first.paragraph, from: first.offset, to: end, text, author: SYSTEM_ACTOR.name };
}
