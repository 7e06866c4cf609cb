// First contact: somebody whom an administrator named by an address has written, and is tied to their Entra account for
// good. The addresses come from the roster of the tenant, never from what anyone says of themselves.

import type { Person } from '../agency/person.ts';
import { bindIdentity, findPersonByIdentity, findUnmet, type Identity } from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import { writeSettingsAudit } from '../store/settings-audit.ts';
import { inTransaction } from '../store/transaction.ts';

/** The person, now met; undefined when nobody was named so, two were, or the one named has been retired. */
export async function meetPerson(
  db: Db,
  { tenantId, entraObjectId }: Identity,
  addresses: readonly string[],
  now: Date,
): Promise<Person | undefined> {
  return await inTransaction(db, async (trx) => {
    // Their messages in two conversations may come at once.
    const met = await findPersonByIdentity(trx, { tenantId, entraObjectId });
    if (met) return met;
    const person = await findUnmet(trx, tenantId, addresses);
    if (!person?.active || !(await bindIdentity(trx, person.id, entraObjectId))) return undefined;
    const changes = person.memberships.map(({ agencyId }) => ({
      agencyId,
      subject: 'person' as const,
      subjectId: person.id,
      field: 'identity',
      before: undefined,
      after: entraObjectId,
    }));
    await writeSettingsAudit(trx, changes, { at: now, by: person.id, how: 'first-contact' });
    return { ...person, entraObjectId };
  });
}
