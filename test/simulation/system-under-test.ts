// The program under trial: what a running copy does again and again, with a sender that never fails. It can be spoilt on
// purpose, to see that the judge notices.

import type { JobContext } from '../../src/actions/job-context.ts';
import { openDueMonths } from '../../src/actions/open-months.ts';
import { planDueReminders } from '../../src/actions/plan-reminders.ts';
import { type Checked, revalidateReminder } from '../../src/actions/revalidate-reminder.ts';
import {
  beginSending,
  claimReminders,
  type Outcome,
  settleReminder,
} from '../../src/store/reminder-claims.ts';
import type { Reminder } from '../../src/store/reminders.ts';
import type { Sent } from './events.ts';

/** What is wrong with the program; undefined is nothing. */
export type Fault = 'sends-twice' | 'checks-nothing' | 'knows-no-holidays' | 'plans-once-a-week' | undefined;

const COPY = 'trial';
const LEASE_MILLISECONDS = 60_000;
const AT_ONCE = 500;

/** One round at that moment: everything that is due is sent, dropped or put off. */
export async function runRound(env: JobContext, fault?: Fault): Promise<readonly Sent[]> {
  const { db, now } = env;
  const planned = fault === 'knows-no-holidays' ? { ...env, holidays: {} } : env;
  await openDueMonths(planned);
  if (fault !== 'plans-once-a-week' || now.getUTCDay() === 3) await planDueReminders(planned);
  const claim = { copy: COPY, now, leaseMilliseconds: LEASE_MILLISECONDS };
  const sent: Sent[] = [];
  for (;;) {
    const claimed = await claimReminders(db, { ...claim, limit: AT_ONCE });
    if (claimed.length === 0) return sent;
    for (const reminder of claimed) {
      const checked = fault === 'checks-nothing' ? undefined : await revalidateReminder(planned, reminder);
      const outcome = outcomeOf(checked, now);
      if (outcome.state === 'sent') {
        await beginSending(db, reminder, claim);
        sent.push(
          sentOf(reminder),
          ...(fault === 'sends-twice' && now.getUTCDate() % 9 === 0 ? [sentOf(reminder)] : []),
        );
      }
      await settleReminder(db, reminder, COPY, outcome);
    }
  }
}

function outcomeOf(checked: Checked | undefined, now: Date): Outcome {
  switch (checked?.kind) {
    case 'drop':
      return { state: 'dropped', reason: checked.reason };
    case 'later':
      return { state: 'planned', nextAttemptAt: checked.at, countsAsAttempt: false };
    default:
      return { state: 'sent', at: now, activityId: undefined };
  }
}

const sentOf = ({ subjectId, personId, kind }: Reminder): Sent => ({ about: subjectId, personId, kind });
