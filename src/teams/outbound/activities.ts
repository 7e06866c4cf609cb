// Replies as activities of the channel. Whatever is sent says in words what it is: a notification shows the text of a
// message, and of a card its `summary`; without one it is but "sent a card".

import type { Card } from '../../../cards/elements.ts';
import { messageCard } from '../../../cards/message.ts';
import { toastOf } from '../../../cards/toast.ts';
import type { Reply } from '../../../dialogs/turn.ts';
import { messageAsTyped } from '../../language/markdown.ts';

/** A message that can be notified of. */
export type Message = {
  readonly type: 'message';
  readonly textFormat?: 'markdown';
  readonly attachments?: readonly Attachment[];
} & ({ readonly text: string } | { readonly summary: string });

interface Attachment {
  readonly contentType: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly content: unknown;
}

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/**
 * Plain words as a message; words with buttons as a small card, whose buttons speak for the person. (Suggested actions
 * would do, but clients drop the Markdown of a message that has them, and they vanish with the next message.)
 */
export function activityOf(reply: Exclude<Reply, { kind: 'document' }>, nonce: () => string): Message {
  if (reply.kind !== 'text') return cardActivity(reply.card);
  if (reply.buttons) return cardActivity(messageCard(reply.text, reply.buttons, nonce(), reply.notes));
  return textActivity(reply.text);
}

/** Words of ours, with people's in them as they were typed. */
export const textActivity = (words: string): Message => ({
  type: 'message',
  text: messageAsTyped(words),
  textFormat: 'markdown',
});

export const cardActivity = (card: Card): Message => ({
  type: 'message',
  summary: toastOf(card),
  attachments: [{ contentType: ADAPTIVE_CARD, content: card }],
});
