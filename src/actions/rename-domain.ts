// Gives everybody of a domain their address in another one: shown first, then all of it or nothing, with its audit lines.
// The operator of the machine does this, as an import.

import { planRename, type Rename, type RenamePlan } from '../settings/rename.ts';
import { allAgencies } from '../store/agencies.ts';
import { allPeople } from '../store/people.ts';
import { writePeople } from '../store/people-at-once.ts';
import type { Db } from '../store/schema.ts';
import { writeSettingsAudit } from '../store/settings-audit.ts';
import { inTransaction } from '../store/transaction.ts';

/** `tenants`: whose people the bot lets in, where that is known. */
export async function planDomain(
  db: Db,
  rename: Rename,
  tenants: readonly string[] | undefined,
): Promise<RenamePlan> {
  return planRename({ agencies: await allAgencies(db), people: await allPeople(db) }, rename, tenants);
}

/** Writes what was shown; false, and nothing written, when something else has changed since, or an address is taken. */
export async function renameDomain(db: Db, rename: Rename, shown: RenamePlan, now: Date): Promise<boolean> {
  return await inTransaction(db, async (trx) => {
    const { people, collisions, changes } = await planDomain(trx, rename, undefined);
    if (collisions.length > 0 || JSON.stringify(changes) !== JSON.stringify(shown.changes)) return false;
    await writePeople(
      trx,
      people.map(({ before }) => before),
      people.map(({ after }) => after),
    );
    await writeSettingsAudit(trx, changes, { at: now, by: undefined, how: 'command' });
    return true;
  });
}
