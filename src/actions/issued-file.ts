// A file that is handed to somebody.

export interface IssuedFile {
  readonly kind: 'issued';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly draft: boolean;
}
