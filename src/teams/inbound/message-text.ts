// The words of a message as they were typed: no markup, no mention of the bot, nothing of what is quoted.

import { seenText } from '../../language/seen-text.ts';
import type { InboundActivity } from './activity-schema.ts';
import { LONGEST_MARKUP, type ReadMarkup, readMarkup } from './markup.ts';
import { type Mentioned, resolveMentions } from './mentions.ts';

/** As much as a message of Teams holds. A report of our form has about 7.000 characters, others’ are longer. */
export const LONGEST_TEXT = 28_000;

export interface MessageText {
  readonly text: string;
  /** Colleagues, in the order of the sentence. */
  readonly mentions: readonly Mentioned[];
  /** The id of the activity that is replied to. */
  readonly quotedId?: string;
}

type Message = Pick<InboundActivity, 'text' | 'attachments' | 'entities' | 'recipient'>;

/** Undefined when it is longer than anyone types; lengths are asked before anything is parsed. */
export function readMessageText(message: Message): MessageText | undefined {
  const html = htmlOf(message);
  if ((message.text?.length ?? 0) > LONGEST_MARKUP || (html?.length ?? 0) > LONGEST_MARKUP) return undefined;
  const typed = readMarkup(message.text ?? '', 'typed');
  const rich = html === undefined ? undefined : readMarkup(html, 'html');
  const plain = wordsOf(typed, message);
  // A formatted message may come as HTML only; and the cells of a table are told apart there alone.
  const formatted = rich && (plain.text === '' || rich.hasTable) ? wordsOf(rich, message) : undefined;
  const words = formatted && formatted.text !== '' ? formatted : plain;
  if (words.text.length > LONGEST_TEXT) return undefined;
  const quotedId = typed.quotedId ?? quotedIn(message) ?? rich?.quotedId;
  return { ...words, ...(quotedId !== undefined && { quotedId }) };
}

function htmlOf({ attachments = [] }: Message): string | undefined {
  const found = attachments.find(({ contentType }) => contentType === 'text/html');
  return typeof found?.content === 'string' ? found.content : undefined;
}

function quotedIn({ entities = [] }: Message): string | undefined {
  return entities.find(({ type }) => type === 'quotedReply')?.quotedReply?.messageId;
}

function wordsOf({ pieces }: ReadMarkup, message: Message): Pick<MessageText, 'text' | 'mentions'> {
  const { text, people } = resolveMentions(pieces, message);
  return { text: tidy(text), mentions: people.map((one) => ({ ...one, name: seenText(one.name) })) };
}

/** Hard spaces and what nobody sees are the client's, not the person's. */
function tidy(text: string): string {
  return seenText(text)
    .replace(/\u00a0/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/ ?\t ?/gu, '\t')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
