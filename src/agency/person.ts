// The people the bot knows, and the one table that says which role may do what.

import { z } from 'zod';
import type { WorkingHours } from './reminder-rules.ts';

/** officer enters, approver is the department's leader, coordinator the provincial Office, administrator sets up. */
export const ROLES = ['officer', 'approver', 'coordinator', 'administrator'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** What a person is in one agency. */
export interface Membership {
  readonly agencyId: string;
  readonly roles: readonly Role[];
  /** The agency is the provincial Office: its people reach every agency, as far as the table lets them. */
  readonly office: boolean;
}

export interface Person {
  readonly id: string;
  readonly tenantId: string;
  /**
   * Who they are in Microsoft Entra: the object id of the validated sender, never of a payload. Undefined until they
   * have written for the first time.
   */
  readonly entraObjectId: string | undefined;
  /** User principal name or mail, in lower case: how an administrator named them. */
  readonly principal: string;
  readonly name: string;
  readonly active: boolean;
  /** When they may be written to unasked, where it is not when everybody may. */
  readonly hours?: WorkingHours;
  /** Who stands in for them when they are away and have named nobody. */
  readonly deputyId?: string;
  /** At least one for everybody who may do anything. */
  readonly memberships: readonly Membership[];
}

/** The program itself, where it acts unasked: it opens the month. Nobody can write in its name: it is known to nobody. */
export const SYSTEM_ACTOR: Person = {
  id: 'tro-ly',
  tenantId: '',
  entraObjectId: undefined,
  principal: 'tro-ly',
  name: 'Trợ lý Báo cáo',
  active: false,
  memberships: [],
};

/** What stands for the name of somebody whose data was erased at their request; what they did stays, by their id. */
export const ERASED_NAME = 'đã xóa thông tin';

/** Everything a person can ask of the program. One verb each, the name of the action that does it. */
export type Permission =
  | 'read-report'
  | 'open-month'
  | 'enter-figures'
  | 'submit-report'
  | 'decide-report'
  | 'return-report'
  | 'register-report'
  | 'correct-report'
  | 'hand-over'
  | 'issue-document'
  | 'read-history'
  | 'chase-reports'
  | 'snooze-reminder'
  | 'leave-charge'
  | 'take-leave'
  | 'choose-reminders'
  | 'manage-people'
  | 'manage-agency';

interface Right {
  /** Roles that may do it in their own agency. */
  readonly own: readonly Role[];
  /** Roles of the provincial Office that may do it in any agency. */
  readonly office: readonly Role[];
}

const READERS: readonly Role[] = ['officer', 'approver', 'coordinator'];

const ROLE_PERMISSIONS: Readonly<Record<Permission, Right>> = {
  'read-report': { own: READERS, office: ['coordinator'] },
  /** Nobody's but the program's own. */
  'open-month': { own: [], office: [] },
  'enter-figures': { own: ['officer'], office: [] },
  'submit-report': { own: ['officer'], office: [] },
  /** Approve, let an error pass, send back what waits. */
  'decide-report': { own: ['approver'], office: [] },
  /** Send back what was approved or sent already. */
  'return-report': { own: ['approver'], office: ['coordinator'] },
  /** Enter the number and date that văn thư gave: the report is sent. */
  'register-report': { own: ['officer', 'approver'], office: [] },
  'correct-report': { own: ['officer'], office: [] },
  'hand-over': { own: ['officer', 'approver'], office: [] },
  'issue-document': { own: READERS, office: ['coordinator'] },
  'read-history': { own: READERS, office: ['coordinator'] },
  'chase-reports': { own: [], office: ['coordinator'] },
  /** One's own reminders: nobody's but one's own. */
  'snooze-reminder': { own: ['officer', 'approver'], office: [] },
  'leave-charge': { own: ['officer'], office: [] },
  'take-leave': { own: READERS, office: [] },
  'choose-reminders': { own: READERS, office: [] },
  'manage-people': { own: ['administrator'], office: ['administrator'] },
  'manage-agency': { own: ['administrator'], office: ['administrator'] },
};

export const PERMISSIONS = Object.keys(ROLE_PERMISSIONS) as readonly Permission[];

/** Whether this person may do this in that agency. A retired person may do nothing. */
export function may(person: Person, deed: Permission, agencyId: string): boolean {
  if (person === SYSTEM_ACTOR) return deed === 'open-month';
  if (!person.active) return false;
  const { own, office } = ROLE_PERMISSIONS[deed];
  return person.memberships.some(
    (one) =>
      one.roles.some((role) => own.includes(role) && one.agencyId === agencyId) ||
      (one.office && one.roles.some((role) => office.includes(role))),
  );
}

/** Whether they may do this in every agency, as people of the provincial Office. */
export function mayEverywhere(person: Person, deed: Permission): boolean {
  return (
    person.active &&
    person.memberships.some(
      (one) => one.office && one.roles.some((role) => ROLE_PERMISSIONS[deed].office.includes(role)),
    )
  );
}

/** Whether they have that role in that agency itself; the Office's reach does not count. */
export function hasRole(person: Person, role: Role, agencyId: string): boolean {
  return (
    person.active && person.memberships.some((one) => one.agencyId === agencyId && one.roles.includes(role))
  );
}
