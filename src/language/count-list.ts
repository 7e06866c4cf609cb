// Several counts in one message ("688, 0, 0"), the quickest way to answer several questions. A list silently split
// out of one number, or one number made of a list, shifts every figure after it; so only unmistakable separators
// split, and anything else is left to readCount to ask about.

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
/** More values than any report has figures: this is a table, not an answer. */
const LONGEST = 2000;

/**
 * Reads a message that is nothing but two or more counts, each one by readCount, so single values of the list may
 * be unclear. Separators: a line break, ";", "|", a comma with a space beside it, "và", "and", "&"; commas alone
 * from three values on when they cannot group thousands; spaces when they cannot group thousands.
 *
 * @returns undefined when the text is one value, has other words in it, or could be split in two ways
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

/** "- 688" on every line is a list with dashes, not one of negative numbers. */
function withoutBullets(said: string): string {
  const lines = said.split('\n').length;
  return lines > 1 && said.match(BULLETS)?.length === lines ? said.replace(BULLETS, '') : said;
}

/** "688,0,0", but not "12,5" (decimals) and nothing with a group of three after a comma ("1,655,0"). */
function splitAtCommas(said: string): readonly string[] | undefined {
  const values = said.split(',');
  const mayGroup = values.slice(1).some((value) => /^\d{3}(?:\.|$)/u.test(value));
  return COMMAS_ONLY.test(said) && !mayGroup ? values : undefined;
}

/** "688, 0,0": beside other separators nobody writes ",0" for decimals. */
function splitInside(value: string): readonly string[] {
  const [whole = '', zero = '', ...more] = value.split(',');
  if (more.length === 0) return /^\d+$/u.test(whole) && /^0+$/u.test(zero) ? [whole, zero] : [value];
  return splitAtCommas(value) ?? [value];
}

/**
 * "688 0 0", "688 551 573" (too large for one number), but not "1 655 0": is that 1.655 and 0, or three? Of words only
 * those for zero: "mười hai" is twelve and "năm 24" a year.
 */
function splitAtSpaces(said: string): readonly string[] | undefined {
  if (!SPACED.test(said)) return undefined;
  const values = said.split(' ');
  if (
    !values.every((value) => countInWords(value) === 0 || /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)$/u.test(value))
  ) {
    return undefined;
  }
  // Two may be one number with a space in a strange place: "16 55", "688 688".
  if (values.length === 2 && values.every((value) => /^\d/u.test(value))) return undefined;
  const mayGroup = values.some(
    (value, at) => value.length < 3 && areThousands([value, values[at + 1] ?? '']),
  );
  return mayGroup ? undefined : values;
}

/** One value as a list may hold it: a number with or without a unit, a word for one, or a gap between separators. */
function isOneValue(value: string): boolean {
  const said = withoutCourtesy(value);
  if (said === '' || countInWords(said) !== undefined || saysNotKnown(said) || /^-+$/u.test(said))
    return true;
  if (!NUMBER.test(said)) return false;
  // "688 0; 5": the spaces inside a value must be those of one number.
  const digits = said.replace(UNIT_BEHIND, '').replace(/^-/u, '');
  const reading = readNumeral(digits);
  return reading !== undefined && !(reading.kind === 'unclear' && reading.reason === 'several');
}
