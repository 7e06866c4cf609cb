// Reminders: each (about, person, occasion) once, for ever. A copy of the program claims what is due, says so before it
// sends, and notes what became of it. Whoever dies between claim and send has lost nothing: the claim runs out. Whoever
// dies while sending leaves "unknown", and that is never sent again.

import { z } from 'zod';
import { REMINDER_KINDS, type ReminderKind } from '../agency/reminder-rules.ts';
import type { Db, ReminderRow } from './schema.ts';

/**
 * `planned` → `claimed` → `sending` → `sent`; back to `planned` when it is to be tried later. `dropped`: it made no sense
 * any more. `unreachable`: the person cannot be written to. `failed`: refused for good. `unknown`: it may have arrived.
 */
const stateColumn = z.enum([
  'planned',
  'claimed',
  'sending',
  'sent',
  'dropped',
  'unreachable',
  'failed',
  'unknown',
]);
export type ReminderState = z.infer<typeof stateColumn>;
const kindColumn = z.enum(REMINDER_KINDS);

export interface ReminderKey {
  /** A report's id, or the id of a month of the province. */
  readonly about: string;
  readonly personId: string;
  readonly occasion: string;
}

export interface PlannedReminder extends ReminderKey {
  readonly kind: ReminderKind;
  /** Who is away, and reminded through this person. */
  readonly insteadOf: string | undefined;
  readonly dueAt: Date;
  /** From then on it makes no sense any more. */
  readonly until: Date;
}

export interface Reminder extends PlannedReminder {
  readonly state: ReminderState;
  /** Why it was dropped or failed, as a code. */
  readonly reason: string | undefined;
  readonly tryAt: Date;
  readonly tries: number;
  readonly sentAt: Date | undefined;
  /** The card in the person's chat; undefined once another has taken its place. */
  readonly activityId: string | undefined;
}

/** What became of a reminder that was claimed. */
export type Outcome =
  | { readonly state: 'sent'; readonly at: Date; readonly activityId: string | undefined }
  | { readonly state: 'dropped' | 'unreachable' | 'failed' | 'unknown'; readonly reason: string }
  /** Tried again then; `counts` when it was an attempt that failed. */
  | { readonly state: 'planned'; readonly tryAt: Date; readonly counts: boolean };

/** Makes an occasion into its reminders, if no copy of the program has. False when one has. */
export async function openOccasion(
  db: Db,
  { about, occasion, at }: { readonly about: string; readonly occasion: string; readonly at: Date },
  reminders: readonly PlannedReminder[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reminder_occasions')
    .values({ about, occasion, at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await planReminders(db, reminders);
  return true;
}

/** Adds reminders that are not there yet. */
export async function planReminders(db: Db, reminders: readonly PlannedReminder[]): Promise<void> {
  if (reminders.length === 0) return;
  const rows = reminders.map((one) => ({
    about: one.about,
    person_id: one.personId,
    occasion: one.occasion,
    kind: one.kind,
    instead_of: one.insteadOf ?? null,
    state: 'planned',
    reason: null,
    due_at: one.dueAt.toISOString(),
    until: one.until.toISOString(),
    try_at: one.dueAt.toISOString(),
    tries: 0,
    claimed_by: null,
    claimed_until: null,
    activity_id: null,
    sent_at: null,
  }));
  await db
    .insertInto('reminders')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Which of these occasions have been made into reminders; by `about`. */
export async function openedOccasions(
  db: Db,
  abouts: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (abouts.length === 0) return new Map();
  const rows = await db
    .selectFrom('reminder_occasions')
    .select(['about', 'occasion'])
    .where('about', 'in', abouts)
    .execute();
  const byAbout = Map.groupBy(rows, ({ about }) => about);
  return new Map([...byAbout].map(([about, ones]) => [about, new Set(ones.map(({ occasion }) => occasion))]));
}

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
  return rows.map(reminderOf);
}

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
          try_at: outcome.tryAt.toISOString(),
          ...(outcome.counts && { tries: eb('tries', '+', 1) }),
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
    .where('about', '=', key.about)
    .where('person_id', '=', key.personId)
    .where('occasion', '=', key.occasion)
    .where('claimed_by', '=', copy)
    .where('state', 'in', states);
}

/** What was being sent when its sender died may have arrived: unknown from now on. How many there were. */
export async function giveUpUnknown(db: Db, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('reminders')
    .set({ state: 'unknown', reason: 'interrupted' })
    .where('state', '=', 'sending')
    .where('claimed_until', '<', now.toISOString())
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Takes back what is planned for a person about a report, but for one occasion; not what is on its way. */
export async function dropPlanned(
  db: Db,
  { about, personId }: Omit<ReminderKey, 'occasion'>,
  reason: string,
  except?: string,
): Promise<void> {
  await db
    .updateTable('reminders')
    .set({ state: 'dropped', reason })
    .where('about', '=', about)
    .where('person_id', '=', personId)
    .where('state', '=', 'planned')
    .$if(except !== undefined, (query) => query.where('occasion', '<>', except ?? ''))
    .execute();
}

/** All about one report, or one month of the province; the oldest first. */
export async function remindersAbout(db: Db, about: string): Promise<readonly Reminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('about', '=', about)
    .orderBy('due_at')
    .orderBy('person_id')
    .orderBy('occasion')
    .execute();
  return rows.map(reminderOf);
}

/** The cards that stand in chats about it, whoever holds them. */
export async function reminderCards(db: Db, about: string): Promise<readonly Reminder[]> {
  return (await remindersAbout(db, about)).filter(({ activityId }) => activityId !== undefined);
}

/** Another card has taken its place, or its holder has taken it away. */
export async function forgetReminderCard(db: Db, key: ReminderKey): Promise<void> {
  await db
    .updateTable('reminders')
    .set({ activity_id: null })
    .where('about', '=', key.about)
    .where('person_id', '=', key.personId)
    .where('occasion', '=', key.occasion)
    .execute();
}

function reminderOf(row: ReminderRow): Reminder {
  return {
    about: row.about,
    personId: row.person_id,
    occasion: row.occasion,
    kind: kindColumn.parse(row.kind),
    insteadOf: row.instead_of ?? undefined,
    state: stateColumn.parse(row.state),
    reason: row.reason ?? undefined,
    dueAt: new Date(row.due_at),
    until: new Date(row.until),
    tryAt: new Date(row.try_at),
    tries: row.tries,
    sentAt: row.sent_at === null ? undefined : new Date(row.sent_at),
    activityId: row.activity_id ?? undefined,
  };
}
