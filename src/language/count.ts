// Parses a count as officers type it: "688", "1.655", "0 hồ sơ", "không có". A misread number is worse than an
// extra question, so ambiguous text is returned as unclear with its candidates. (The recognisers of botbuilder
// read "1.655" as 1.655 under vi-VN and are therefore not used.)

import { type CountOptions, type CountReading, countOf, readingsOf, unclear } from './count-reading.ts';
import {
  beginsLikeZero,
  countInWords,
  saysNotKnown,
  spokenNumber,
  UNITS,
  withoutCourtesy,
} from './count-words.ts';
import { withoutDates } from './date-words.ts';
import { normalise } from './fold.ts';
import { doubtfulNumberWord } from './number-words.ts';
import { readNumeral } from './numeral.ts';
import { readRounded } from './rounded.ts';
import { anyOf, WORD_END, WORD_START } from './spelling.ts';

export { COUNT_MAX, type CountOptions, type CountReading, type UnclearReason } from './count-reading.ts';

/** In characters; in longer texts only the digits are considered. */
const LONGEST = 120;

const WITH_UNIT = new RegExp(`^(\\d(?:[\\d.,'’ ]*\\d)?)(${UNITS})$`, 'u');
const SPACED_DOT = new RegExp(`^([1-9]\\d{0,2})(?: \\. ?|\\. )(\\d{3})(?:${UNITS})$`, 'u');
const PERCENT = /(?:\d[\d.,]* ?)?(?:[%‰]|phần trăm|phan tram|percent)/gu;
const NEGATIVE = new RegExp(`^(?:-|${anyOf('âm')} (?=\\d)) ?`, 'u');
// biome-ignore format: a word list
const ABOUT = new RegExp(
  `(?:(?:${WORD_START}${anyOf(
    'khoảng', 'gần', 'hơn', 'trên', 'dưới', 'tầm', 'cỡ', 'chừng', 'xấp xỉ', 'ước', 'ước tính', 'ít nhất',
    'tối đa', 'không quá', 'chắc', 'cỡ chừng', 'áng chừng', 'about', 'around', 'roughly', 'approximately', 'some', 'nearly', 'almost', 'over', 'under', 'approx\\.?',
  )}|[~≈<>≤≥]=?) ?)+(?=\\d)|(?<=\\d)(?:\\+| ?${anyOf('hơn', 'mấy', 'trở lên', 'or so')}${WORD_END})`,
  'gu',
);
const FRACTION = /\d ?\/ ?\d/u;
const NUMERAL = /(?<![\p{L}\d])(?:[1-9]\d{0,2}(?: \d{3})+(?!\d|[.,]\d)|\d+(?:[.,'’]\d+)*)/gu;

/**
 * Reads one integer from 0 to COUNT_MAX. Never throws and never guesses: anything ambiguous is returned as
 * unclear, with a reason (see UnclearReason) and candidates.
 *
 * @param text the message as typed, in any Unicode form, with or without diacritics
 */
export function readCount(text: string, options: CountOptions = {}): CountReading {
  const typed = normalise(text).toLowerCase();
  if (typed.length > LONGEST) return amongWords(withoutDates(typed) ?? typed, options);
  const said = withoutCourtesy(typed);
  return said === '' ? unclear('empty') : readSaid(said, options);
}

function readSaid(said: string, options: CountOptions): CountReading {
  const inner = (reason: Parameters<typeof unclear>[0], rest: string): CountReading =>
    unclear(reason, readingsOf(readSaid(withoutCourtesy(rest), options)));

  const withoutPercent = said.replace(PERCENT, ' ');
  if (withoutPercent !== said) return unclear('percent', readingsOf(amongWords(withoutPercent, options)));
  const dateless = withoutDates(said);
  if (dateless !== undefined) return inner('in-date', dateless);

  if (saysNotKnown(said)) return unclear('not-known');
  const word = countInWords(said);
  if (word !== undefined) return countOf(word);
  const [, digits, unit] = said.match(WITH_UNIT) ?? [];
  const numeral = digits && readNumeral(digits, { ...options, unitSaid: unit !== '' });
  if (numeral) return numeral;

  // "1. 655" is 1.655 with a typo, or a list marker and a value.
  const [, thousands, rest] = said.match(SPACED_DOT) ?? [];
  if (thousands && rest)
    return unclear('several', [Number(thousands + rest), Number(rest), Number(thousands)]);

  // Tables use a lone dash for none.
  if (/^-+$/u.test(said)) return unclear('not-a-number', [0]);
  if (NEGATIVE.test(said)) return inner('negative', said.replace(NEGATIVE, ''));
  // Between two numbers the removal must not join them.
  const exact = said.replace(ABOUT, (...found) => (/\d/u.test(said.slice(0, found.at(-2))) ? ' ; ' : ''));
  if (exact !== said) return inner('approximate', exact);
  if (FRACTION.test(said)) return unclear('fraction', readingsOf(amongWords(said, options)));
  const doubtful = doubtfulNumberWord(said);
  if (doubtful !== undefined) return unclear('other-words', [doubtful]);
  const rounded = readRounded(said) ?? spokenNumber(said)?.values;
  if (rounded) return unclear('rounded', rounded);
  return amongWords(said, options);
}

/** The numbers in a text with unknown words. */
function amongWords(said: string, options: CountOptions): CountReading {
  const found = said.match(NUMERAL) ?? [];
  const readings = found.flatMap((text) => {
    const numeral = readNumeral(text, options);
    return numeral ? readingsOf(numeral) : [];
  });
  if (found.length > 1) return unclear('several', readings);
  if (found.length === 1) return unclear('other-words', readings);
  return beginsLikeZero(said) ? unclear('other-words', [0]) : unclear('not-a-number');
}
