// Who may decide on a report: its agency's approvers, and nobody on their own where the agency forbids it.

import type { Agency } from '../agency/agency.ts';
import { hasRole, type Person } from '../agency/person.ts';
import type { StoredReport } from '../store/reports.ts';

/** Whether somebody has sent it on themselves, where the agency lets nobody decide on what is their own. */
export function isOwnReport({ submittedBy }: StoredReport, { approval }: Agency, { id }: Person): boolean {
  return submittedBy === id && approval !== 'own-allowed';
}

export function decidersAmong(
  people: readonly Person[],
  report: StoredReport,
  agency: Agency,
): readonly Person[] {
  return people.filter((one) => hasRole(one, 'approver', agency.id) && !isOwnReport(report, agency, one));
}
