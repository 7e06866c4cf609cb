// Several counts in one message ("688, 0, 0"), the fastest way to answer several questions. Wrongly splitting a
// number, or joining two, would shift every following figure, so only unambiguous separators split; anything
// else is left to readCount, which asks back.

import { type CountOptions, type CountReading, readCount } from './count.ts';
import { countInWords, saysNotKnown, UNITS, withoutCourtesy } from './count-words.ts';
import { normalise } from './fold.ts';
import { areThousands, readNumeral } from './numeral.ts';
import { anyOf } from './spelling.ts';

const AND = anyOf('và', 'and');
const SEPARATOR = new RegExp(`,? (?:${AND}|&) | ?(?:[;|]|,(?= |\\n)|(?<= ),)[ \\n]*|\\n+`, 'u');
const BULLETS = /^[-+*•] /gmu;
const COMMAS_ONLY = /^\d[\d.]*(?:,\d[\d.]*){2,}$/u;
const SPACED = /^[\p{L}\d.]+(?: [\p{L}\d.,]+)+$/u;
const NUMBER = new RegExp(`^-?\\d(?:[\\d.,'’ ]*\\d)?${UNITS}$`, 'u');
const UNIT_BEHIND = new RegExp(`${UNITS}$`, 'u');
/** In characters; a longer message is a table. */
const LONGEST = 2000;

/**
 * Reads a message that consists of two or more counts, each parsed by readCount, so individual values may be
 * unclear. Separators: line break, ";", "|", a comma next to a space, "và", "and", "&"; bare commas for three
 * or more values that cannot be thousands groups; spaces when they cannot group thousands.
 *
 * @returns undefined when the text is a single value, has other words, or is ambiguous
 */
export function readCountList(text: string, options: CountOptions = {}): readonly CountReading[] | undefined {
  if (text.length > LONGEST || readCount(text, options).kind === 'count') return undefined;
  const said = withoutBullets(withoutEnds(normalise(text).toLowerCase()));
  const parts = said.split(SEPARATOR);
  const values = parts.length > 1 ? parts.flatMap(splitInside) : (splitAtCommas(said) ?? splitAtSpaces(said));
  if (values === undefined || !values.every(isOneValue)) return undefined;
  return values.map((value) => readCount(value, options));
}

function withoutEnds(said: string): string {
  let end = said.length;
  while (end > 0 && ' \n.,;|'.includes(said.charAt(end - 1))) end -= 1;
  return said.slice(0, end);
}

/** "- 688" on every line is a bulleted list, not negative numbers. */
function withoutBullets(said: string): string {
  const lines = said.split('\n').length;
  return lines > 1 && said.match(BULLETS)?.length === lines ? said.replace(BULLETS, '') : said;
}

/** "688,0,0", but not "12,5" (a decimal) and nothing with three digits after a comma ("1,655,0"). */
function splitAtCommas(said: string): readonly string[] | undefined {
  const values = said.split(',');
  const mayGroup = values.slice(1).some((value) => /^\d{3}(?:\.|$)/u.test(value));
  return COMMAS_ONLY.test(said) && !mayGroup ? values : undefined;
}

/** "688, 0,0": next to other separators ",0" is not a decimal. */
function splitInside(value: string): readonly string[] {
  const [whole = '', zero = '', ...more] = value.split(',');
  if (more.length === 0) return /^\d+$/u.test(whole) && /^0+$/u.test(zero) ? [whole, zero] : [value];
  return splitAtCommas(value) ?? [value];
}

/**
 * "688 0 0", "688 551 573" (too large for one number), but not "1 655 0", which may be 1.655 and 0 or three
 * values. Of number words only those for zero: "mười hai" is twelve and "năm 24" a year.
 */
function splitAtSpaces(said: string): readonly string[] | undefined {
  if (!SPACED.test(said)) return undefined;
  const values = said.split(' ');
  if (
    !values.every((value) => countInWords(value) === 0 || /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)$/u.test(value))
  ) {
    return undefined;
  }
  // Two may be one number with a misplaced space: "16 55", "688 688".
  if (values.length === 2 && values.every((value) => /^\d/u.test(value))) return undefined;
  const mayGroup = values.some(
    (value, at) => value.length < 3 && areThousands([value, values[at + 1] ?? '']),
  );
  return mayGroup ? undefined : values;
}

/** A list item: a number with or without a unit, a number word, or an empty place between separators. */
function isOneValue(value: string): boolean {
  const said = withoutCourtesy(value);
  if (said === '' || countInWords(said) !== undefined || saysNotKnown(said) || /^-+$/u.test(said))
    return true;
  if (!NUMBER.test(said)) return false;
  // "688 0; 5": spaces inside an item must be those of one number.
  const digits = said.replace(UNIT_BEHIND, '').replace(/^-/u, '');
  const reading = readNumeral(digits);
  return reading !== undefined && !(reading.kind === 'unclear' && reading.reason === 'several');
}
