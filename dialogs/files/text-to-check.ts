// A text that was pasted to be checked: words that ask for it stand before or behind it.

import type { ConversationContext } from '../../src/intents/context.ts';
import type { IntentId } from '../../src/intents/registry.ts';
import { understand } from '../../src/intents/understand.ts';
import { numbersBesideTimes, wishToCheck } from './wish-to-check.ts';

/** Words that mean a file or a text where one came along, and else the report that is being entered. */
export const CHECKS: readonly IntentId[] = ['check-document', 'verify-file', 'review-report'];

/** In characters. A wish is short; a text to check is long, has a percentage, or is named as a text. */
export const LONGEST_WISH = 100;
const SHORTEST_TEXT = 200;

/** How a wish is parted from its text: a comma could also part it from what is given. */
type Parted = 'firmly' | 'loosely' | 'behind';

interface Split {
  readonly wish: string;
  readonly text: string;
  readonly parted: Parted;
}

/** Whether a long text, or one with a percentage: nobody gives figures that way. */
const isLikeReport = (text: string): boolean => text.length >= SHORTEST_TEXT || /\d ?%/u.test(text);

/** Shorter words with numbers answer a question. In characters. */
const SHORTEST_AWAITED = 40;

/** Whether it is a text, after a text to check was asked for. */
export const isAwaitedText = (message: string): boolean =>
  isLikeReport(message) || (message.length >= SHORTEST_AWAITED && numbersBesideTimes(message) >= 2);

/** Whether a message may have a text in it: looked at before anything is read for it. */
export const mayBeToCheck = (message: string): boolean =>
  isLikeReport(message) || splits(message).some((split) => isNamed(split));

/** The text; undefined for a message that asks for something else. */
export function textToCheck(message: string, context: ConversationContext): string | undefined {
  const found = splits(message);
  const named = found.find(isNamed);
  if (named) return named.text;
  return found.find((split) => isBareWish(split, context))?.text;
}

/** The wish speaks of a text, so that whatever has a number in it is that text. */
function isNamed({ wish, text, parted }: Split): boolean {
  const { kind } = wishToCheck(wish);
  const enough = parted === 'firmly' ? kind === 'of-text' || kind === 'of-this' : kind === 'of-this';
  return enough && numbersBesideTimes(text) > 0;
}

/** "Kiểm tra" alone: of a text that can be nothing else. */
function isBareWish({ wish, text, parted }: Split, context: ConversationContext): boolean {
  if (parted === 'loosely' || wishToCheck(wish).kind === 'none') return false;
  if (!isLikeReport(text) && (parted === 'behind' || numbersBesideTimes(text) < 2)) return false;
  const understood = understand(wish, context);
  return understood.kind === 'intent' && CHECKS.includes(understood.id);
}

const FIRM = /[:\n?!]|\.(?=\s)| [-–—] /gu;
const LOOSE = /[,;]|(?<=\S)\s(?=\S)/gu;
const BEHIND = /[\n?!]|\.(?=\s)|[,;]/gu;

/** What could be the wish, and the rest: up to a mark near the beginning, or behind the last mark. */
function splits(message: string): readonly Split[] {
  const head = message.slice(0, LONGEST_WISH + 1);
  const before = (marks: RegExp, parted: Parted) =>
    [...head.matchAll(marks)].map(({ 0: mark, index }) => ({
      wish: message.slice(0, index).trim(),
      text: message.slice(index + mark.length).trim(),
      parted,
    }));
  const ended = message.trimEnd();
  // The mark that ends the message parts nothing.
  const from = Math.max(0, ended.length - 1 - LONGEST_WISH);
  const tail = ended.slice(from, -1);
  const behind = [...tail.matchAll(BEHIND)].map(({ 0: mark, index }) => ({
    wish: ended.slice(from + index + mark.length).trim(),
    text: ended.slice(0, from + index).trim(),
    parted: 'behind' as const,
  }));
  return [...before(FIRM, 'firmly'), ...before(LOOSE, 'loosely'), ...behind].filter(
    ({ wish, text }) => wish !== '' && text !== '' && wish.length <= LONGEST_WISH,
  );
}
