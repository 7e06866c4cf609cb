// "Remind me later": in two hours or the next morning, always within the person's hours. It takes the place of what comes
// by itself until then.

import { may } from '../agency/person.ts';
import { DEFAULT_HOURS, OPTIONAL_KINDS } from '../agency/reminder-rules.ts';
import { expiryOf } from '../reminders/triggers.ts';
import { nextMorning, nextWorkingInstant } from '../reminders/working-hours.ts';
import { dropPlanned, planAgain, remindersAbout } from '../store/reminders.ts';
import { findReport } from '../store/reports.ts';
import { type ActionContext, refused } from './context.ts';
import { type Done, idempotentChange } from './idempotent-change.ts';

/** A moment outside the person's hours is put to the next that is within them. */
export type SnoozeWish = 'two-hours' | 'morning' | Date;

const TWO_HOURS = 2 * 60 * 60 * 1000;

/**
 * Reminds the actor of the report later; when. `to` is whose card was pressed: another's is refused as `not-yours`. Asked
 * twice, the last word holds.
 */
export async function snoozeReminder(
  context: ActionContext,
  reportId: string,
  to: string,
  wish: SnoozeWish,
): Promise<Done<Date>> {
  const { now, holidays } = context;
  const report = await findReport(context.db, reportId);
  const mine = (actor: ActionContext['actor']) =>
    report !== undefined && may(actor, 'snooze-reminder', report.agencyId);
  return await idempotentChange(context, mine, async (db, actor) => {
    if (actor.id !== to) return refused('not-yours');
    const hours = actor.hours ?? DEFAULT_HOURS;
    const later = wish instanceof Date ? wish : new Date(now.getTime() + TWO_HOURS);
    const dueAt =
      wish === 'morning' ? nextMorning(now, hours, holidays) : nextWorkingInstant(later, hours, holidays);
    const key = { subjectId: reportId, personId: actor.id };
    const before = (await remindersAbout(db, reportId)).findLast(({ personId }) => personId === actor.id);
    await dropPlanned(db, key, [...OPTIONAL_KINDS, 'snoozed'], 'snoozed');
    await planAgain(db, {
      ...key,
      trigger: `snoozed@${dueAt.toISOString()}`,
      kind: 'snoozed',
      onBehalfOf: before?.onBehalfOf,
      dueAt,
      expiresAt: expiryOf(dueAt, holidays),
    });
    return { done: dueAt };
  });
}
