// Every deed × role × agency, against the table written out here by hand: a right that is added or lost by accident
// shows. The rows are what README and docs/security.md promise.

import { describe, expect, test } from 'vitest';
import {
  may,
  PERMISSIONS,
  type Permission,
  type Person,
  ROLES,
  type Role,
  SYSTEM_ACTOR,
} from '../../src/agency/person.ts';

const READERS: readonly Role[] = ['officer', 'approver', 'coordinator'];

/** Who may do it in their own agency, and who from the Office in any. */
const RIGHTS: Readonly<Record<Permission, { own: readonly Role[]; office: readonly Role[] }>> = {
  'read-report': { own: READERS, office: ['coordinator'] },
  'open-month': { own: [], office: [] },
  'enter-figures': { own: ['officer'], office: [] },
  'submit-report': { own: ['officer'], office: [] },
  'decide-report': { own: ['approver'], office: [] },
  'return-report': { own: ['approver'], office: ['coordinator'] },
  'register-report': { own: ['officer', 'approver'], office: [] },
  'correct-report': { own: ['officer'], office: [] },
  'hand-over': { own: ['officer', 'approver'], office: [] },
  'issue-document': { own: READERS, office: ['coordinator'] },
  'read-history': { own: READERS, office: ['coordinator'] },
  'chase-reports': { own: [], office: ['coordinator'] },
  'snooze-reminder': { own: ['officer', 'approver'], office: [] },
  'leave-charge': { own: ['officer'], office: [] },
  'take-leave': { own: READERS, office: [] },
  'choose-reminders': { own: READERS, office: [] },
  'manage-people': { own: ['administrator'], office: ['administrator'] },
  'manage-agency': { own: ['administrator'], office: ['administrator'] },
};

const person = (agencyId: string, role: Role, { office = false, active = true } = {}): Person => ({
  id: 'p',
  tenantId: 't',
  entraObjectId: 'o',
  principal: 'p@example.vn',
  name: '',
  active,
  memberships: [{ agencyId, roles: [role], office }],
});

test('the program itself may open months, and nothing else, and nobody can pass for it', () => {
  expect(PERMISSIONS.filter((deed) => may(SYSTEM_ACTOR, deed, 'own'))).toEqual(['open-month']);
  expect(PERMISSIONS.filter((deed) => may({ ...SYSTEM_ACTOR }, deed, 'own'))).toEqual([]);
});

test('the table has every deed', () => {
  expect(Object.keys(RIGHTS).toSorted()).toEqual(PERMISSIONS.toSorted());
});

describe.each(PERMISSIONS)('%s', (deed) => {
  const { own, office } = RIGHTS[deed];
  test.each(ROLES)('%s', (role) => {
    expect(may(person('own', role), deed, 'own'), 'in the own agency').toBe(own.includes(role));
    expect(may(person('other', role), deed, 'own'), 'from another agency').toBe(false);
    expect(may(person('office', role, { office: true }), deed, 'own'), 'from the Office').toBe(
      office.includes(role),
    );
    expect(may(person('own', role, { active: false }), deed, 'own'), 'retired').toBe(false);
    expect(may({ ...person('own', role), memberships: [] }, deed, 'own'), 'of no agency').toBe(false);
  });
});
