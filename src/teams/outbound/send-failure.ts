// What the channel's answer to a message means for the sender: the one reading for replies, news and reminders.

import { SendError } from './send-error.ts';

export type SendFailure =
  /** Nothing was taken; may be sent again after so many milliseconds, and all else may wait as long. */
  | { readonly kind: 'throttled'; readonly milliseconds: number; readonly code: string }
  /** Nobody can be reached there until they write again: blocked, removed, gone. */
  | { readonly kind: 'unreachable'; readonly code: string }
  /** It will never be taken. */
  | { readonly kind: 'refused'; readonly code: string }
  /** It has certainly not arrived, and may the next time. */
  | { readonly kind: 'undelivered'; readonly code: string }
  /** It may have arrived: never sent again. */
  | { readonly kind: 'unknown'; readonly code: string };

const UNREACHABLE: Readonly<Record<number, readonly string[]>> = {
  403: [
    'BotNotInConversationRoster',
    'ConversationBlockedByUser',
    'BotDisabledByAdmin',
    'MessageWritesBlocked',
  ],
  404: ['ConversationNotFound'],
};
/** Too many at once; another change of the same conversation came between. Neither has done anything. */
const THROTTLED = [429, 412];
const UNAUTHORIZED = 401;
/** What was asked was begun, and nobody says how it ended. */
const TIMED_OUT = 408;
/** In milliseconds: where the channel names no time; and never longer, whatever it names. */
const USUAL_WAIT = 5000;
export const LONGEST_WAIT = 10 * 60_000;

/**
 * Reads why a message was not sent. `error` is whatever sending threw: what is no SendError was thrown before there was a
 * request, by the SDK or by us.
 */
export function classifySendFailure(error: unknown, now: Date): SendFailure {
  if (!(error instanceof SendError)) return { kind: 'undelivered', code: (error as Error)?.name ?? 'error' };
  const { left, statusCode: status, code: said } = error;
  const code = said ?? String(status ?? 'unreachable');
  if (status === undefined) return { kind: left ? 'unknown' : 'undelivered', code };
  if (THROTTLED.includes(status)) return { kind: 'throttled', milliseconds: waitOf(error, now), code };
  if (said !== undefined && UNREACHABLE[status]?.includes(said)) return { kind: 'unreachable', code };
  if (status === UNAUTHORIZED) return { kind: 'undelivered', code };
  if (status === TIMED_OUT || status >= 500) return { kind: 'unknown', code };
  return { kind: 'refused', code };
}

/** What changing a message is answered with when its holder has taken it away; anything else may pass. */
const GONE = [400, 403, 404, 405, 410];

/** Whether there is no such message any more, so that changing it or taking it away is over. */
export function isGone(error: unknown): boolean {
  return error instanceof SendError && GONE.includes(error.statusCode ?? 0);
}

/** `Retry-After` in seconds, or a date by the clock of the server that answered. */
function waitOf({ retryAfter, date }: SendError, now: Date): number {
  if (retryAfter === undefined) return USUAL_WAIT;
  const theirs = Date.parse(date ?? '');
  const until = Date.parse(retryAfter) - (Number.isNaN(theirs) ? now.getTime() : theirs);
  const milliseconds = /^\s*\d+(?:\.\d+)?\s*$/u.test(retryAfter) ? Number(retryAfter) * 1000 : until;
  return Number.isNaN(milliseconds) ? USUAL_WAIT : Math.min(Math.max(milliseconds, 0), LONGEST_WAIT);
}
