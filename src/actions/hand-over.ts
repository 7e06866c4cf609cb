// An unfinished report goes to a colleague, who is in charge with it; what was entered, and by whom, stays.

import { hasRole, type Person } from '../agency/person.ts';
import { peopleOf } from '../store/people.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { namedPerson } from './named-people.ts';
import { readReport } from './read-report.ts';

/** Gives the report to another officer of its agency. `not-allowed` also where the other may not take it. */
export async function handOver(
  context: ActionContext,
  reportId: string,
  toPersonId: string,
): Promise<Changed<Person>> {
  const to = await namedPerson(context.db, toPersonId);
  return await changeReport(context, reportId, 'hand-over', ({ report }) => {
    if (!to || !hasRole(to, 'officer', report.agencyId)) return refused('not-allowed');
    if (report.state !== 'entering') return refused('closed');
    if (report.holderId === to.id) return { result: to, inCharge: to.id, nothing: true };
    return { result: to, inCharge: to.id, report: { holderId: to.id } };
  });
}

/** The officers who could take the report, without the caller. */
export async function colleagues(
  context: ActionContext,
  reportId: string,
): Promise<readonly Person[] | Refusal> {
  const read = await readReport(context, reportId);
  if (read.kind === 'refused') return read;
  const { agencyId } = read.view.report;
  const people = await peopleOf(context.db, agencyId);
  return people.filter((one) => one.id !== context.actor.id && hasRole(one, 'officer', agencyId));
}
