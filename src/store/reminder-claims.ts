// Sending reminders from several copies of the program: a copy claims what is due, says so before it sends, and notes
// what became of it. A copy that dies between claim and send has lost nothing: the claim expires. One that dies while sending
// leaves "unknown", and that is never sent again.

import { type Reminder, type ReminderKey, type ReminderState, reminderOf } from './reminders.ts';
import type { ReminderRow } from './reminding-rows.ts';
import type { Db } from './schema.ts';

/** What became of a reminder that was claimed. */
export type Outcome =
  | { readonly state: 'sent'; readonly at: Date; readonly activityId: string | undefined }
  | { readonly state: 'dropped' | 'unreachable' | 'failed' | 'unknown'; readonly reason: string }
  /** Tried again then; `countsAsAttempt` when it was one that failed. */
  | { readonly state: 'planned'; readonly nextAttemptAt: Date; readonly countsAsAttempt: boolean };

export interface Claim {
  /** Which copy of the program. */
  readonly copy: string;
  readonly now: Date;
  readonly leaseMilliseconds: number;
  readonly limit: number;
}

/** Takes reminders that are due, the oldest first, and those whose claimant has died. */
export async function claimReminders(
  db: Db,
  { copy, now, leaseMilliseconds, limit }: Claim,
): Promise<readonly Reminder[]> {
  const at = now.toISOString();
  const rows = await db
    .updateTable('reminders')
    .set({
      state: 'claimed',
      claimed_by: copy,
      claimed_until: new Date(now.getTime() + leaseMilliseconds).toISOString(),
    })
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('about', 'person_id', 'occasion'),
        'in',
        selectFrom('reminders')
          .select(['about', 'person_id', 'occasion'])
          .where((where) =>
            where.or([
              where.and([where('state', '=', 'planned'), where('try_at', '<=', at)]),
              where.and([where('state', '=', 'claimed'), where('claimed_until', '<', at)]),
            ]),
          )
          .orderBy('try_at')
          .orderBy('about')
          .orderBy('person_id')
          .orderBy('occasion')
          .limit(limit)
          .$asTuple('about', 'person_id', 'occasion'),
      ),
    )
    // Said again: another copy may have been faster between the two.
    .where((where) =>
      where.or([
        where('state', '=', 'planned'),
        where.and([where('state', '=', 'claimed'), where('claimed_until', '<', at)]),
      ]),
    )
    .returningAll()
    .execute();
  // What comes back of an update has no order.
  return rows.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)).map(reminderOf);
}

const orderOf = (row: ReminderRow) => [row.try_at, row.about, row.person_id, row.occasion].join('\n');

/** Notes that it is about to be sent. False when the claim has run out and another copy has it. */
export async function beginSending(
  db: Db,
  key: ReminderKey,
  { copy, now, leaseMilliseconds }: Omit<Claim, 'limit'>,
): Promise<boolean> {
  const { numUpdatedRows } = await claimed(db, key, copy, 'claimed')
    .set({
      state: 'sending',
      claimed_until: new Date(now.getTime() + leaseMilliseconds).toISOString(),
    })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Notes what became of a reminder that this copy has claimed. Nothing, when it is not its own any more. */
export async function settleReminder(
  db: Db,
  key: ReminderKey,
  copy: string,
  outcome: Outcome,
): Promise<void> {
  const free = { claimed_by: null, claimed_until: null };
  switch (outcome.state) {
    case 'sent':
      // Also one that was given up for unknown meanwhile: now it is known.
      await claimed(db, key, copy, 'sending', 'unknown')
        .set({
          state: 'sent',
          reason: null,
          sent_at: outcome.at.toISOString(),
          activity_id: outcome.activityId ?? null,
        })
        .execute();
      return;
    case 'planned':
      await claimed(db, key, copy, 'claimed', 'sending')
        .set(({ eb }) => ({
          state: 'planned',
          try_at: outcome.nextAttemptAt.toISOString(),
          ...(outcome.countsAsAttempt && { tries: eb('tries', '+', 1) }),
          ...free,
        }))
        .execute();
      return;
    default:
      await claimed(db, key, copy, 'claimed', 'sending')
        .set({ state: outcome.state, reason: outcome.reason, ...(outcome.state !== 'unknown' && free) })
        .execute();
  }
}

function claimed(db: Db, key: ReminderKey, copy: string, ...states: readonly ReminderState[]) {
  return db
    .updateTable('reminders')
    .where('about', '=', key.subjectId)
    .where('person_id', '=', key.personId)
    .where('occasion', '=', key.trigger)
    .where('claimed_by', '=', copy)
    .where('state', 'in', states);
}

/** What was being sent when its sender died may have arrived: unknown from now on. How many there were. */
export async function markInterruptedUnknown(db: Db, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('reminders')
    .set({ state: 'unknown', reason: 'interrupted' })
    .where('state', '=', 'sending')
    .where('claimed_until', '<', now.toISOString())
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
