// The reports that wait for somebody's decision.

import { hasRole } from '../agency/person.ts';
import { reportsInState } from '../store/reports.ts';
import type { ActionContext } from './context.ts';

/** More cards than that are a list, not a question. */
const MOST = 10;

/** Their ids, the oldest month first: those of every agency in which the actor is approver. */
export async function reportsAwaitingDecision({ db, actor }: ActionContext): Promise<readonly string[]> {
  const agencies = actor.memberships.map(({ agencyId }) => agencyId);
  return await reportsInState(
    db,
    agencies.filter((agencyId) => hasRole(actor, 'approver', agencyId)),
    'waiting',
    MOST,
  );
}
