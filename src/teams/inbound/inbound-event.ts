// What an activity asks of us: something said, pressed, edited, a file taken; and by which key it is known again.

import type { TurnContext } from 'botbuilder';
import { onlyLooks, readSaying } from '../../../cards/payload.ts';
import type { Incoming } from '../../../dialogs/turn.ts';
import type { Delivery } from '../../actions/context.ts';
import { readConsent } from '../files.ts';
import type { Services } from '../services.ts';
import type { InboundActivity } from './activity-schema.ts';
import { editKey, messageKey, pressKey, sayingKey } from './delivery-key.ts';
import { installationEventOf } from './installation-event.ts';
import { sentFiles } from './sent-files.ts';

export type InboundEvent = (
  | Incoming
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'consent';
      readonly consent: NonNullable<ReturnType<typeof readConsent>>;
      readonly delivery: Delivery;
    }
) & { readonly delivery?: Delivery };

/** What the activity asks of us; undefined for the many kinds that ask nothing. */
export function readInboundEvent(
  context: TurnContext,
  activity: InboundActivity,
  services: Services,
): InboundEvent | undefined {
  const marked = (key: string | undefined) =>
    key === undefined ? {} : { delivery: { key, conversationId: activity.conversation.id } };
  switch (activity.type) {
    case 'message': {
      if (activity.value !== undefined && activity.value !== null && !activity.text) {
        return pressEvent(activity, activity.value, marked);
      }
      const text = textOf(context);
      const files = sentFiles(activity, services);
      if (text === '' && files.length === 0) return { kind: 'unreadable' };
      return { kind: 'said', text, files, ...marked(messageKey(activity)) };
    }
    case 'messageUpdate': {
      const original = messageKey(activity);
      if (original === undefined) return undefined;
      return { kind: 'edited', text: textOf(context), original, ...marked(editKey(activity)) };
    }
    case 'conversationUpdate':
      return installationEventOf(activity) === 'come' ? { kind: 'joined' } : undefined;
    case 'invoke':
      return invokeEvent(activity, marked);
    default:
      return undefined;
  }
}

function invokeEvent(
  activity: InboundActivity,
  marked: (key: string | undefined) => { delivery?: Delivery },
): InboundEvent | undefined {
  if (activity.name === 'adaptiveCard/action') {
    const { action } = (activity.value ?? {}) as { action?: { data?: unknown } };
    return pressEvent(activity, action?.data, marked);
  }
  if (activity.name !== 'fileConsent/invoke') return undefined;
  const consent = readConsent(activity.value);
  if (!consent) return { kind: 'pressed', value: undefined };
  const key = `${activity.conversation.id}|${consent.context.nonce}|${consent.action}`;
  return { kind: 'consent', consent, delivery: { key, conversationId: activity.conversation.id } };
}

function pressEvent(
  activity: InboundActivity,
  data: unknown,
  marked: (key: string | undefined) => { delivery?: Delivery },
): InboundEvent {
  const text = readSaying(data);
  if (text !== undefined) return { kind: 'said', text, ...marked(sayingKey(activity, data)) };
  const keyOf = onlyLooks(data) ? sayingKey : pressKey;
  return { kind: 'pressed', value: data, ...marked(keyOf(activity, data)) };
}

/** The text without the mention of the bot that channels put before it. */
function textOf({ activity }: TurnContext): string {
  return (activity.text ?? '').replace(/<at>[^<]*<\/at>/gu, ' ').trim();
}
