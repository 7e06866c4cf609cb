// A number repeated in words, as in documents: "45 (bốn mươi lăm) hồ sơ", "bốn mươi lăm (45)". It is read once;
// if digits and words differ, both are asked about.

import { normalise } from '../../language/fold.ts';
import { readNumberWords } from '../../language/number-words.ts';
import { blank } from '../../language/source-text.ts';
import { anyOf } from '../../language/spelling.ts';
import type { Answer, ValueReading } from './value-reading.ts';

/** Digits and words that contradict each other, with the text as written. */
export interface Dispute {
  readonly digits: number;
  readonly words: number;
  readonly written: string;
}

const NUMBER = '\\d(?:[\\d.]*\\d)?';
const UNIT = `(?: ?${anyOf('hồ sơ', 'hs', 'tthc', 'thủ tục', 'dịch vụ')})`;
const IN_WORDS = `(?:${anyOf('bằng chữ', 'viết bằng chữ', 'đọc là', 'tức', 'tức là')} ?:? ?)`;
const DIGITS_FIRST = new RegExp(
  `(?<![\\d.,/])(?<digits>${NUMBER})${UNIT}{0,2} ?(?<rest>[(\\[] ?${IN_WORDS}?(?<words>\\p{L}[\\p{L} ]{1,79}?)${UNIT}{0,2} ?[)\\]])`,
  'giu',
);
const WORDS_FIRST = new RegExp(
  `(?<words>\\p{L}[\\p{L} ]{1,79}?)(?<unit>${UNIT}{0,2}) ?(?<rest>[(\\[] ?(?<digits>${NUMBER})${UNIT}{0,2} ?[)\\]])`,
  'giu',
);
/** "Năm (45)", "ba (3)": a single word usually is no number, unless it equals the digits. */
const MIN_CERTAIN_WORDS = 2;
const LONGEST_RUN = 12;

/** The text with each number once, keeping positions, and the contradictions. */
export function withoutRepeated(read: string): {
  readonly read: string;
  readonly disputes: readonly Dispute[];
} {
  if (!/[([]/u.test(read)) return { read, disputes: [] };
  const disputes: Dispute[] = [];
  const settled = (digits: number, words: Said, written: string): boolean => {
    if (words.values.includes(digits)) return true;
    const [value] = words.values;
    if (value === undefined || words.length < MIN_CERTAIN_WORDS) return false;
    disputes.push({ digits, words: value, written });
    return true;
  };
  const once = read.replace(DIGITS_FIRST, (found, ...groups) => {
    const { digits = '', rest = '', words = '' } = groups.at(-1) as Record<string, string>;
    const said = numberIn(words.split(' '));
    if (!said || !settled(digitsOf(digits), said, found)) return found;
    return `${found.slice(0, -rest.length)}${blank(rest, '', '')}`;
  });
  const twice = once.replace(WORDS_FIRST, (found, ...groups) => {
    const { digits = '', rest = '', words = '' } = groups.at(-1) as Record<string, string>;
    const run = lastNumber(words);
    if (!run || !settled(digitsOf(digits), run.said, `${run.written}${found.slice(words.length)}`))
      return found;
    const before = words.slice(0, -run.written.length);
    const behind = found.slice(words.length, -rest.length);
    const inside = rest.replace(/[()[\]]/gu, ' ');
    return `${before}${blank(run.written, '', '')}${blank(behind, '', '')}${inside}`;
  });
  return { read: twice, disputes };
}

/**
 * The reading of a text without repetitions, with both values for contradictions; undefined when these cannot
 * be assigned to its answers.
 */
export function withDisputes(
  reading: ValueReading | undefined,
  disputes: readonly Dispute[],
): ValueReading | undefined {
  if (disputes.length === 0) return reading;
  if (reading?.kind !== 'answers') return undefined;
  const open = new Set(disputes);
  const answers = reading.answers.map((answer) => {
    const dispute = disputes.find(({ digits }) => saysValue(answer, digits));
    if (!dispute) return answer;
    open.delete(dispute);
    const { digits, words, written } = dispute;
    return {
      figure: answer.figure,
      words: written,
      reading: { kind: 'unclear', reason: 'words-differ', readings: [digits, words] },
    } as const;
  });
  return open.size > 0 ? undefined : { ...reading, answers, certain: false };
}

function saysValue({ reading }: Answer, digits: number): boolean {
  if (reading.kind === 'count') return reading.value === digits;
  return reading.kind === 'unclear' && reading.readings.includes(digits);
}

interface Said {
  readonly values: readonly number[];
  /** In words. */
  readonly length: number;
}

function numberIn(words: readonly string[]): Said | undefined {
  const number = readNumberWords(normalise(words.join(' ')));
  return number && { values: number.values, length: words.length };
}

/** The longest number at the end of these words. */
function lastNumber(text: string): { readonly said: Said; readonly written: string } | undefined {
  const words = text.split(' ');
  for (let length = Math.min(LONGEST_RUN, words.length); length > 0; length -= 1) {
    const run = words.slice(-length);
    const said = run[0] === '' ? undefined : numberIn(run);
    if (said) return { said, written: run.join(' ') };
  }
  return undefined;
}

const digitsOf = (digits: string): number => Number(digits.replaceAll('.', ''));
