// What docs/reports.md shows, as whoever follows it would copy it.

import { readFileSync } from 'node:fs';

export const PAGE = readFileSync('docs/reports.md', 'utf8');

const PIECES = [...PAGE.matchAll(/^```yaml\n([\s\S]*?)^```$/gmu)].map(([, text = '']) => text);

/** The report that the page shows whole. */
export const EXAMPLE = PIECES.find((text) => text.startsWith('id: ')) ?? '';

/** The piece of a file that has these words, other than the example. */
export function pieceWith(words: string): string {
  const found = PIECES.find((text) => text !== EXAMPLE && text.includes(words));
  if (!found) throw new Error(`the page shows nothing with ${words}`);
  return found;
}
