// Makes the occasions that have come into reminders. Each occasion of a report once, by whichever copy of the program is
// first; of those that were missed only the latest that still makes sense. Nothing is sent here.

import { localDate } from '../calendar/clock.ts';
import { planFor, remindersOf } from '../reminders/plan.ts';
import { isAway } from '../reminders/recipients.ts';
import { type ReminderTrigger, triggerAt } from '../reminders/triggers.ts';
import { nextWorkingInstant } from '../reminders/working-hours.ts';
import { formatProvinceRef } from '../report/report-ref.ts';
import {
  openedOccasions,
  openOccasions,
  type PlannedReminder,
  planReminders,
  snoozedBy,
} from '../store/reminders.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DueReport, type OwedReport, owedReports, withPeople } from './due-reports.ts';
import type { JobContext } from './job-context.ts';
import { coordinatorsOf } from './reminder-candidates.ts';

/** Reports whose occasions are opened in one transaction. */
const AT_ONCE = 100;

/** Opens every occasion that has come. How many there were. Safe to be done by several copies at once. */
export async function planDueReminders(env: JobContext): Promise<{ readonly opened: number }> {
  const due = await newlyDue(env);
  let opened = 0;
  for (let from = 0; from < due.length; from += AT_ONCE) {
    opened += await openSome(env, due.slice(from, from + AT_ONCE));
  }
  return { opened };
}

type Due = OwedReport & { readonly occasion: ReminderTrigger };

async function newlyDue(env: JobContext): Promise<readonly Due[]> {
  const due = (await owedReports(env)).flatMap((owed): readonly Due[] => {
    const occasion = triggerAt(owed.occasions, env.now);
    return occasion && owed.report?.state !== 'sent' ? [{ ...owed, occasion }] : [];
  });
  const opened = await openedOccasions(
    env.db,
    due.map(({ id }) => id),
  );
  return due.filter(({ id, occasion }) => !opened.get(id)?.has(occasion.id));
}

async function openSome(env: JobContext, due: readonly Due[]): Promise<number> {
  const plans = await withPeople(env, due);
  const occasions = new Map(due.map(({ id, occasion }) => [id, occasion]));
  return await inTransaction(env.db, async (db) => {
    const wanted = due.map(({ id, occasion }) => ({ about: id, occasion: occasion.id }));
    const mine = new Set((await openOccasions(db, wanted, env.now)).map(({ about }) => about));
    const opened = plans.filter(({ id }) => mine.has(id));
    const snoozed = await snoozedBy(db, [...mine]);
    const reminders = opened.flatMap((plan) => {
      const occasion = occasions.get(plan.id);
      return occasion ? remindersFor(env, plan, occasion, snoozed.get(plan.id) ?? new Set()) : [];
    });
    await planReminders(db, reminders);
    await planLateLists({ ...env, db }, opened, occasions);
    return mine.size;
  });
}

/** For everybody concerned, but for who has asked to be reminded later. */
function remindersFor(
  env: JobContext,
  plan: DueReport,
  { id, ...occasion }: ReminderTrigger,
  snoozed: ReadonlySet<string>,
): readonly PlannedReminder[] {
  const report = plan.definition.id;
  const planned = planFor({ ...occasion, report }, plan.facts, plan.staff, env).filter(
    ({ receiver }) => occasion.kind === 'escalation' || !snoozed.has(receiver.id),
  );
  return remindersOf({ ...occasion, about: plan.id, occasion: id }, planned);
}

/** One list a day for each coordinator, however many reports have come so far. */
async function planLateLists(
  env: JobContext,
  opened: readonly DueReport[],
  occasions: ReadonlyMap<string, ReminderTrigger>,
): Promise<void> {
  const { db, now, holidays } = env;
  const late = opened.filter(({ id, facts }) => occasions.get(id)?.office && isMissing(facts.state));
  const untils = new Map<string, Date>();
  for (const { id, definition, month } of late) {
    const about = formatProvinceRef({ definitionId: definition.id, month });
    const until = occasions.get(id)?.until;
    if (until && until > (untils.get(about) ?? now)) untils.set(about, until);
  }
  if (untils.size === 0) return;
  const today = localDate(now);
  const coordinators = (await coordinatorsOf(db)).map((one) => ({
    ...one,
    dueAt: nextWorkingInstant(now, one.hours, holidays),
  }));
  const there = coordinators.filter((one) => !isAway(one, localDate(one.dueAt)));
  const lists = [...untils].flatMap(([about, until]) =>
    there.map(({ id, dueAt }) => ({
      about,
      personId: id,
      occasion: `late-list@${today}`,
      kind: 'late-list' as const,
      insteadOf: undefined,
      dueAt,
      until,
    })),
  );
  await planReminders(db, lists);
}

function isMissing(state: DueReport['facts']['state']): boolean {
  return state === 'entering' || state === 'waiting';
}
