// Replies as activities of the channel.

import { type Activity, ActivityTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { Card } from '../../cards/elements.ts';
import { messageCard } from '../../cards/message.ts';
import type { Reply } from '../../dialogs/turn.ts';

/**
 * Plain words as a message; words with buttons as a small card, whose buttons speak for the person. (Suggested actions
 * would do, but clients drop the Markdown of a message that has them, and they vanish with the next message.)
 */
export function activityOf(
  reply: Exclude<Reply, { kind: 'document' }>,
  nonce: () => string,
): Partial<Activity> {
  if (reply.kind !== 'text') return cardActivity(reply.card);
  if (reply.buttons) return cardActivity(messageCard(reply.text, reply.buttons, nonce()));
  return { ...MessageFactory.text(reply.text), textFormat: 'markdown' };
}

export function cardActivity(card: Card): Partial<Activity> {
  return { type: ActivityTypes.Message, attachments: [CardFactory.adaptiveCard(card)] };
}

/** The id that the channel gave the message; undefined where it gave none. Throws where it did not take it. */
export async function send(context: TurnContext, activity: Partial<Activity>): Promise<string | undefined> {
  const sent = await context.sendActivity(activity);
  return sent?.id || undefined;
}
