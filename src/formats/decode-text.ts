// Decodes bytes: UTF-8, UTF-16, and the Vietnamese Windows code page of older programs.

import { tidyText } from './tidy-text.ts';

/** Undefined for binary data. */
export function decodeText(bytes: Buffer): string | undefined {
  const text = decoded(bytes);
  return text?.includes('\0') ? undefined : text && tidyText(text);
}

function decoded(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs('utf-16be', bytes);
  const wide = wideWithoutMark(bytes);
  if (wide) return decodedAs(wide, bytes);
  return decodedAs('utf-8', bytes) ?? codePage(bytes);
}

function decodedAs(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const SAMPLE_BYTES = 2000;

/** UTF-16 without byte order mark: Latin letters have a zero in every second byte. */
function wideWithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 8;
  if (odd > many && even < odd / 8) return 'utf-16le';
  if (even > many && odd < even / 8) return 'utf-16be';
  return undefined;
}

/** In the Vietnamese code page accents follow a letter; otherwise it is the Western one. */
function codePage(bytes: Buffer): string | undefined {
  const vietnamese = decodedAs('windows-1258', bytes);
  if (vietnamese !== undefined && !/(?<!\p{L}\p{M}*)\p{M}/u.test(vietnamese)) return vietnamese;
  return decodedAs('windows-1252', bytes);
}
