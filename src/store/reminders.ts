// Reminders: each (subject, person, trigger) once, for ever. What is planned, and what has become of it; how they are
// sent by one copy of the program among several is in reminder-claims.ts.

import { z } from 'zod';
import { REMINDER_KINDS, type ReminderKind } from '../agency/reminder-rules.ts';
import { byRows, inChunks } from './chunks.ts';
import type { ReminderRow } from './reminding-rows.ts';
import type { Db } from './schema.ts';

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
  readonly subjectId: string;
  readonly personId: string;
  readonly trigger: string;
}

export interface PlannedReminder extends ReminderKey {
  readonly kind: ReminderKind;
  /** Who is away, and reminded through this person. */
  readonly onBehalfOf: string | undefined;
  readonly dueAt: Date;
  /** Not sent from this time on. */
  readonly expiresAt: Date;
}

export interface Reminder extends PlannedReminder {
  readonly state: ReminderState;
  /** Why it was dropped or failed, as a code. */
  readonly reason: string | undefined;
  readonly nextAttemptAt: Date;
  readonly attempts: number;
  readonly sentAt: Date | undefined;
  /** The card in the person's chat; undefined once another has taken its place. */
  readonly activityId: string | undefined;
}

export interface OpenedTrigger {
  readonly subjectId: string;
  readonly trigger: string;
}

/** Notes that these triggers are being made into reminders: those of them that no copy of the program has noted. */
export async function openTriggers(
  db: Db,
  triggers: readonly OpenedTrigger[],
  at: Date,
): Promise<readonly OpenedTrigger[]> {
  if (triggers.length === 0) return [];
  return await db
    .insertInto('reminder_occasions')
    .values(
      triggers.map(({ subjectId, trigger }) => ({
        about: subjectId,
        occasion: trigger,
        at: at.toISOString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['about as subjectId', 'occasion as trigger'])
    .execute();
}

/** Adds reminders that are not there yet. */
export async function planReminders(db: Db, reminders: readonly PlannedReminder[]): Promise<void> {
  await byRows(reminders.map(plannedRow), (some) =>
    db
      .insertInto('reminders')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** Adds a reminder that somebody asks for; one that was dropped is planned again. */
export async function planAgain(db: Db, reminder: PlannedReminder): Promise<void> {
  const row = plannedRow(reminder);
  await db
    .insertInto('reminders')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['about', 'person_id', 'occasion'])
        .doUpdateSet(row)
        .where('reminders.state', '=', 'dropped'),
    )
    .execute();
}

function plannedRow(one: PlannedReminder): ReminderRow {
  return {
    about: one.subjectId,
    person_id: one.personId,
    occasion: one.trigger,
    kind: one.kind,
    instead_of: one.onBehalfOf ?? null,
    state: 'planned',
    reason: null,
    due_at: one.dueAt.toISOString(),
    until: one.expiresAt.toISOString(),
    try_at: one.dueAt.toISOString(),
    tries: 0,
    claimed_by: null,
    claimed_until: null,
    activity_id: null,
    sent_at: null,
  };
}

/** Which triggers have been made into reminders, by subject. */
export async function openedTriggers(
  db: Db,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await inChunks(subjectIds, (some) =>
    db.selectFrom('reminder_occasions').select(['about', 'occasion']).where('about', 'in', some).execute(),
  );
  const bySubject = Map.groupBy(rows, ({ about }) => about);
  return new Map(
    [...bySubject].map(([about, ones]) => [about, new Set(ones.map(({ occasion }) => occasion))]),
  );
}

/** Who has asked to be reminded of it later and has not been yet, by subject. */
export async function snoozedBy(
  db: Db,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await inChunks(subjectIds, (some) =>
    db
      .selectFrom('reminders')
      .select(['about', 'person_id'])
      .where('about', 'in', some)
      .where('kind', '=', 'snoozed')
      .where('state', 'in', ['planned', 'claimed'])
      .execute(),
  );
  const bySubject = Map.groupBy(rows, ({ about }) => about);
  return new Map([...bySubject].map(([about, ones]) => [about, new Set(ones.map((one) => one.person_id))]));
}

/** Takes back what is planned of these kinds for a person about a report; not what is on its way. */
export async function dropPlanned(
  db: Db,
  { subjectId, personId }: Omit<ReminderKey, 'trigger'>,
  kinds: readonly ReminderKind[],
  reason: string,
): Promise<void> {
  await db
    .updateTable('reminders')
    .set({ state: 'dropped', reason })
    .where('about', '=', subjectId)
    .where('person_id', '=', personId)
    .where('kind', 'in', kinds)
    .where('state', '=', 'planned')
    .execute();
}

/** Takes back all that is planned for a person about the reports of an agency; not what is on its way. */
export async function dropPlannedOfAgency(
  db: Db,
  { agencyId, personId }: { readonly agencyId: string; readonly personId: string },
  reason: string,
): Promise<void> {
  await db
    .updateTable('reminders')
    .set({ state: 'dropped', reason })
    .where('about', 'in', db.selectFrom('reports').select('id').where('agency_id', '=', agencyId))
    .where('person_id', '=', personId)
    .where('state', '=', 'planned')
    .execute();
}

/** All about one report, or one month of the province; the oldest first. */
export async function remindersAbout(db: Db, subjectId: string): Promise<readonly Reminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('about', '=', subjectId)
    .orderBy('due_at')
    .orderBy('person_id')
    .orderBy('occasion')
    .execute();
  return rows.map(reminderOf);
}

/** What is planned, or being sent, about any of these. */
export async function waitingReminders(db: Db, subjectIds: readonly string[]): Promise<readonly Reminder[]> {
  const rows = await inChunks(subjectIds, (some) =>
    db
      .selectFrom('reminders')
      .selectAll()
      .where('about', 'in', some)
      .where('state', 'in', ['planned', 'claimed', 'sending'])
      .execute(),
  );
  return rows.map(reminderOf);
}

/** What is still planned for a person, about whatever it is; not what is on its way. */
export async function plannedFor(db: Db, personId: string): Promise<readonly Reminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '=', 'planned')
    .orderBy('due_at')
    .orderBy('about')
    .execute();
  return rows.map(reminderOf);
}

