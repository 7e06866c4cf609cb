// Makes the triggers that have come into reminders. Each trigger of a report once, by whichever copy of the program is
// first; of those that were missed only the latest that still makes sense. Nothing is sent here.

import { localDate } from '../calendar/clock.ts';
import { planFor, remindersOf } from '../reminders/plan.ts';
import { isAway } from '../reminders/recipients.ts';
import { type ReminderTrigger, triggerAt } from '../reminders/triggers.ts';
import { nextWorkingInstant } from '../reminders/working-hours.ts';
import { formatProvinceRef } from '../report/report-ref.ts';
import {
  openedTriggers,
  openTriggers,
  type PlannedReminder,
  planReminders,
  snoozedBy,
} from '../store/reminders.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DueReport, type OwedReport, owedReports, withPeople } from './due-reports.ts';
import type { JobContext } from './job-context.ts';
import { coordinatorsOf } from './reminder-candidates.ts';

/** Reports whose triggers are opened in one transaction. */
const AT_ONCE = 100;

/** Opens every trigger that has come. How many there were. Safe to be done by several copies at once. */
export async function planDueReminders(env: JobContext): Promise<{ readonly opened: number }> {
  const due = await newlyDue(env);
  let opened = 0;
  for (let from = 0; from < due.length; from += AT_ONCE) {
    opened += await openSome(env, due.slice(from, from + AT_ONCE));
  }
  return { opened };
}

type Due = OwedReport & { readonly trigger: ReminderTrigger };

async function newlyDue(env: JobContext): Promise<readonly Due[]> {
  const due = (await owedReports(env)).flatMap((owed): readonly Due[] => {
    const trigger = triggerAt(owed.triggers, env.now);
    return trigger && owed.report?.state !== 'sent' ? [{ ...owed, trigger }] : [];
  });
  const opened = await openedTriggers(
    env.db,
    due.map(({ id }) => id),
  );
  return due.filter(({ id, trigger }) => !opened.get(id)?.has(trigger.id));
}

async function openSome(env: JobContext, due: readonly Due[]): Promise<number> {
  const plans = await withPeople(env, due);
  const triggers = new Map(due.map(({ id, trigger }) => [id, trigger]));
  return await inTransaction(env.db, async (db) => {
    const wanted = due.map(({ id, trigger }) => ({ subjectId: id, trigger: trigger.id }));
    const mine = new Set((await openTriggers(db, wanted, env.now)).map(({ subjectId }) => subjectId));
    const opened = plans.filter(({ id }) => mine.has(id));
    const snoozed = await snoozedBy(db, [...mine]);
    const reminders = opened.flatMap((plan) => {
      const trigger = triggers.get(plan.id);
      return trigger ? remindersFor(env, plan, trigger, snoozed.get(plan.id) ?? new Set()) : [];
    });
    await planReminders(db, reminders);
    await planLateLists({ ...env, db }, opened, triggers);
    return mine.size;
  });
}

/** For everybody concerned, but for who has asked to be reminded later. */
function remindersFor(
  env: JobContext,
  plan: DueReport,
  { id, ...trigger }: ReminderTrigger,
  snoozed: ReadonlySet<string>,
): readonly PlannedReminder[] {
  const report = plan.definition.id;
  const planned = planFor({ ...trigger, report }, plan.facts, plan.staff, env).filter(
    ({ recipient }) => trigger.kind === 'escalation' || !snoozed.has(recipient.id),
  );
  return remindersOf({ ...trigger, subjectId: plan.id, trigger: id }, planned);
}

/** One list a day for each coordinator, however many reports have come so far. */
async function planLateLists(
  env: JobContext,
  opened: readonly DueReport[],
  triggers: ReadonlyMap<string, ReminderTrigger>,
): Promise<void> {
  const { db, now, holidays } = env;
  const late = opened.filter(({ id, facts }) => triggers.get(id)?.office && isMissing(facts.state));
  const expiries = new Map<string, Date>();
  for (const { id, definition, month } of late) {
    const subjectId = formatProvinceRef({ definitionId: definition.id, month });
    const expiresAt = triggers.get(id)?.expiresAt;
    if (expiresAt && expiresAt > (expiries.get(subjectId) ?? now)) expiries.set(subjectId, expiresAt);
  }
  if (expiries.size === 0) return;
  const today = localDate(now);
  const coordinators = (await coordinatorsOf(db)).map((one) => ({
    ...one,
    dueAt: nextWorkingInstant(now, one.hours, holidays),
  }));
  const there = coordinators.filter((one) => !isAway(one, localDate(one.dueAt)));
  const lists = [...expiries].flatMap(([subjectId, expiresAt]) =>
    there.map(({ id, dueAt }) => ({
      subjectId,
      personId: id,
      trigger: `late-list@${today}`,
      kind: 'late-list' as const,
      onBehalfOf: undefined,
      dueAt,
      expiresAt,
    })),
  );
  await planReminders(db, lists);
}

function isMissing(state: DueReport['facts']['state']): boolean {
  return state === 'entering' || state === 'waiting';
}
