// Detects a pasted text to be checked, with the request before or after it.

import { checkRequestIn, numbersBesideTimes } from './check-request.ts';
import type { ConversationContext } from './context.ts';
import type { IntentId } from './registry.ts';
import { understand } from './understand.ts';

/** Intents that mean the file or text when there is one, otherwise the report being entered. */
export const CHECKS: readonly IntentId[] = ['check-document', 'verify-file', 'review-report'];

/** In characters. A request is short; a text to check is long, contains a percentage, or is called a text. */
export const LONGEST_REQUEST = 100;
const SHORTEST_TEXT = 200;

/** How request and text are separated: a comma may also separate a request from values. */
type Separation = 'firmly' | 'loosely' | 'behind';

interface Split {
  readonly request: string;
  readonly text: string;
  readonly separated: Separation;
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
  return found.find((split) => isBareRequest(split, context))?.text;
}

/** The request mentions a text, so anything with a number in it is that text. */
function isNamed({ request, text, separated }: Split): boolean {
  const { kind } = checkRequestIn(request);
  const enough = separated === 'firmly' ? kind === 'of-text' || kind === 'of-this' : kind === 'of-this';
  return enough && numbersBesideTimes(text) > 0;
}

/** "Kiểm tra" alone, followed by something that can only be a text. */
function isBareRequest({ request, text, separated }: Split, context: ConversationContext): boolean {
  if (separated === 'loosely' || checkRequestIn(request).kind === 'none') return false;
  if (!isLikeReport(text) && (separated === 'behind' || numbersBesideTimes(text) < 2)) return false;
  const understood = understand(request, context);
  return understood.kind === 'intent' && CHECKS.includes(understood.id);
}

const FIRM = /[:\n?!]|\.(?=\s)| [-–—] /gu;
const LOOSE = /[,;]|(?<=\S)\s(?=\S)/gu;
const BEHIND = /[\n?!]|\.(?=\s)|[,;]/gu;

/** Possible splits into request and text: at a separator near the beginning, or at the last one. */
function splits(message: string): readonly Split[] {
  const head = message.slice(0, LONGEST_REQUEST + 1);
  const before = (marks: RegExp, separated: Separation) =>
    [...head.matchAll(marks)].map(({ 0: mark, index }) => ({
      request: message.slice(0, index).trim(),
      text: message.slice(index + mark.length).trim(),
      separated,
    }));
  const ended = message.trimEnd();
  // The separator at the very end does not count.
  const from = Math.max(0, ended.length - 1 - LONGEST_REQUEST);
  const tail = ended.slice(from, -1);
  const behind = [...tail.matchAll(BEHIND)].map(({ 0: mark, index }) => ({
    request: ended.slice(from + index + mark.length).trim(),
    text: ended.slice(0, from + index).trim(),
    separated: 'behind' as const,
  }));
  return [...before(FIRM, 'firmly'), ...before(LOOSE, 'loosely'), ...behind].filter(
    ({ request, text }) => request !== '' && text !== '' && request.length <= LONGEST_REQUEST,
  );
}
