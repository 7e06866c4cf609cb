// A part of an office file as text. A DOCTYPE is refused: office programs write none, and it could expand or
// fetch something.

import { Refusal } from '../refusal.ts';

/** Decodes UTF-8 or UTF-16. Throws Refusal `unsafe`, see below. */
export function xmlPart(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(wide ? utf16 : 'utf-8').decode(bytes);
  refuseDeclarations(text);
  return text;
}

/** Throws Refusal `unsafe` on a DOCTYPE or entity declaration. */
export function refuseDeclarations(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new Refusal('unsafe');
}
