// What became of a file that was to be opened. Bad files are values: one clear sentence each is in src/phrases.

import type { SourceDocument } from '../import/source.ts';

export type RefusedFile =
  /** None of the formats that are read. */
  | 'unknown-format'
  /** A photo or a screenshot: its words are not read. */
  | 'picture'
  /** Nothing is in it. */
  | 'empty'
  /** Says to be a format that its bytes are not. */
  | 'not-what-it-says'
  | 'too-large'
  /** It unpacks to more than is read, or has too many entries. */
  | 'unpacks-too-large'
  | 'too-long'
  | 'encrypted'
  /** DOCTYPE, entities: nothing that an office program writes. */
  | 'unsafe'
  | 'broken'
  | 'took-too-long';

export type OpenedFile =
  | { readonly kind: 'opened'; readonly document: SourceDocument }
  | { readonly kind: 'refused'; readonly code: RefusedFile };
