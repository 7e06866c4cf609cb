// What was pasted into the chat, as a document. Teams sends a text, and where it has a table also its HTML.

import { createHash } from 'node:crypto';
import type { SourceDocument } from '../import/source.ts';
import { partsOfHtml } from './html.ts';
import { partsOfText } from './plain-text.ts';
import { tidyText } from './tidy-text.ts';

export function pastedSource(text: string, html?: string): SourceDocument {
  const parts =
    html !== undefined && /<table[\s>]/iu.test(html) ? partsOfHtml(html) : partsOfText(tidyText(text));
  return {
    kind: 'pasted',
    name: '',
    sha256: createHash('sha256').update(text).digest('hex'),
    parts,
    unread: [],
  };
}
