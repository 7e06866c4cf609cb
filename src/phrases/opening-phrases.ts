// Files that cannot be opened, and what was not read of one that could.

import type { RefusedFile } from '../formats/opened.ts';
import type { Unread } from '../import/source.ts';

export interface OpeningPhrases {
  /** Why, and what the sender can do. `name` is the file's, as it was sent. */
  readonly refused: (code: RefusedFile, name: string) => string;
  /** Of a file on disk. */
  readonly missing: string;
  readonly unread: (what: Unread) => string;
}
