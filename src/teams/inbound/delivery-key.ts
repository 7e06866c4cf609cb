// What makes two deliveries the same. Teams repeats an activity with its id; a card's press may even come with a new
// one, so a press is known by the card's nonce and what was in its fields.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EDIT_MARK } from '../../store/audit.ts';
import type { InboundActivity } from './activity-schema.ts';

const withNonce = z.object({ nonce: z.string().min(1).max(40) });

/** The key of a message; undefined where the channel gives no id, and repetition cannot be told. */
export function messageKey({ conversation, id }: InboundActivity): string | undefined {
  return id === undefined ? undefined : `${conversation.id}|${id}`;
}

/** The key of one edit of a message: the same edit delivered twice has the same time. */
export function editKey(activity: InboundActivity): string | undefined {
  const message = messageKey(activity);
  return message && `${message}${EDIT_MARK}${activity.timestamp ?? digest(activity.text ?? '')}`;
}

/** The key of deleting a message, or of bringing it back; either may happen again. */
export function deletionKey(activity: InboundActivity): string | undefined {
  const message = messageKey(activity);
  return message && `${message}|${activity.type}|${activity.timestamp ?? ''}`;
}

/** The key of a press, from its data; undefined for data without a nonce. */
export function pressKey({ conversation }: InboundActivity, data: unknown): string | undefined {
  const read = withNonce.safeParse(data);
  return read.success ? `${conversation.id}|${read.data.nonce}|${digest(JSON.stringify(data))}` : undefined;
}

/**
 * The key of a press on a button that speaks, or that only looks. Such a button may be pressed again another day and
 * means it: the time at which the channel took the press in tells the two apart.
 */
export function sayingKey(activity: InboundActivity, data: unknown): string | undefined {
  const press = pressKey(activity, data);
  return press && `${press}|${activity.timestamp ?? activity.id ?? ''}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
