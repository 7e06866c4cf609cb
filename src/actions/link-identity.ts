// First contact: somebody whom an administrator named by an address has written, and is tied to their Entra account for
// good. The addresses come from the roster of the tenant, never from what anyone says of themselves. An account is known by
// its object id and met by the name that it signs in with, which is no other account's. One that comes with the address of
// somebody who is known, or has somebody's address as its mail alone, waits for an administrator.

import type { Person } from '../agency/person.ts';
import { type AccountClaim, ensureClaim } from '../store/account-claims.ts';
import {
  type AccountAddresses,
  bindIdentity,
  findMetByAddress,
  findPersonByIdentity,
  findUnmet,
  type Identity,
} from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import { writeSettingsAudit } from '../store/settings-audit.ts';
import { inTransaction } from '../store/transaction.ts';
import { absorbDouble } from './follow-address.ts';

/** An account that has the address of somebody whom another account is, or whose mail alone it is. */
export interface Claimed {
  readonly kind: 'claimed';
  readonly claim: AccountClaim;
  readonly person: Person;
}

export const isClaimed = (met: unknown): met is Claimed =>
  (met as { kind?: unknown } | undefined)?.kind === 'claimed';

/** The person, now met; undefined when nobody was named so, two were, or the one named has been retired. */
export async function linkIdentity(
  db: Db,
  { tenantId, entraObjectId }: Identity,
  { principal, mail }: AccountAddresses,
  now: Date,
): Promise<Person | Claimed | undefined> {
  return await inTransaction(db, async (trx) => {
    // Their messages in two conversations may come at once.
    const met = await findPersonByIdentity(trx, { tenantId, entraObjectId });
    if (met?.active) return met;
    const all = [principal, mail].filter((one) => one !== undefined);
    const person = await findUnmet(trx, tenantId, all);
    if (person?.active && person.principal === principal) {
      // Who had left and was named anew is who they were.
      if (met) return await absorbDouble(trx, met, person, now);
      return (await bindIdentity(trx, person.id, entraObjectId))
        ? await nowMet(trx, person, entraObjectId, now)
        : undefined;
    }
    const others = await findMetByAddress(trx, { tenantId, entraObjectId }, all);
    const [known, ...more] = [...others, ...(person?.active ? [person] : [])];
    if (!known || more.length > 0 || known.memberships.length === 0) return undefined;
    const { id: personId, principal: address } = known;
    const claim = await ensureClaim(trx, { personId, entraObjectId, address }, now);
    return { kind: 'claimed', claim, person: known };
  });
}

async function nowMet(db: Db, person: Person, entraObjectId: string, now: Date): Promise<Person> {
  const changes = person.memberships.map(({ agencyId }) => ({
    agencyId,
    subject: 'person' as const,
    subjectId: person.id,
    field: 'identity',
    before: undefined,
    after: entraObjectId,
  }));
  await writeSettingsAudit(db, changes, { at: now, by: person.id, how: 'first-contact' });
  return { ...person, entraObjectId };
}
