// A month before the one that is opened that is still to be entered: nobody begins the next one in its place unawares.

import { may } from '../agency/person.ts';
import { latestClosedPeriod } from '../calendar/period.ts';
import { nextPeriod } from '../calendar/report-period.ts';
import { owes } from '../report/duties.ts';
import { openMonths } from '../store/reports.ts';
import { answerStatus, type MonthStatus } from './answer-status.ts';
import type { ActionContext } from './context.ts';
import { mentionOf } from './period-meant.ts';
import type { ReportView } from './report-view.ts';

/**
 * The month that closed last, where it comes before this one, else the newest one before it that was begun; undefined
 * unless it still has to be entered, and for who enters nothing there.
 */
export async function earlierOwed(
  context: ActionContext,
  { report, definition, agency }: ReportView,
): Promise<MonthStatus | undefined> {
  const { actor, now, db } = context;
  const here = { ...context, agencyId: agency.id };
  if (!may(actor, 'enter-figures', agency.id)) return undefined;
  const closed = latestClosedPeriod(now, definition);
  const [begun] = await openMonths(
    db,
    { agencyId: agency.id, definitionId: definition.id },
    nextPeriod(report.month, -1),
  );
  const month = closed < report.month && owes(agency, definition, closed) ? closed : begun;
  if (!month) return undefined;
  const status = await answerStatus(here, mentionOf(month), definition);
  return status.kind === 'status' && status.view.report.state === 'entering' ? status : undefined;
}
