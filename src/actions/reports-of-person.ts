// What somebody may be reminded of: the reports of the agencies in which they enter figures or decide.

import { hasRole } from '../agency/person.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { findAgency } from '../store/agencies.ts';
import type { ActionContext } from './context.ts';

/** In the order of the catalogue. */
export async function reportsOfPerson({
  db,
  actor,
  catalogue,
}: Pick<ActionContext, 'db' | 'actor' | 'catalogue'>): Promise<readonly ReportDefinition[]> {
  const theirs = actor.memberships.filter(
    ({ agencyId }) => hasRole(actor, 'officer', agencyId) || hasRole(actor, 'approver', agencyId),
  );
  const agencies = await Promise.all(theirs.map(({ agencyId }) => findAgency(db, agencyId)));
  const owed = new Set(agencies.flatMap((agency) => (agency ? catalogue.owedBy(agency) : [])));
  return catalogue.all.filter((one) => owed.has(one));
}
