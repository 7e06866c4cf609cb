// Reading stops at the first reason not to go on; where reading is called from, the reason becomes a value.

import type { RefusedFile } from './opened.ts';

export class Refusal extends Error {
  readonly code: RefusedFile;

  constructor(code: RefusedFile) {
    super(code);
    this.code = code;
  }
}
