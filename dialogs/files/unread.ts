// What of a file was not read, in words.

import type { SourceDocument } from '../../src/import/source.ts';
import type { Turn } from '../turn.ts';

export function unreadOf({ phrases }: Turn, { unread }: SourceDocument): readonly string[] {
  return unread.map(phrases.opening.unread);
}
