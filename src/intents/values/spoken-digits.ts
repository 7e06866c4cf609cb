// Converts spelled-out numbers among other words to digits: "còn sáu mốt hồ sơ chưa xong", "năm tư à quên bốn
// lăm". Other words keep their positions. A round number ("bảy trăm") becomes "~700", which is never exact.

import { normalise } from '../../language/fold.ts';
import { readNumberWords } from '../../language/number-words.ts';
import { anyOf } from '../../language/spelling.ts';

/** In words; a single one is usually another word: "năm", "ba", "tư". */
const SHORTEST_RUN = 2;
const LONGEST_RUN = 12;
/** In characters; longer messages do not answer a single question. */
const LONGEST = 300;
const WORD = /[\p{L}\p{M}]+/gu;
/** Punctuation between number words ends the number. */
const GAP = /^ +$/u;
/** "Năm" means both "year" and "five"; a year may follow it. */
const YEAR = new RegExp(`^${anyOf('năm')}$`, 'iu');

interface Spoken {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
}

/** The text of the same length with digits; undefined when it already has digits or no such number. */
export function withSpokenDigits(read: string): string | undefined {
  if (read.length > LONGEST || /\d/u.test(read)) return undefined;
  const words = [...read.matchAll(WORD)].map((match) => ({
    said: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  const found: Spoken[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [spoken, length] = longestAt(read, words, at);
    if (!spoken) continue;
    found.push(spoken);
    at += length - 1;
  }
  if (found.length === 0) return undefined;
  return found.reduceRight(
    (text, { from, to, digits }) => `${text.slice(0, from)}${digits.padEnd(to - from)}${text.slice(to)}`,
    read,
  );
}

type Word = Omit<Spoken, 'digits'> & { readonly said: string };

function longestAt(read: string, words: readonly Word[], at: number): readonly [Spoken | undefined, number] {
  const first = words[at];
  for (let length = Math.min(LONGEST_RUN, words.length - at); length >= SHORTEST_RUN; length -= 1) {
    const run = words.slice(at, at + length);
    const last = run.at(-1);
    const together = run.every(({ from }, i) => i === 0 || GAP.test(read.slice(run[i - 1]?.to ?? 0, from)));
    if (!first || !last || !together) continue;
    const number = readNumberWords(normalise(run.map(({ said }) => said).join(' ')));
    const [value] = number?.values ?? [];
    if (!number || value === undefined || (value >= 1900 && YEAR.test(first.said))) continue;
    if (number.values.length > 1) return [undefined, length];
    return [{ from: first.from, to: last.to, digits: `${number.sure ? '' : '~'}${value}` }, length];
  }
  return [undefined, 1];
}
