// Every deed × role × own or other agency, against the table written out here by hand: a right that is added or lost by
// accident shows. The rows are what README and docs promise.

import { describe, expect, test } from 'vitest';
import { type Deed, may, type Person, ROLES } from '../../src/agency/person.ts';

/** Who may do it with a report of their own agency, and of any other. */
const RIGHTS: Readonly<Record<Deed, { own: readonly string[]; other: readonly string[] }>> = {
  'read-report': { own: ['officer', 'approver', 'coordinator'], other: ['coordinator'] },
  'enter-figures': { own: ['officer'], other: [] },
  'finish-report': { own: ['officer'], other: [] },
  'issue-document': { own: ['officer', 'approver', 'coordinator'], other: ['coordinator'] },
};

const person = (role: Person['roles'][number], active = true): Person => ({
  id: 'p',
  agencyId: 'own',
  tenantId: 't',
  entraObjectId: 'o',
  name: '',
  roles: [role],
  active,
});

describe.each(Object.entries(RIGHTS))('%s', (deed, { own, other }) => {
  test.each(ROLES)('%s', (role) => {
    expect(may(person(role), deed as Deed, 'own')).toBe(own.includes(role));
    expect(may(person(role), deed as Deed, 'other')).toBe(other.includes(role));
    expect(may(person(role, false), deed as Deed, 'own')).toBe(false);
  });
});
