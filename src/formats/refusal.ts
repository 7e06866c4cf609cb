// Thrown to stop reading at the first reason; callers of the reader receive it as a value.

import type { RefusedFile } from './opened.ts';

export class Refusal extends Error {
  readonly code: RefusedFile;

  constructor(code: RefusedFile) {
    super(code);
    this.code = code;
  }
}
