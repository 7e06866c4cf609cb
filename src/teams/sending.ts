// Replies as activities of the channel.

import { type Activity, ActivityTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { Card } from '../../cards/elements.ts';
import type { Reply } from '../../dialogs/turn.ts';

/** A message with up to three quick buttons, or a card. Never both in one: Teams splits them and loses the id. */
export function activityOf(reply: Exclude<Reply, { kind: 'document' }>): Partial<Activity> {
  if (reply.kind !== 'text') return cardActivity(reply.card);
  const message = MessageFactory.text(reply.text);
  if (reply.buttons) {
    message.suggestedActions = {
      to: [],
      actions: reply.buttons.map(({ title, says }) => ({ type: 'imBack', title, value: says })),
    };
  }
  return { ...message, textFormat: 'markdown' };
}

export function cardActivity(card: Card): Partial<Activity> {
  return { type: ActivityTypes.Message, attachments: [CardFactory.adaptiveCard(card)] };
}

/** Suggested actions go to the person who is spoken with. */
export async function send(context: TurnContext, activity: Partial<Activity>): Promise<string | undefined> {
  const to = [context.activity.from.id];
  const addressed = activity.suggestedActions
    ? { ...activity, suggestedActions: { ...activity.suggestedActions, to } }
    : activity;
  return (await context.sendActivity(addressed))?.id;
}
