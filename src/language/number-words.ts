// Parses number words: "sáu trăm tám mươi tám", "bốn lăm", "1 nghìn 655", "forty five", with or without
// diacritics. A number spoken to its last digit is exact; rounded or abbreviated ones ("hai nghìn", "sáu trăm
// tám") are uncertain and return all possible values.

import { fold } from './fold.ts';

export interface SpokenNumber {
  /** Possible values, likeliest first. */
  readonly values: readonly number[];
  readonly sure: boolean;
}

const DIGITS: readonly (readonly string[])[] = [
  ['không'],
  ['một', 'mốt'],
  ['hai'],
  ['ba'],
  ['bốn', 'tư'],
  ['năm', 'lăm', 'nhăm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
];
const spellings = (words: readonly string[]) => words.flatMap((word) => [word, fold(word)]);
const DIGIT = new Map(
  DIGITS.flatMap((words, value) => spellings(words).map((word) => [word, value] as const)),
);
/** Forms of digits that only occur after tens: "bốn lăm" is 45 although "mươi" is omitted. */
const AFTER_TENS = new Set(spellings(['mốt', 'tư', 'lăm', 'nhăm']).filter((word) => word !== 'mot'));
const TENS = new Set(['mười', 'mươi', 'muoi']);
/** Without diacritics these are equally often other words: "sau" (later), "tạm". */
const OTHER_WORDS: ReadonlyMap<string, number> = new Map([
  ['sau', 6],
  ['tam', 8],
]);
/** "hăm lăm" is 25. */
const TWENTY = new Set(spellings(['hăm']));
const THIRTY = new Set(['băm']);
const TEN_ROUND = new Set(spellings(['chục']));
const AND_HALF = new Set(spellings(['rưỡi', 'rưởi']));
const HUNDRED = new Set(spellings(['trăm']));
const ODD = new Set(spellings(['linh', 'lẻ']));
const SCALES: readonly (readonly [names: ReadonlySet<string>, value: number])[] = [
  [new Set(spellings(['triệu'])), 1_000_000],
  [new Set(spellings(['nghìn', 'ngàn'])), 1_000],
];
const MOST_WORDS = 24;

/** The value of a single word that may as well be another word. */
export function doubtfulNumberWord(said: string): number | undefined {
  return OTHER_WORDS.get(said);
}

/** The value of a text that consists of number words. */
export function readNumberWords(said: string): SpokenNumber | undefined {
  const words = said
    .toLowerCase()
    .replace(/(?<=[a-z])-(?=[a-z])/gu, ' ')
    .split(' ');
  if (words.length > MOST_WORDS) return undefined;
  const half = withHalf(words);
  if (half) return half;
  return readVietnamese(words) ?? readEnglish(words);
}

/** "bảy trăm rưỡi", "hai nghìn rưỡi": half of the last scale is added. */
function withHalf(words: readonly string[]): SpokenNumber | undefined {
  const scale = words.at(-2) ?? '';
  const half = HUNDRED.has(scale) ? 50 : (SCALES.find(([names]) => names.has(scale))?.[1] ?? 0) / 2;
  if (half === 0 || !AND_HALF.has(words.at(-1) ?? '')) return undefined;
  const [value] = readVietnamese(words.slice(0, -1))?.values ?? [];
  return value === undefined ? undefined : { values: [value + half], sure: false };
}

function readVietnamese(words: readonly string[]): SpokenNumber | undefined {
  let rest = words;
  let total = 0;
  let scaleAbove = 0;
  for (const [names, value] of SCALES) {
    const at = rest.findIndex((word) => names.has(word));
    if (at < 0) continue;
    const head = readGroup(rest.slice(0, at), scaleAbove > 0);
    // Round hundreds only count as rounded at the end of a number.
    const whole = head?.sure || HUNDRED.has(rest[at - 1] ?? '');
    if (!head || !whole) return undefined;
    total += (head.values[0] ?? 0) * value;
    scaleAbove = value;
    rest = rest.slice(at + 1);
  }
  if (rest.length === 0) return { values: [total], sure: false };
  const [digit, ...others] = rest;
  // "hai nghìn ba" is 2.300 in speech, and 2.003 literally.
  const lone = others.length === 0 && digit !== undefined ? (DIGIT.get(digit) ?? digitOf(digit)) : undefined;
  if (scaleAbove > 0 && lone !== undefined)
    return { values: [total + lone * (scaleAbove / 10), total + lone], sure: false };
  const last = readGroup(rest, scaleAbove > 0);
  if (!last) return undefined;
  return { values: last.values.map((value) => total + value), sure: last.sure };
}

const digitOf = (word: string) => (/^\d$/u.test(word) ? Number(word) : undefined);

/** Up to 999. `within` a larger number the hundreds may be spoken as 0: "không trăm linh năm". */
function readGroup(words: readonly string[], within: boolean): SpokenNumber | undefined {
  const [first = '', second = ''] = words;
  if (words.length === 1 && /^\d{1,3}$/u.test(first)) {
    // "1 nghìn 65": only three digits are unambiguous after thousands.
    return { values: [Number(first)], sure: !within || first.length === 3 };
  }
  if (!HUNDRED.has(second)) return readTens(words, false);
  const hundreds = DIGIT.get(first) ?? digitOf(first);
  if (hundreds === undefined || (hundreds === 0 && !within)) return undefined;
  const rest = words.slice(2);
  if (rest.length === 0) return { values: [hundreds * 100], sure: false };
  const digit = DIGIT.get(rest[0] ?? '');
  if (rest.length === 1 && digit !== undefined)
    return { values: [hundreds * 100 + digit * 10, hundreds * 100 + digit], sure: false };
  const tens = readTens(rest, true);
  return tens && { values: tens.values.map((value) => hundreds * 100 + value), sure: tens.sure };
}

/** Up to 99; after hundreds also "linh tám", and "tám tám" for "tám mươi tám". */
function readTens(words: readonly string[], behindHundreds: boolean): SpokenNumber | undefined {
  const [first = '', second = '', third] = words;
  const digit = DIGIT.get(first);
  const next = DIGIT.get(second);
  const sure = (value: number) => ({ values: [value], sure: true });
  if (words.length === 1) {
    if (behindHundreds && /^\d{2}$/u.test(first)) return sure(Number(first));
    // "mươi hồ sơ" means about ten.
    if (TENS.has(first)) return { values: [10], sure: first !== 'mươi' };
    return digit === undefined || AFTER_TENS.has(first) ? undefined : sure(digit);
  }
  if (behindHundreds && words.length === 2 && ODD.has(first))
    return next === undefined ? undefined : sure(next);
  if (words.length === 2 && TENS.has(first)) return next ? sure(10 + next) : undefined;
  const tens = TWENTY.has(first) ? 20 : THIRTY.has(first) ? 30 : 0;
  if (words.length === 2 && tens > 0) return next ? sure(tens + next) : undefined;
  if (words.length === 2 && TEN_ROUND.has(second))
    return digit ? { values: [digit * 10], sure: false } : undefined;
  if (words.length === 2 && TENS.has(second)) return digit ? sure(digit * 10) : undefined;
  if (words.length === 3 && TENS.has(second) && third !== undefined) {
    const units = DIGIT.get(third);
    return digit && units ? sure(digit * 10 + units) : undefined;
  }
  // "tu tu" is not 44 but "take your time".
  if (words.length === 2 && digit && !AFTER_TENS.has(first) && next !== undefined)
    return { values: [digit * 10 + next], sure: behindHundreds || AFTER_TENS.has(second) };
  return spelledOut(words);
}

/** "sáu tám tám": digit by digit. */
function spelledOut(words: readonly string[]): SpokenNumber | undefined {
  if (words.length < 3 || words.length > 7) return undefined;
  const digits = words.map((word) => DIGIT.get(word));
  if (digits.includes(undefined) || digits[0] === 0) return undefined;
  return { values: [Number(digits.join(''))], sure: false };
}

const ENGLISH = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const ENGLISH_TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, 20 + 10 * i] as const),
);

function readEnglish(words: readonly string[]): SpokenNumber | undefined {
  let total = 0;
  let group = 0;
  for (const word of words) {
    if (word === 'and') continue;
    const value = ENGLISH.get(word) ?? ENGLISH_TENS.get(word);
    if (value !== undefined) {
      if (group % 100 > 0 && !(group % 10 === 0 && value < 10)) return undefined;
      group += value;
    } else if (word === 'hundred' && group > 0 && group < 100) group *= 100;
    else if (word === 'thousand' && group > 0 && total === 0) {
      total = group * 1000;
      group = 0;
    } else return undefined;
  }
  return { values: [total + group], sure: words.at(-1) !== 'hundred' && words.at(-1) !== 'thousand' };
}
