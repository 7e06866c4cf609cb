// Converts pasted chat text to a document. For tables Teams also sends HTML.

import { createHash } from 'node:crypto';
import type { SourceDocument, SourcePart } from '../import/source.ts';
import { partsOfHtml } from './html.ts';
import { partsOfText } from './plain-text.ts';
import { Refusal } from './refusal.ts';
import { tidyText } from './tidy-text.ts';

/** Converts a pasted text. Never throws because of its content. */
export function pastedSource(text: string, html?: string): SourceDocument {
  const parts = partsOf(text, html);
  return {
    kind: 'pasted',
    name: '',
    sha256: createHash('sha256').update(text).digest('hex'),
    parts,
    unread: [],
  };
}

/** Tables that exceed the limits remain lines. */
function partsOf(text: string, html: string | undefined): readonly SourcePart[] {
  const tidy = tidyText(text);
  try {
    return html !== undefined && /<table[\s>]/iu.test(html) ? partsOfHtml(html) : partsOfText(tidy);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return tidy.split('\n').map((line, at) => ({ kind: 'line', text: line, place: { line: at + 1 } }));
  }
}
