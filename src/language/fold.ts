// One typed text can arrive in many encodings: NFC or NFD, with non-breaking spaces pasted from Word, with the
// full-width digits of an input method, with invisible marks pasted from a web page. Everything that reads text
// reads it through here, so that no other file has to know about encodings.

/** Format characters (zero-width spaces and joiners, BOM, soft hyphen, direction marks): nobody means them. */
const INVISIBLE = /[\p{Cf}\u180e]/gu;
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const SPACES = /[\p{Zs}\t]+/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;
const SLASHES = /[\u2044\u2215]/gu;
/** Anything but Latin letters made whole, ASCII and single spaces and line breaks: nearly no message has it. */
const UNUSUAL = /[^\n -~À-ɏẠ-ỹ]|^[ \n]|[ \n]$| [ \n]|\n /;

/**
 * The text in one encoding, for reading it, not for keeping it: NFC; every kind of space is ' ' and runs of them
 * are one; line breaks are '\n' and stay; full-width characters, dashes (– — −) and slashes are ASCII; invisible
 * characters are gone; trimmed, line by line. Letters, case and diacritics stay. Idempotent.
 */
export function normalise(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(LINE_BREAKS, '\n')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('、', ',')
    .replaceAll('。', '.')
    .replace(DASHES, '-')
    .replace(SLASHES, '/')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}

/**
 * The text as a key for comparing: normalised, lower case, without diacritics, đ as d ("Đúng hạn" → "dung han").
 * Different words can fold to one key ("bà", "ba"). Idempotent.
 */
export function fold(text: string): string {
  const said = normalise(text);
  return UNUSUAL.test(said) ? foldAny(said) : foldLatin(said);
}

function foldAny(said: string): string {
  const bare = said.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return normalise(bare);
}

/** What each Latin letter beyond ASCII folds to, once met: a message has many of them, and an alphabet few. */
const LETTERS = new Map<string, string>();
const LAST_ASCII = 0x7f;

function foldLatin(said: string): string {
  let folded = '';
  let plain = 0;
  for (let at = 0; at < said.length; at += 1) {
    if (said.charCodeAt(at) <= LAST_ASCII) continue;
    folded += said.slice(plain, at) + foldLetter(said.charAt(at));
    plain = at + 1;
  }
  return (plain === 0 ? said : folded + said.slice(plain)).toLowerCase();
}

function foldLetter(letter: string): string {
  const known = LETTERS.get(letter);
  if (known !== undefined) return known;
  const folded = foldAny(letter);
  LETTERS.set(letter, folded);
  return folded;
}

/** With its first letter as a capital. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
