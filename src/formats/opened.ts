// The result of opening a file. Bad files are values; their messages are in src/phrases.

import type { SourceDocument } from '../import/source.ts';

export type RefusedFile =
  /** Unsupported format. */
  | 'unknown-format'
  /** A photo or screenshot; there is no text recognition. */
  | 'picture'
  /** Nothing is in it. */
  | 'empty'
  /** The content does not match the file's extension. */
  | 'not-what-it-says'
  | 'too-large'
  /** Unpacks to more than the limit, or has too many entries. */
  | 'unpacks-too-large'
  | 'too-long'
  | 'encrypted'
  /** DOCTYPE or entities, which office programs never write. */
  | 'unsafe'
  | 'broken'
  | 'took-too-long';

export type OpenedFile =
  | { readonly kind: 'opened'; readonly document: SourceDocument }
  | { readonly kind: 'refused'; readonly code: RefusedFile };
