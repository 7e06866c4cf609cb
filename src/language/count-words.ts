// The words that stand around a count, or in place of one. A word belongs here when it leaves the number as it is
// (units, courtesies), says zero, or is a number itself; every other word makes the number unclear.

import { anyOf, WORD_END } from './spelling.ts';

// biome-ignore format: a word list
const UNIT = anyOf(
  'hồ sơ', 'hs', 'hsơ', 'bộ', 'bộ hồ sơ', 'tthc', 'thủ tục', 'thủ tục hành chính', 'dịch vụ', 'dịch vụ công',
  'dịch vụ công trực tuyến', 'dv', 'dvc', 'dvctt', 'trường hợp', 'văn bản', 'vb', 'lượt', 'vụ', 'việc', 'đơn',
  'files?', 'dossiers?', 'cases?', 'procedures?', 'services?', 'records?', 'letters?',
);
/** Units that follow a number or a word for one, with or without a space: "688hs", "109 TTHC". */
export const UNITS = `(?: ?${UNIT})*`;

const COURTESY_BEFORE = new RegExp(`^(?:(?:${anyOf('dạ', 'vâng', 'là')})${WORD_END} ?|[:=] ?)+`, 'u');
const FILLER_BEFORE_DIGIT = new RegExp(`^${anyOf('có', 'số', 'được')} (?=\\d)`, 'u');
const COURTESY_AFTER = new RegExp(`(?: ${anyOf('ạ', 'nhé', 'nha', 'nhá')}|\\./\\.|[.;,! \\n])+$`, 'u');

/** The text without what changes nothing: "là", ":", "dạ … ạ", a full stop. */
export function withoutCourtesy(said: string): string {
  return said.replace(COURTESY_AFTER, '').replace(COURTESY_BEFORE, '').replace(FILLER_BEFORE_DIGIT, '');
}

const NO = anyOf('không', 'ko', 'k', 'kh', 'khg', 'hông', 'hok');
const NOTHING_OF = `(?:${NO}(?: ${anyOf('có')})?|${anyOf('chưa có')}|no)`;
const ARISEN = anyOf('phát sinh');
const ZERO = new RegExp(
  `^(?:(?:${NOTHING_OF}|${NO} ${ARISEN}|${anyOf('chưa')} ${ARISEN}|${anyOf('không có', 'chưa có')} ${ARISEN})` +
    `${UNITS}(?: ${anyOf('nào')})?(?: ${ARISEN})?|none|zero|nil)$`,
  'u',
);
/** "không có hồ sơ quá hạn": likely zero, but what follows the unit may be another figure's name. */
const ZERO_OF_SOMETHING = new RegExp(`^${NOTHING_OF} ${UNIT}${WORD_END}`, 'u');

const NUMBERS: readonly (readonly string[])[] = [
  [],
  ['một', 'one'],
  ['hai', 'two'],
  ['ba', 'three'],
  ['bốn', 'four'],
  ['năm', 'five'],
  ['sáu', 'six'],
  ['bảy', 'bẩy', 'seven'],
  ['tám', 'eight'],
  ['chín', 'nine'],
  ['mười', 'ten'],
];
const NUMBER_WORDS = NUMBERS.map((words, value) => ({
  value,
  pattern: words.length === 0 ? ZERO : new RegExp(`^${anyOf(...words)}${UNITS}$`, 'u'),
}));

/** 0 to 10 said in words ("không có hồ sơ nào", "hai hồ sơ"), in normalised lower-case text. */
export function countInWords(said: string): number | undefined {
  return NUMBER_WORDS.find(({ pattern }) => pattern.test(said))?.value;
}

/** Whether the text begins like a zero and goes on with words that are not understood. */
export function beginsLikeZero(said: string): boolean {
  return ZERO_OF_SOMETHING.test(said);
}
