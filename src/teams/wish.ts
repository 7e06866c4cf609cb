// What an activity asks of us: something said, pressed, edited, a file taken; and by which key it is known again.

import type { TurnContext } from 'botbuilder';
import { onlyLooks, readSaying } from '../../cards/payload.ts';
import type { Incoming } from '../../dialogs/turn.ts';
import type { Delivery } from '../actions/context.ts';
import { comingOf } from './coming.ts';
import { editKey, messageKey, pressKey, sayingKey } from './delivery-key.ts';
import type { Envelope } from './envelope.ts';
import { readConsent } from './files.ts';
import { sentFiles } from './sent-files.ts';
import type { Services } from './services.ts';

export type Wish = (
  | Incoming
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'consent';
      readonly consent: NonNullable<ReturnType<typeof readConsent>>;
      readonly delivery: Delivery;
    }
) & { readonly delivery?: Delivery };

/** What the activity asks of us; undefined for the many kinds that ask nothing. */
export function wishOf(context: TurnContext, envelope: Envelope, services: Services): Wish | undefined {
  const marked = (key: string | undefined) =>
    key === undefined ? {} : { delivery: { key, conversationId: envelope.conversation.id } };
  switch (envelope.type) {
    case 'message': {
      if (envelope.value !== undefined && envelope.value !== null && !envelope.text) {
        return pressWish(envelope, envelope.value, marked);
      }
      const text = textOf(context);
      const files = sentFiles(envelope, services);
      if (text === '' && files.length === 0) return { kind: 'unreadable' };
      return { kind: 'said', text, files, ...marked(messageKey(envelope)) };
    }
    case 'messageUpdate': {
      const original = messageKey(envelope);
      if (original === undefined) return undefined;
      return { kind: 'edited', text: textOf(context), original, ...marked(editKey(envelope)) };
    }
    case 'conversationUpdate':
      return comingOf(envelope) === 'come' ? { kind: 'joined' } : undefined;
    case 'invoke':
      return invokeWish(envelope, marked);
    default:
      return undefined;
  }
}

function invokeWish(
  envelope: Envelope,
  marked: (key: string | undefined) => { delivery?: Delivery },
): Wish | undefined {
  if (envelope.name === 'adaptiveCard/action') {
    const { action } = (envelope.value ?? {}) as { action?: { data?: unknown } };
    return pressWish(envelope, action?.data, marked);
  }
  if (envelope.name !== 'fileConsent/invoke') return undefined;
  const consent = readConsent(envelope.value);
  if (!consent) return { kind: 'pressed', value: undefined };
  const key = `${envelope.conversation.id}|${consent.context.nonce}|${consent.action}`;
  return { kind: 'consent', consent, delivery: { key, conversationId: envelope.conversation.id } };
}

function pressWish(
  envelope: Envelope,
  data: unknown,
  marked: (key: string | undefined) => { delivery?: Delivery },
): Wish {
  const text = readSaying(data);
  if (text !== undefined) return { kind: 'said', text, ...marked(sayingKey(envelope, data)) };
  const keyOf = onlyLooks(data) ? sayingKey : pressKey;
  return { kind: 'pressed', value: data, ...marked(keyOf(envelope, data)) };
}

/** The text without the mention of the bot that channels put before it. */
function textOf({ activity }: TurnContext): string {
  return (activity.text ?? '').replace(/<at>[^<]*<\/at>/gu, ' ').trim();
}
