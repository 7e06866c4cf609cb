// Determines which words name a number: those before it, after it, or both: "Trước hạn: 4.000", "4.000 hồ sơ
// trước hạn", "có 10 hồ sơ quá hạn".

import { anyOf, WORD_END, WORD_START } from '../../language/spelling.ts';
import type { Item } from './flow.ts';

/** Introduces the parts of a whole. */
export const TRIGGER = new RegExp(
  `(?<!${anyOf('không', 'chưa', 'ngoài')} (?:bao )?)${WORD_START}${anyOf('trong đó', 'bao gồm', 'gồm', 'cụ thể', 'chia ra', 'gồm có', 'trong số này', 'trong số đó')}${WORD_END}`,
  'giu',
);
/** Introduces a complete list of parts. */
export const SAYS_ALL = /g[ồo]m|chia ra/iu;

/** Separators of clauses, including a comma with a space, although some names contain one. */
const DELIMITER = new RegExp(
  `[;]|[.](?=\\s|$)|,(?=\\s)|${WORD_START}${anyOf('và')}${WORD_END}(?! ${anyOf('đúng', 'trước', 'sớm')} ?${anyOf('hạn')}?)|${WORD_START}${anyOf('còn')}${WORD_END}(?! ${anyOf('tồn', 'trong', 'lại', 'hạn')})`,
  'iu',
);
const SENTENCE = /[.;](?=\s)/gu;
const BRACKETS = /\([^()]*\)/gu;
/** An abbreviation in brackets stands for the words before it. */
const ABBREVIATION = /^\(\p{Lu}+\)$/u;
const CLOSED = new RegExp(`(?::|=|${WORD_START}${anyOf('là', 'đạt', 'được')}) ?$`, 'iu');

/** After a number with its unit, a colon introduces its parts. */
export const LIST_FOLLOWS = new RegExp(
  `^ ?(?:${anyOf('hồ sơ', 'hs', 'TTHC', 'thủ tục', 'dịch vụ', 'DVC', 'phiếu')})? ?:`,
  'iu',
);

/** Blanks out bracketed remarks, keeping positions. */
const withoutBrackets = (words: string) =>
  words.replace(BRACKETS, (found) => (ABBREVIATION.test(found) ? found : found.replace(/./gu, ' ')));

/**
 * The index in `before` where the words that name a number begin. `before` is the text between the previous
 * number (or the start of the item, `isFirst`) and this one.
 */
export function labelStart(before: string, isFirst: boolean): number {
  const words = withoutBrackets(before);
  let start = 0;
  if (!isFirst) {
    // "2.960 hồ sơ: 2.000 hồ sơ trước hạn"
    const first = LIST_FOLLOWS.exec(words) ?? DELIMITER.exec(words) ?? /[()]/u.exec(words);
    if (first) start = first.index + first[0].length;
    // "1.486 hồ sơ tiếp nhận mới có: 1.322 hồ sơ trực tuyến": the words before the colon name the previous
    // number.
    const colon = words.indexOf(':');
    if (colon >= 0 && (!first || colon < first.index)) start = colon + 1;
  }
  for (const { index, 0: end } of words.matchAll(SENTENCE))
    if (index >= start && /\p{L}/u.test(words.slice(index))) start = index + end.length;
  for (const { index, 0: trigger } of words.matchAll(TRIGGER))
    if (index >= start) start = index + trigger.length;
  // An open bracket starts a new clause.
  const open = words.lastIndexOf('(');
  if (open >= start) start = open + 1;
  return start + (/^[\s:,;.(-]*/u.exec(words.slice(start))?.[0].length ?? 0);
}

/** The words after a number that belong to it. */
export function labelTail(after: string): string {
  const words = after.replace(/[()].*$/su, '');
  const end = Math.min(
    endOf(words, DELIMITER),
    endOf(words, new RegExp(TRIGGER.source, 'iu')),
    endOf(words, /:/u),
  );
  return words.slice(0, end).trim();
}

/** The name of a number from both sides; words ending with a colon are complete. */
export function labelOf(lead: string, tail: string): string {
  const before = withoutBrackets(lead).replace(/\s+/gu, ' ').trim();
  if (/\p{L}/u.test(before) && (CLOSED.test(before) || tail === '')) return before.replace(/[\s:=]+$/u, '');
  return `${before} ${tail}`.trim();
}

function endOf(words: string, pattern: RegExp): number {
  return pattern.exec(words)?.index ?? words.length;
}

/** The item ends by introducing a list: "…, trong đó:". */
export function leadsOn({ text }: Item): { readonly all: boolean } | undefined {
  const last = [...text.matchAll(TRIGGER)].at(-1);
  if (!last || /[\p{L}\d]/u.test(text.slice(last.index + last[0].length))) return undefined;
  return { all: SAYS_ALL.test(last[0]) };
}
