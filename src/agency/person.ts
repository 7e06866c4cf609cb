// The people the bot knows, and the one table that says which role may do what.

import { z } from 'zod';

/** officer enters, approver is the department's leader, coordinator the provincial Office. */
export const ROLES = ['officer', 'approver', 'coordinator', 'administrator'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export interface Person {
  readonly id: string;
  readonly agencyId: string;
  /** Who they are in Microsoft Entra: tenant and object id of the validated sender, never of a payload. */
  readonly tenantId: string;
  readonly entraObjectId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

/** Everything a person can ask of the program. One verb each, the name of the action that does it. */
export type Deed = 'read-report' | 'enter-figures' | 'finish-report' | 'issue-document';

const OWN_AGENCY: Record<Deed, readonly Role[]> = {
  'read-report': ['officer', 'approver', 'coordinator'],
  'enter-figures': ['officer'],
  'finish-report': ['officer'],
  'issue-document': ['officer', 'approver', 'coordinator'],
};

const ANY_AGENCY: Record<Deed, readonly Role[]> = {
  'read-report': ['coordinator'],
  'enter-figures': [],
  'finish-report': [],
  'issue-document': ['coordinator'],
};

/** Whether this person may do this with a report of that agency. A retired person may do nothing. */
export function may(person: Person, deed: Deed, agencyId: string): boolean {
  if (!person.active) return false;
  const roles = person.agencyId === agencyId ? OWN_AGENCY[deed] : ANY_AGENCY[deed];
  return person.roles.some((role) => roles.includes(role));
}
