// One plain event of what an activity asks of us: something said, pressed, edited, deleted, a file taken; and by which key
// it is known when it is delivered again. Nothing after this looks at an activity's markup or kinds.

import { onlyLooks, readSaying } from '../../../cards/payload.ts';
import { LONGEST_WORDS_TYPED, type SentFile } from '../../../dialogs/turn.ts';
import type { Delivery } from '../../actions/context.ts';
import { seenTexts } from '../../language/seen-text.ts';
import { type Consent, readConsent } from '../files/hand-over-file.ts';
import type { Services } from '../services.ts';
import { type InboundActivity, isShared } from './activity-schema.ts';
import { deletionKey, editKey, messageKey, pressKey, sayingKey } from './delivery-key.ts';
import { installationEventOf } from './installation-event.ts';
import { type MessageText, readMessageText } from './message-text.ts';
import { sentFiles } from './sent-files.ts';

export type InboundEvent =
  /** First contact: the bot was added. */
  | { readonly kind: 'joined'; readonly delivery?: undefined }
  /** The text is empty where a file was sent without words. */
  | (MessageText & Delivered & { readonly kind: 'said'; readonly files: readonly SentFile[] })
  /** A button of a card, with its fields. */
  | (Delivered & { readonly kind: 'pressed'; readonly value: unknown })
  /** One's own message changed, was deleted or is back; `original` is the key of the delivery that brought it. */
  | (MessageText & Delivered & { readonly kind: 'edited'; readonly original: string })
  | (Delivered & { readonly kind: 'deleted'; readonly original: string })
  | (Delivered & { readonly kind: 'restored'; readonly original: string })
  | { readonly kind: 'consent'; readonly consent: Consent; readonly delivery: Delivery }
  /** Nothing that could be read, or more than is read. */
  | { readonly kind: 'unreadable'; readonly delivery?: undefined }
  | { readonly kind: 'too-long'; readonly delivery?: undefined };

interface Delivered {
  readonly delivery?: Delivery;
}

/** The largest form with all its fields filled has about 20.000 characters; more is no press of a card of ours. */
const LONGEST_PRESS = 32_000;

/** What the activity asks of us; undefined for the many kinds that ask nothing. */
export function readInboundEvent(
  activity: InboundActivity,
  services: Pick<Services, 'outbound' | 'log'>,
): InboundEvent | undefined {
  switch (activity.type) {
    case 'message':
      // A press may come as a message; with words of its own it is what they say.
      return activity.value !== undefined && !activity.text
        ? pressEvent(activity, activity.value)
        : messageEvent(activity, services);
    case 'messageUpdate':
    case 'messageDelete':
      // Nothing is entered among others, so nothing that is said there can be corrected.
      return isShared(activity) ? undefined : changeEvent(activity);
    case 'conversationUpdate':
      return installationEventOf(activity) === 'come' ? { kind: 'joined' } : undefined;
    case 'invoke':
      return invokeEvent(activity);
    default:
      return undefined;
  }
}

function messageEvent(activity: InboundActivity, services: Pick<Services, 'outbound' | 'log'>): InboundEvent {
  const read = readMessageText(activity);
  if (!read) return { kind: 'too-long' };
  const files = sentFiles(activity, services);
  if (read.text === '' && files.length === 0) return { kind: 'unreadable' };
  return { kind: 'said', ...read, files, ...marked(activity, messageKey(activity)) };
}

function changeEvent(activity: InboundActivity): InboundEvent | undefined {
  const original = messageKey(activity);
  if (original === undefined) return undefined;
  const { type, channelData } = activity;
  const kind =
    type === 'messageDelete' ? 'deleted' : channelData?.eventType === 'undeleteMessage' && 'restored';
  if (kind) return { kind, original, ...marked(activity, deletionKey(activity)) };
  const read = readMessageText(activity);
  return read && read.text.length <= LONGEST_WORDS_TYPED
    ? { kind: 'edited', ...read, original, ...marked(activity, editKey(activity)) }
    : { kind: 'too-long' };
}

function invokeEvent(activity: InboundActivity): InboundEvent | undefined {
  if (activity.name === 'adaptiveCard/action') {
    const { action } = (activity.value ?? {}) as { action?: { data?: unknown } };
    return pressEvent(activity, action?.data);
  }
  if (activity.name !== 'fileConsent/invoke') return undefined;
  const consent = readConsent(activity.value);
  if (!consent) return { kind: 'pressed', value: undefined };
  const key = `${activity.conversation.id}|${consent.context.nonce}|${consent.action}`;
  return { kind: 'consent', consent, delivery: { key, conversationId: activity.conversation.id } };
}

function pressEvent(activity: InboundActivity, sent: unknown): InboundEvent {
  if ((JSON.stringify(sent) ?? '').length > LONGEST_PRESS) return { kind: 'pressed', value: undefined };
  const data = seenTexts(sent);
  const text = readSaying(data);
  if (text !== undefined) {
    // A button speaks about the message that it stands under: an old one still means that question's month.
    const under = activity.replyToId === undefined ? {} : { quotedId: activity.replyToId };
    const known = marked(activity, sayingKey(activity, data));
    return { kind: 'said', text, mentions: [], files: [], ...under, ...known };
  }
  const keyOf = onlyLooks(data) ? sayingKey : pressKey;
  return { kind: 'pressed', value: data, ...marked(activity, keyOf(activity, data)) };
}

function marked({ conversation }: InboundActivity, key: string | undefined): Delivered {
  return key === undefined ? {} : { delivery: { key, conversationId: conversation.id } };
}
