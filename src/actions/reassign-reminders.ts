// Somebody has just gone: what was planned for them goes to their replacement, so that no reminder is lost
// between the two.

import { isAutomatic, planFor, remindersOf } from '../reminders/plan.ts';
import { plannedFor, planReminders, snoozedBy } from '../store/reminders.ts';
import { findReport } from '../store/reports.ts';
import type { JobContext } from './job-context.ts';
import { factsOf, NOT_BEGUN, reminderCandidates } from './reminder-candidates.ts';

/**
 * Plans for the others what is still planned for that person, on the same triggers: nobody is reminded twice of one, and
 * no automatic reminder goes to somebody who has snoozed it.
 */
export async function reassignReminders(env: JobContext, personId: string): Promise<void> {
  const { db } = env;
  for (const one of await plannedFor(db, personId)) {
    if (one.kind === 'snoozed') continue;
    const report = await findReport(db, one.subjectId);
    if (!report) continue;
    const staff = (await reminderCandidates(db, [report.agencyId])).get(report.agencyId) ?? [];
    const facts = (await factsOf(db, [report])).get(report.id) ?? NOT_BEGUN;
    const snoozed = (await snoozedBy(db, [one.subjectId])).get(one.subjectId);
    const planned = planFor({ ...one, report: report.definitionId, at: one.dueAt }, facts, staff, env).filter(
      ({ recipient: { id } }) => id !== personId && !(isAutomatic(one.kind) && snoozed?.has(id)),
    );
    await planReminders(db, remindersOf(one, planned));
  }
}
