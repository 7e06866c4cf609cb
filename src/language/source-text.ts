// A message in two forms of the same length: as it was written, to quote and to keep words from, and as it is read,
// with one kind of space, dash and digit. A place in one is the same place in the other. Tabs stay: they are the
// borders of cells.

/** Signs that nobody sees and no reader expects: joiners, marks of direction, soft hyphens. */
export const INVISIBLE = /\p{Cf}|\u180e|\ufe0f/gu;
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const SPACES = /\p{Zs}/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;
const SLASHES = /[\u2044\u2215]/gu;

/** Anything but Latin letters made whole, ASCII, tabs and line breaks: nearly no message has it. */
const UNUSUAL = /[^\n\t -~À-ɏẠ-ỹ]/;

export interface SourceText {
  /** As it was written, but for the encoding: to be kept word for word. */
  readonly written: string;
  /** The same characters in their plainest form: what the readers look at. */
  readonly read: string;
}

export function sourceText(text: string): SourceText {
  if (!UNUSUAL.test(text)) {
    const plain = text.trim();
    return { written: plain, read: plain };
  }
  const written = text.replace(INVISIBLE, '').replace(LINE_BREAKS, '\n').normalize('NFC').trim();
  const read = written
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('、', ',')
    .replaceAll('。', '.')
    .replace(DASHES, '-')
    .replace(SLASHES, '/')
    .replace(SPACES, ' ');
  return { written, read };
}

/** What stands where a number was that is not to be read. Readers take it for a word that they do not know. */
export const BLOT = '¤';

/** The text with every match blotted out that is not to stay, so that all places stay where they are. Line breaks stay, too. */
export function blotOut(
  read: string,
  pattern: RegExp,
  stays: (found: string) => boolean = () => false,
): string {
  return read.replace(pattern, (found) => (stays(found) ? found : found.replace(/[^\n]/gu, BLOT)));
}

/** The same with blanks, where what was there changes nothing; but the numbers on its two sides are never joined. */
export function blankOut(read: string, pattern: RegExp): string {
  return read.replace(pattern, (found, ...groups) => {
    const at = groups.findLast((one) => typeof one === 'number') as number;
    return blank(
      found,
      read.slice(Math.max(0, at - 8), at),
      read.slice(at + found.length, at + found.length + 8),
    );
  });
}

/** As many blanks; with a blot among them between two numbers. */
export function blank(found: string, before: string, after: string): string {
  const blanks = found.replace(/[^\n]/gu, ' ');
  return /\d\s*$/u.test(before) && /^\s*\d/u.test(after) ? `${BLOT}${blanks.slice(1)}` : blanks;
}
