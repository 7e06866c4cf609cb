// The way a report has gone: who sent it on and when, who approved it and how late, why it came back.

import { localDate } from '../calendar/clock.ts';
import { workingDaysLate } from '../calendar/working-days.ts';
import { isFinal } from '../report/state.ts';
import { stateChanges } from '../store/audit.ts';
import { anyMet } from '../store/contacts.ts';
import { lastDecisionRequest } from '../store/decision-requests.ts';
import { peopleOf } from '../store/people.ts';
import type { ActionContext } from './context.ts';
import { decidersAmong } from './deciders.ts';
import { namedPeople, namedPerson } from './named-people.ts';
import type { Move, ReportMoves, ReportView } from './report-view.ts';
import { returnFacts } from './return-facts.ts';

/** A report that is entered for the first time has gone no way: nothing is read for it. */
export async function reportMoves(
  context: Pick<ActionContext, 'db' | 'holidays'>,
  view: Omit<ReportView, 'moves'>,
): Promise<ReportMoves> {
  const { db, holidays } = context;
  const { report, deadline, agency } = view;
  const returned = await returnFacts(context, view);
  if (report.state === 'entering') return returned ? { returned } : {};
  const changes = await stateChanges(db, report.id);
  const moveOf = async (change: (typeof changes)[number] | undefined): Promise<Move | undefined> => {
    const by = change && (await namedPerson(db, change.by));
    return by && { by, at: change.at };
  };
  const submitted = await moveOf(changes.findLast(({ before }) => before === 'entering'));
  const approved = isFinal(report)
    ? await moveOf(changes.findLast(({ after }) => after === 'approved'))
    : undefined;
  const first = changes.find(({ after }) => after === 'approved')?.at;
  const late = first !== undefined && first > deadline.at;
  const again = report.state === 'waiting' ? await lastDecisionRequest(db, report.id) : undefined;
  const deciders =
    report.state === 'waiting' ? decidersAmong(await peopleOf(db, agency.id), report, agency) : undefined;
  return {
    ...(again && submitted && again >= submitted.at && { askedAgain: again }),
    ...(submitted && { submitted }),
    ...(deciders && {
      deciders: await namedPeople(db, deciders),
      reachable: await anyMet(
        db,
        deciders.map(({ id }) => id),
      ),
    }),
    ...(approved && {
      approved: {
        ...approved,
        ...(late && { daysLate: workingDaysLate(deadline.date, localDate(first), holidays) }),
      },
    }),
    ...(returned && { returned }),
  };
}