/** What a person was reminded of since then, the newest first. */
export async function remindersOfPerson(db: Db, personId: string, since: Date): Promise<readonly Reminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('person_id', '=', personId)
    .where('due_at', '>=', since.toISOString())
    .where('state', 'in', ['sent', 'unknown', 'unreachable'])
    .orderBy('due_at', 'desc')
    .orderBy('about')
    .execute();
  return rows.map(reminderOf);
}

/** The cards about it in all chats. */
export async function reminderCards(db: Db, subjectId: string): Promise<readonly Reminder[]> {
  return (await remindersAbout(db, subjectId)).filter(({ activityId }) => activityId !== undefined);
}

/** Another card has taken its place, or its holder has taken it away. */
export async function forgetReminderCard(db: Db, key: ReminderKey): Promise<void> {
  await db
    .updateTable('reminders')
    .set({ activity_id: null })
    .where('about', '=', key.subjectId)
    .where('person_id', '=', key.personId)
    .where('occasion', '=', key.trigger)
    .execute();
}

export function reminderOf(row: ReminderRow): Reminder {
  return {
    subjectId: row.about,
    personId: row.person_id,
    trigger: row.occasion,
    kind: kindColumn.parse(row.kind),
    onBehalfOf: row.instead_of ?? undefined,
    state: stateColumn.parse(row.state),
    reason: row.reason ?? undefined,
    dueAt: new Date(row.due_at),
    expiresAt: new Date(row.until),
    nextAttemptAt: new Date(row.try_at),
    attempts: row.tries,
    sentAt: row.sent_at === null ? undefined : new Date(row.sent_at),
    activityId: row.activity_id ?? undefined,
  };
}
