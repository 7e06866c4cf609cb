// Word refuses a whole file for one character that XML 1.0 forbids, and a name or a recommendation can be pasted from
// anywhere. Every text goes through here on its way into the document.

/** White space that is not a plain or a non-breaking space: it would print as a gap of its own, or as nothing. */
const WHITE_SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]/gu;
/** Control characters, invisible format characters, lone surrogates and the two noncharacters of XML 1.0. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu;

/** The text as it may be printed on one line: NFC, line breaks and tabs as spaces, nothing that Word refuses. */
export function printable(text: string): string {
  return text.replace(WHITE_SPACE, ' ').replace(UNPRINTABLE, '').normalize('NFC');
}

/** A count and what it counts, and the letters of a document's number: neither is torn apart at the end of a line. */
const COUNTED = /(?<=\d) (hồ sơ|TTHC|dịch vụ)(?![\p{L}\d])/gu;
const NUMBERED = /(?<=\d\/\p{Lu}+)-(?=\p{Lu})/gu;

/** The text with non-breaking spaces and hyphens where a line may not end. */
export function unbroken(text: string): string {
  return text
    .replace(COUNTED, (_, unit: string) => `\u00a0${unit.replace(' ', '\u00a0')}`)
    .replace(NUMBERED, '\u2011');
}
