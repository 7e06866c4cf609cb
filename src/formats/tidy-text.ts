// Normalises text: NFC, one kind of line break, no invisible characters.

import { seenText } from '../language/seen-text.ts';
import { INVISIBLE } from '../language/source-text.ts';

/** Fast path, as most texts have no other characters. */
const UNUSUAL = /[^\n\t -~À-ɏẠ-ỹ]/u;

/** For whole texts; white space is kept. */
export function tidyText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return seenText(text).replace(INVISIBLE, '').normalize('NFC');
}

/** For cells: also trimmed, including around line breaks. */
export function tidyCell(text: string): string {
  return tidyText(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Superscript digits, usually footnote numbers: kept as superscripts so that they do not join the number before
 * them.
 */
export function raised(text: string): string {
  return text.replace(/[0-9]/gu, (digit) => RAISED[Number(digit)] ?? digit);
}
