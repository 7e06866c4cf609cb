// A text that was pasted to be checked: words that ask for it stand before or behind it.

import type { ConversationContext } from '../../src/intents/context.ts';
import type { IntentId } from '../../src/intents/registry.ts';
import { understand } from '../../src/intents/understand.ts';
import { fold } from '../../src/language/fold.ts';

/** Words that mean a file or a text where one came along, and else the report that is being entered. */
export const CHECKS: readonly IntentId[] = ['check-document', 'verify-file', 'review-report'];

/** In characters. A wish is short; a text to check is long, or has a percentage. */
const LONGEST_WISH = 100;
const SHORTEST_TEXT = 200;
const ASKS = /(?<![\p{L}\d])(?:kiem|soat|ra|do|soi|bat loi|check|proofread|review)(?![\p{L}\d])/u;

/** Whether there is anything in it to check. */
export const mayBeToCheck = (text: string): boolean => text.length >= SHORTEST_TEXT || /\d ?%/u.test(text);

/** The text; undefined for a message that asks for something else. */
export function textToCheck(message: string, context: ConversationContext): string | undefined {
  for (const [wish, text] of splits(message)) {
    if (wish === '' || wish.length > LONGEST_WISH || !ASKS.test(fold(wish))) continue;
    if (!mayBeToCheck(text)) continue;
    const understood = understand(wish, context);
    if (understood.kind === 'intent' && CHECKS.includes(understood.id)) return text;
  }
  return undefined;
}

/** What could be the wish, and the rest: the first line, what stands before the first colon, the last line. */
function splits(message: string): readonly (readonly [wish: string, text: string])[] {
  const at = (end: number, length: number) =>
    [message.slice(0, end).trim(), message.slice(end + length).trim()] as const;
  const first = message.indexOf('\n');
  const colon = message.slice(0, LONGEST_WISH).indexOf(':');
  const last = message.lastIndexOf('\n');
  return [
    ...(first > 0 ? [at(first, 1)] : []),
    ...(colon > 0 && (first < 0 || colon <= first) ? [at(colon, 1)] : []),
    ...(last > 0 ? [[message.slice(last + 1).trim(), message.slice(0, last).trim()] as const] : []),
  ];
}
