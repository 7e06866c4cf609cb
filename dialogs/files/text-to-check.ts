// Detects a pasted text to be checked, with the request before or after it.

import type { ConversationContext } from '../../src/intents/context.ts';
import type { IntentId } from '../../src/intents/registry.ts';
import { understand } from '../../src/intents/understand.ts';
import { numbersBesideTimes, wishToCheck } from './wish-to-check.ts';

/** Intents that mean the file or text when there is one, otherwise the report being entered. */
export const CHECKS: readonly IntentId[] = ['check-document', 'verify-file', 'review-report'];

/** In characters. A request is short; a text to check is long, contains a percentage, or is called a text. */
export const LONGEST_WISH = 100;
const SHORTEST_TEXT = 200;

/** How request and text are separated: a comma may also separate a request from values. */
type Parted = 'firmly' | 'loosely' | 'behind';

interface Split {
  readonly wish: string;
  readonly text: string;
  readonly parted: Parted;
}

/** A long text, or one with a percentage, is not a way of giving figures. */
const isLikeReport = (text: string): boolean => text.length >= SHORTEST_TEXT || /\d ?%/u.test(text);

/** In characters; shorter messages with numbers answer a question. */
const SHORTEST_AWAITED = 40;

/** Whether this is the text, after the bot asked for one to check. */
export const isAwaitedText = (message: string): boolean =>
  isLikeReport(message) || (message.length >= SHORTEST_AWAITED && numbersBesideTimes(message) >= 2);

/** Cheap pre-check whether a message may contain a text to check. */
export const mayBeToCheck = (message: string): boolean =>
  isLikeReport(message) || splits(message).some((split) => isNamed(split));

/** The text to check; undefined when the message asks for something else. */
export function textToCheck(message: string, context: ConversationContext): string | undefined {
  const found = splits(message);
  const named = found.find(isNamed);
  if (named) return named.text;
  return found.find((split) => isBareWish(split, context))?.text;
}

/** The request mentions a text, so anything with a number in it is that text. */
function isNamed({ wish, text, parted }: Split): boolean {
  const { kind } = wishToCheck(wish);
  const enough = parted === 'firmly' ? kind === 'of-text' || kind === 'of-this' : kind === 'of-this';
  return enough && numbersBesideTimes(text) > 0;
}

/** "Kiểm tra" alone, followed by something that can only be a text. */
function isBareWish({ wish, text, parted }: Split, context: ConversationContext): boolean {
  if (parted === 'loosely' || wishToCheck(wish).kind === 'none') return false;
  if (!isLikeReport(text) && (parted === 'behind' || numbersBesideTimes(text) < 2)) return false;
  const understood = understand(wish, context);
  return understood.kind === 'intent' && CHECKS.includes(understood.id);
}

const FIRM = /[:\n?!]|\.(?=\s)| [-–—] /gu;
const LOOSE = /[,;]|(?<=\S)\s(?=\S)/gu;
const BEHIND = /[\n?!]|\.(?=\s)|[,;]/gu;

/** Possible splits into request and text: at a separator near the beginning, or at the last one. */
function splits(message: string): readonly Split[] {
  const head = message.slice(0, LONGEST_WISH + 1);
  const before = (marks: RegExp, parted: Parted) =>
    [...head.matchAll(marks)].map(({ 0: mark, index }) => ({
      wish: message.slice(0, index).trim(),
      text: message.slice(index + mark.length).trim(),
      parted,
    }));
  const ended = message.trimEnd();
  // The separator at the very end does not count.
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
