// The officer asks the approver once more to decide on what waits: not more than once a working day, and only where the
// message can arrive.

import { may } from '../agency/person.ts';
import { localDate } from '../calendar/clock.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { saveDecisionRequest } from '../store/decision-requests.ts';
import { findReport } from '../store/reports.ts';
import { type ActionContext, refused } from './context.ts';
import { type Done, idempotentChange } from './idempotent-change.ts';
import type { ReportView } from './report-view.ts';
import { viewReport } from './view-report.ts';

export type AskedAgain =
  | { readonly kind: 'asked'; readonly view: ReportView }
  /** Asked again less than a working day ago. */
  | { readonly kind: 'too-soon'; readonly view: ReportView }
  /** Nobody who decides on it can be written to: nothing is noted. */
  | { readonly kind: 'unreachable'; readonly view: ReportView };

/** Whether somebody can be asked now, as far as the report and its people are known. */
export function canAskAgain(
  { now, holidays }: Pick<ActionContext, 'now' | 'holidays'>,
  { moves }: ReportView,
): boolean {
  return moves.reachable === true && !isTooSoon(moves.askedAgain, now, holidays);
}

function isTooSoon(last: Date | undefined, now: Date, holidays: ActionContext['holidays']): boolean {
  return last !== undefined && workingDaysBetween(localDate(last), localDate(now), holidays) < 1;
}

/** Officers of the agency only; `wrong-state` for what does not wait. Writing to the approver is up to the caller. */
export async function askDecisionAgain(context: ActionContext, reportId: string): Promise<Done<AskedAgain>> {
  const { now, holidays } = context;
  const stored = await findReport(context.db, reportId);
  if (!stored) return refused('not-allowed');
  return await idempotentChange<AskedAgain>(
    context,
    (actor) => may(actor, 'submit-report', stored.agencyId),
    async (db, actor) => {
      const report = await findReport(db, reportId);
      if (report?.state !== 'waiting') return refused('wrong-state');
      const view = await viewReport({ ...context, db }, report);
      if (isTooSoon(view.moves.askedAgain, now, holidays)) return { done: { kind: 'too-soon', view } };
      if (!view.moves.reachable) return { done: { kind: 'unreachable', view } };
      await saveDecisionRequest(db, { reportId, personId: actor.id, at: now });
      return { done: { kind: 'asked', view: { ...view, moves: { ...view.moves, askedAgain: now } } } };
    },
  );
}
