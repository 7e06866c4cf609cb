// The text of a Word file as a reader takes it in, to see that what the bot handed over says what it should: spaces and
// hyphens that hold a line together are plain ones.

import { strFromU8, unzipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** One line a paragraph, empty ones left out. Throws when the bytes are no Word file. */
export function wordText(docx: Uint8Array): string {
  const xml = unzipSync(docx)['word/document.xml'];
  if (!xml) throw new Error('this zip is no Word file');
  return strFromU8(xml)
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text).join(''),
    )
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-')
    .replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}
