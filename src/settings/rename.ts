// A domain of addresses that is called otherwise, of everybody who has an address in it; and where the people have moved to
// another tenant, accounts that are valid no more. Pure, so that what is shown is what is done.

import type { Agency } from '../agency/agency.ts';
import type { WrittenPerson } from '../store/people.ts';
import type { SettingsChange } from '../store/settings-audit.ts';
import { type Administration, administrationOf } from './administrators.ts';
import { personChanges } from './changes.ts';

export interface Rename {
  readonly from: string;
  readonly to: string;
  /** Where their accounts are from now on, if not where they are now. */
  readonly tenantId?: string;
}

export interface RenamePlan extends Administration {
  readonly people: readonly { readonly before: WrittenPerson; readonly after: WrittenPerson }[];
  /** Whose address somebody else has already, who does not give it up. */
  readonly collisions: readonly { readonly person: WrittenPerson; readonly holder: WrittenPerson }[];
  /** Domains under the old one, which are not meant by it: how many people each has. */
  readonly below: ReadonlyMap<string, number>;
  /** Who moves to another tenant while the one who stands in for them does not, or the other way round. */
  readonly parted: readonly { readonly person: WrittenPerson; readonly deputy: WrittenPerson }[];
  readonly changes: readonly SettingsChange[];
}

export function planRename(
  { agencies, people }: { readonly agencies: readonly Agency[]; readonly people: readonly WrittenPerson[] },
  rename: Rename,
  tenants: readonly string[] | undefined,
): RenamePlan {
  const steps = people.flatMap((before) => {
    const after = renamed(before, rename);
    return after ? [{ before, after }] : [];
  });
  const afterById = new Map(steps.map(({ after }) => [after.id, after]));
  const all = people.map((one) => afterById.get(one.id) ?? one);
  const byId = new Map(all.map((one) => [one.id, one]));
  const stays = new Map(all.filter(({ id }) => !afterById.has(id)).map((one) => [keyOf(one), one]));
  return {
    people: steps,
    collisions: steps.flatMap(({ before, after }) => {
      const holder = stays.get(keyOf(after));
      return holder ? [{ person: before, holder }] : [];
    }),
    below: countsBelow(people, rename),
    parted: all.flatMap((person) => {
      const deputy = person.deputyId === undefined ? undefined : byId.get(person.deputyId);
      const apart = deputy && deputy.tenantId !== person.tenantId && person.active;
      return apart ? [{ person, deputy }] : [];
    }),
    changes: steps.flatMap(({ before, after }) => personChanges(before, after)),
    ...administrationOf(agencies, all, tenants),
  };
}

const keyOf = ({ tenantId, principal }: WrittenPerson) => `${tenantId}|${principal}`;
const domainOf = ({ principal }: WrittenPerson) => principal.slice(principal.lastIndexOf('@') + 1);

function renamed(person: WrittenPerson, { from, to, tenantId }: Rename): WrittenPerson | undefined {
  if (domainOf(person) !== from) return undefined;
  const moves = tenantId !== undefined && tenantId !== person.tenantId;
  if (!moves && from === to) return undefined;
  const principal = `${person.principal.slice(0, -from.length)}${to}`;
  return { ...person, principal, ...(moves && { tenantId, entraObjectId: undefined }) };
}

function countsBelow(people: readonly WrittenPerson[], { from }: Rename): ReadonlyMap<string, number> {
  const below = people.filter((one) => one.active && domainOf(one).endsWith(`.${from}`));
  return new Map([...Map.groupBy(below, domainOf)].map(([domain, some]) => [domain, some.length]));
}
