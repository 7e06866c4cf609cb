// A message in two forms of equal length: as written, for quoting and storing, and as parsed, with normalised
// spaces, dashes and digits. Positions are the same in both. Tabs stay because they separate cells.

/** Characters no reader expects: joiners, direction marks, soft hyphens. */
export const INVISIBLE = /\p{Cf}|\u180e|\ufe0f/gu;
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const SPACES = /\p{Zs}/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;
const SLASHES = /[\u2044\u2215]/gu;

/** Fast path: matches anything except composed Latin letters, ASCII, tabs and line breaks, so hardly any message. */
const UNUSUAL = /[^\n\t -~À-ɏẠ-ỹ]/;

export interface SourceText {
  /** As written, except for the encoding; stored verbatim. */
  readonly written: string;
  /** The normalised characters, for parsing. */
  readonly read: string;
}

/** Both forms of a text. */
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

/** Placeholder for a number that must not be parsed. Readers treat it as an unknown word. */
export const BLOT = '¤';

/** Overwrites every match that should not be parsed, keeping all positions and line breaks. */
export function blotOut(
  read: string,
  pattern: RegExp,
  stays: (found: string) => boolean = () => false,
): string {
  return read.replace(pattern, (found) => (stays(found) ? found : found.replace(/[^\n]/gu, BLOT)));
}

/** Overwrites matches without effect with blanks, but never joins the numbers on both sides. */
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

/** Blanks of the same length, with a placeholder between two numbers. */
export function blank(found: string, before: string, after: string): string {
  const blanks = found.replace(/[^\n]/gu, ' ');
  return /\d\s*$/u.test(before) && /^\s*\d/u.test(after) ? `${BLOT}${blanks.slice(1)}` : blanks;
}
