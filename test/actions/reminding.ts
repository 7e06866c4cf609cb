// A department with people of several kinds, and the plan walked from moment to moment as the program does: what was
// sent is what passed the last look.

import { openDueMonths } from '../../src/actions/open-months.ts';
import { planDueReminders } from '../../src/actions/plan-reminders.ts';
import { type Checked, revalidateReminder } from '../../src/actions/revalidate-reminder.ts';
import { instantOf } from '../../src/calendar/clock.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import type { HolidayTable } from '../../src/calendar/holidays.ts';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import { beginSending, claimReminders, settleReminder } from '../../src/store/reminder-claims.ts';
import type { Db } from '../../src/store/schema.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';

const COPY = 'test';
const LEASE = 60_000;

export function moment(day: string, time: `${number}:${number}` = '08:00'): Date {
  const date = parseLocalDate(day);
  if (!date) throw new Error(`no date: ${day}`);
  return instantOf(date, time);
}

/** One round of the program at that moment: `person kind` of whoever is written to, in the order of their ids. */
export async function round(
  db: Db,
  now: Date,
  holidays: HolidayTable = KNOWN_HOLIDAYS,
): Promise<readonly string[]> {
  const env = { db, now, holidays, catalogue: REPORT_CATALOGUE };
  await openDueMonths(env);
  await planDueReminders(env);
  const sent: string[] = [];
  const claim = { copy: COPY, now, leaseMilliseconds: LEASE };
  for (const reminder of await claimReminders(db, { ...claim, limit: 1000 })) {
    const checked = await revalidateReminder(env, reminder);
    if (checked.kind === 'send' || checked.kind === 'send-list') {
      await beginSending(db, reminder, claim);
      const outcome = { state: 'sent', at: now, activityId: `card-${reminder.trigger}` } as const;
      await settleReminder(db, reminder, COPY, outcome);
      sent.push(`${checked.person.id} ${reminder.kind}`);
    } else {
      await settleReminder(db, reminder, COPY, outcomeOf(checked));
    }
  }
  return sent.toSorted();
}

function outcomeOf(checked: Exclude<Checked, { kind: 'send' | 'send-list' }>) {
  return checked.kind === 'drop'
    ? ({ state: 'dropped', reason: checked.reason } as const)
    : ({ state: 'planned', nextAttemptAt: checked.at, countsAsAttempt: false } as const);
}
