// Who could administer which agency, counting only those who can get in: active, of a tenant that the bot lets in, and met
// before, or with an address by which they can be met. Pure.

import type { Agency } from '../agency/agency.ts';
import type { WrittenPerson } from '../store/people.ts';
import { isGivenUp } from './addresses.ts';

export interface Administration {
  /** Agencies that nobody could administer, by id. */
  readonly unattended: readonly string[];
  /** Where nobody who has ever written could administer: the addresses of those who then hang on their first message. */
  readonly firstContacts: readonly string[];
}

/** `tenants`: whose people the bot lets in; undefined where that is not known. */
export function administrationOf(
  agencies: readonly Agency[],
  people: readonly WrittenPerson[],
  tenants: readonly string[] | undefined,
): Administration {
  const able = people.filter(
    (one) => one.active && !isGivenUp(one) && (tenants?.includes(one.tenantId) ?? true),
  );
  const offices = new Set(agencies.filter(({ office }) => office).map(({ id }) => id));
  const administered = (some: readonly WrittenPerson[]) =>
    new Set(
      some.flatMap(({ memberships }) =>
        memberships.filter(({ roles }) => roles.includes('administrator')).map(({ agencyId }) => agencyId),
      ),
    );
  const without = (some: readonly WrittenPerson[]) => {
    const attended = administered(some);
    if ([...attended].some((id) => offices.has(id))) return [];
    return agencies.filter(({ id }) => !attended.has(id)).map(({ id }) => id);
  };
  const unattended = without(able);
  const unmet = without(able.filter(({ entraObjectId }) => entraObjectId !== undefined));
  const waiting = new Set(unmet.filter((id) => !unattended.includes(id)));
  const firstContacts = able.filter(
    ({ memberships }) =>
      waiting.size > 0 &&
      memberships.some(
        ({ agencyId, roles }) =>
          roles.includes('administrator') && (waiting.has(agencyId) || offices.has(agencyId)),
      ),
  );
  return { unattended, firstContacts: firstContacts.map(({ principal }) => principal) };
}
