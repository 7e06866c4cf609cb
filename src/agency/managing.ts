// How far an administrator reaches: their own agencies, or as one of the Office every agency.

import { may, type Person } from './person.ts';

export function mayManage(person: Person, agencyId: string): boolean {
  return may(person, 'manage-people', agencyId);
}

/** Whether the other is also somebody where this administrator is none: what is theirs everywhere stays then. */
export function outOfReach(administrator: Person, other: Person): boolean {
  return other.memberships.some(({ agencyId }) => !mayManage(administrator, agencyId));
}
