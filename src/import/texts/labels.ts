// Which words name a number: those before it, those behind it, or both: "Trước hạn: 4.000", "4.000 hồ sơ trước hạn",
// "có 10 hồ sơ quá hạn".

import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import type { Item } from './flow.ts';

/** Words that begin the parts of a whole. */
export const TRIGGER = new RegExp(
  `(?<!${anyOf('không', 'chưa', 'ngoài')} (?:bao )?)${WORD_START}${anyOf('trong đó', 'bao gồm', 'gồm', 'cụ thể', 'chia ra', 'gồm có', 'trong số này', 'trong số đó')}${WORD_END}`,
  'giu',
);
/** Those that say that the parts are all there is. */
export const SAYS_ALL = /g[ồo]m|chia ra/iu;

/** Where one clause ends and another begins. A comma with a blank behind it, too, though names have some. */
const DELIMITER = new RegExp(
  `[;]|[.](?=\\s|$)|,(?=\\s)|${WORD_START}${anyOf('và')}${WORD_END}(?! ${anyOf('đúng', 'trước', 'sớm')} ?${anyOf('hạn')}?)|${WORD_START}${anyOf('còn')}${WORD_END}(?! ${anyOf('tồn', 'trong', 'lại', 'hạn')})`,
  'iu',
);
const SENTENCE = /[.;](?=\s)/gu;
const BRACKETS = /\([^()]*\)/gu;
/** An abbreviation in brackets is a name of what stands before it. */
const ABBREVIATION = /^\(\p{Lu}+\)$/u;
const CLOSED = new RegExp(`(?::|=|${WORD_START}${anyOf('là', 'đạt', 'được')}) ?$`, 'iu');

/** Behind a number and what it counts, a colon begins its parts. */
export const LIST_FOLLOWS = new RegExp(
  `^ ?(?:${anyOf('hồ sơ', 'hs', 'TTHC', 'thủ tục', 'dịch vụ', 'DVC', 'phiếu')})? ?:`,
  'iu',
);

/** Words in brackets say something of the words before them; they stay as blanks. */
const withoutBrackets = (words: string) =>
  words.replace(BRACKETS, (found) => (ABBREVIATION.test(found) ? found : found.replace(/./gu, ' ')));

/**
 * The stretch of words before a number that name it, from `before`: all that stands between the number before it (or the
 * beginning of the item, `isFirst`) and itself. Gives the place in `before` at which they begin.
 */
export function labelStart(before: string, isFirst: boolean): number {
  const words = withoutBrackets(before);
  let start = 0;
  if (!isFirst) {
    // "2.960 hồ sơ: 2.000 hồ sơ trước hạn"
    const first = LIST_FOLLOWS.exec(words) ?? DELIMITER.exec(words) ?? /[()]/u.exec(words);
    if (first) start = first.index + first[0].length;
    // "1.486 hồ sơ tiếp nhận mới có: 1.322 hồ sơ trực tuyến": what stands before the colon names the number before it.
    const colon = words.indexOf(':');
    if (colon >= 0 && (!first || colon < first.index)) start = colon + 1;
  }
  for (const { index, 0: end } of words.matchAll(SENTENCE))
    if (index >= start && /\p{L}/u.test(words.slice(index))) start = index + end.length;
  for (const { index, 0: trigger } of words.matchAll(TRIGGER))
    if (index >= start) start = index + trigger.length;
  // An open bracket begins a clause of its own.
  const open = words.lastIndexOf('(');
  if (open >= start) start = open + 1;
  return start + (/^[\s:,;.(-]*/u.exec(words.slice(start))?.[0].length ?? 0);
}

/** The words behind a number that belong to it. */
export function labelTail(after: string): string {
  const words = after.replace(/[()].*$/su, '');
  const end = Math.min(
    endOf(words, DELIMITER),
    endOf(words, new RegExp(TRIGGER.source, 'iu')),
    endOf(words, /:/u),
  );
  return words.slice(0, end).trim();
}

/** The name of a number, from both sides; words before it that end with a colon are the whole of it. */
export function labelOf(lead: string, tail: string): string {
  const before = withoutBrackets(lead).replace(/\s+/gu, ' ').trim();
  if (/\p{L}/u.test(before) && (CLOSED.test(before) || tail === '')) return before.replace(/[\s:=]+$/u, '');
  return `${before} ${tail}`.trim();
}

function endOf(words: string, pattern: RegExp): number {
  return pattern.exec(words)?.index ?? words.length;
}

/** The last words of the item begin a list: "…, trong đó:". */
export function leadsOn({ text }: Item): { readonly all: boolean } | undefined {
  const last = [...text.matchAll(TRIGGER)].at(-1);
  if (!last || /[\p{L}\d]/u.test(text.slice(last.index + last[0].length))) return undefined;
  return { all: SAYS_ALL.test(last[0]) };
}
