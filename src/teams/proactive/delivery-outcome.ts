// What can become of a reminder that was claimed, and how its row says so.

import type { Person } from '../../agency/person.ts';
import type { Outcome } from '../../store/reminder-claims.ts';
import type { Reminder } from '../../store/reminders.ts';

/** `lost`: another copy has it; `held`: the channel wants nothing from anybody for a while. */
export type DeliveryOutcome =
  | 'sent'
  | 'dropped'
  | 'later'
  | 'held'
  | 'again'
  | 'unreachable'
  | 'failed'
  | 'unknown'
  | 'lost';

export interface Settled {
  readonly kind: 'settled';
  readonly fate: DeliveryOutcome;
  readonly outcome: Outcome;
  /** Who cannot be reached. */
  readonly person?: Person;
}

/** Before what did not arrive is tried again: twice as long each time, at most the longest, and no two alike. */
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 15 * 60_000;
const MOST_TRIES = 12;

export function dropped(reason: string): Settled {
  return { kind: 'settled', fate: 'dropped', outcome: { state: 'dropped', reason } };
}

/** It ends without having arrived, as far as anybody knows. */
export function ended(state: 'failed' | 'unknown', reason: string): Settled {
  return { kind: 'settled', fate: state, outcome: { state, reason } };
}

export function unreachable(person: Person, reason: string): Settled {
  return { kind: 'settled', fate: 'unreachable', outcome: { state: 'unreachable', reason }, person };
}

/** Its turn comes later, through no fault of anybody. */
export function waiting(fate: 'later' | 'held', nextAttemptAt: Date): Settled {
  return { kind: 'settled', fate, outcome: { state: 'planned', nextAttemptAt, countsAsAttempt: false } };
}

/** Tried again, later each time; given up after some tries, and when it would make no sense any more. */
export function again({ attempts, expiresAt }: Reminder, reason: string, now: Date): Settled {
  const longest = Math.min(FIRST_PAUSE * 2 ** attempts, LONGEST_PAUSE);
  const nextAttemptAt = new Date(now.getTime() + longest * (0.5 + Math.random() / 2));
  if (attempts + 1 >= MOST_TRIES || nextAttemptAt >= expiresAt) return ended('failed', reason);
  return {
    kind: 'settled',
    fate: 'again',
    outcome: { state: 'planned', nextAttemptAt, countsAsAttempt: true },
  };
}
