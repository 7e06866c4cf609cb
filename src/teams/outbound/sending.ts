// Replies as activities of the channel. Whatever is sent says in words what it is: a notification shows the text of a
// message, and of a card its `summary`; without one it is but "sent a card".

import { type Activity, ActivityTypes, CardFactory, type TurnContext } from 'botbuilder';
import type { Card } from '../../../cards/elements.ts';
import { messageCard } from '../../../cards/message.ts';
import { toastOf } from '../../../cards/toast.ts';
import type { Reply } from '../../../dialogs/turn.ts';
import { messageAsTyped } from '../../language/markdown.ts';

/** A message that can be notified of. */
export type Message = Partial<Activity> & ({ readonly text: string } | { readonly summary: string });

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
  type: ActivityTypes.Message,
  text: messageAsTyped(words),
  textFormat: 'markdown',
});

export const cardActivity = (card: Card): Message => ({
  type: ActivityTypes.Message,
  summary: toastOf(card),
  attachments: [CardFactory.adaptiveCard(card)],
});

/** The id that the channel gave the message; undefined where it gave none. Throws where it did not take it. */
export async function send(context: TurnContext, activity: Message): Promise<string | undefined> {
  const sent = await context.sendActivity(activity);
  return sent?.id || undefined;
}
