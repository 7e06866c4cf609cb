// The result of a format's reader: a document without name and hash.

import type { PageMargins, SourceKind, SourcePart, Unread } from '../import/source.ts';
import { FILE_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

export interface Contents {
  readonly kind: SourceKind;
  readonly parts: readonly SourcePart[];
  readonly unread?: readonly Unread[];
  readonly margins?: PageMargins;
}

/** Throws when the content exceeds the limits. */
export function withinLimits(contents: Contents): Contents {
  let characters = 0;
  let rows = 0;
  let cells = 0;
  for (const part of contents.parts) {
    if (part.kind === 'line') characters += part.text.length;
    else {
      rows += part.rows.length;
      for (const row of part.rows) {
        cells += row.length;
        if (row.length > FILE_LIMITS.columns) throw new Refusal('too-long');
        for (const cell of row) characters += cell.text.length;
      }
    }
    if (characters > FILE_LIMITS.characters || rows > FILE_LIMITS.rows || cells > FILE_LIMITS.cells)
      throw new Refusal('too-long');
  }
  return contents;
}
