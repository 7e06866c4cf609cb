// Describes the parts of a file that could not be read.

import type { SourceDocument } from '../../src/import/source.ts';
import type { Turn } from '../turn.ts';

/** One line per unread part. */
export function unreadOf({ phrases }: Turn, { unread }: SourceDocument): readonly string[] {
  return unread.map(phrases.opening.unread);
}
