// Text as readers expect it: letters whole, one kind of line break, nothing invisible.

import { seenText } from '../language/seen-text.ts';
import { INVISIBLE } from '../language/source-text.ts';

/** Nearly no text has anything else. */
const UNUSUAL = /[^\n\t -~À-ɏẠ-ỹ]/u;

export function tidyText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return seenText(text).replace(INVISIBLE, '').normalize('NFC');
}

/** The same for what stands in a cell: without blanks around it and around its line breaks. */
export function tidyCell(text: string): string {
  return tidyText(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits that are printed raised, a note's number mostly: written as such, they never become part of the figure before them. */
export function raised(text: string): string {
  return text.replace(/[0-9]/gu, (digit) => RAISED[Number(digit)] ?? digit);
}
