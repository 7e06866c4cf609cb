// Normalises typed text, which arrives in many encodings: NFC or NFD, with non-breaking spaces from Word,
// full-width digits of an input method, or invisible characters from web pages. All readers use it, so no other
// file has to handle encodings.

/**
 * Format characters (zero-width spaces and joiners, BOM, soft hyphen, direction marks), which are never typed
 * on purpose.
 */
const INVISIBLE = /[\p{Cf}\u180e]/gu;
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const SPACES = /[\p{Zs}\t]+/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;
const SLASHES = /[\u2044\u2215]/gu;
/**
 * Fast path: matches anything except composed Latin letters, ASCII, single spaces and line breaks, so hardly
 * any message.
 */
const UNUSUAL = /[^\n -~À-ɏẠ-ỹ]|^[ \n]|[ \n]$| [ \n]|\n /;

/**
 * The text in one encoding, for parsing and not for storage: NFC; any white space as single ' '; line breaks as
 * '\n'; ASCII for full-width characters, dashes (– — −) and slashes; no invisible characters; lines trimmed.
 * Letters, case and diacritics are unchanged. Idempotent.
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
 * A key for comparison: normalised, lower case, without diacritics, đ as d ("Đúng hạn" → "dung han"). Different
 * words may have the same key ("bà", "ba"). Idempotent.
 */
export function fold(text: string): string {
  const said = normalise(text);
  return UNUSUAL.test(said) ? foldAny(said) : foldLatin(said);
}

function foldAny(said: string): string {
  const bare = said.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return normalise(bare);
}

/** Cache of folded non-ASCII Latin letters, of which there are few. */
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

/** With a capital first letter. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
