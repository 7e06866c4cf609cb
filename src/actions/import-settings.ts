// Takes a settings file in: shown first, then written in one transaction with its audit lines, exactly as shown. The
// operator of the machine does this, not a person of the bot; access to the data folder is the permission.

import { ERASED_NAME, type Person } from '../agency/person.ts';
import type { Month } from '../calendar/month.ts';
import { touchesUpTo } from '../settings/bases.ts';
import { type Circumstances, type Plan, planImport, type Stored, unknownAgencies } from '../settings/plan.ts';
import type { Settings } from '../settings/settings.ts';
import { allAgencies, saveAgencies } from '../store/agencies.ts';
import { saveBases, storedBases } from '../store/bases.ts';
import { saveHolidays, suppliedHolidays } from '../store/holidays.ts';
import { allPeople } from '../store/people.ts';
import { handOnTo, writePeople } from '../store/people-at-once.ts';
import { lastFinalMonth } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';
import { writeSettingsAudit } from '../store/settings-audit.ts';
import { inTransaction } from '../store/transaction.ts';

export type Planned =
  | { readonly kind: 'planned'; readonly plan: Plan; readonly stored: Stored }
  /** People are in agencies that nobody knows. */
  | { readonly kind: 'unknown-agencies'; readonly ids: readonly string[] }
  /** A report of a month up to this one is approved, and its rates would divide by something else. */
  | { readonly kind: 'settled-bases'; readonly last: Month };

export async function planSettings(
  db: Db,
  settings: Settings,
  circumstances: Circumstances = {},
): Promise<Planned> {
  const stored = await storedSettings(db);
  const last = settings.bases && (await lastFinalMonth(db));
  if (last && settings.bases && touchesUpTo(stored.bases, settings.bases, last))
    return { kind: 'settled-bases', last };
  return planOn(stored, settings, circumstances);
}

/** The same where it is known what is stored. */
export function planOn(stored: Stored, settings: Settings, circumstances: Circumstances): Planned {
  const ids = unknownAgencies(stored, settings);
  if (ids.length > 0) return { kind: 'unknown-agencies', ids };
  return { kind: 'planned', plan: planImport(stored, settings, circumstances), stored };
}

/**
 * Writes what was planned; false, and nothing written, when something else has changed since, or somebody is still alike
 * somebody else.
 */
export async function importSettings(
  db: Db,
  settings: Settings,
  shown: Plan,
  { now, ...circumstances }: Circumstances & { readonly now: Date },
): Promise<boolean> {
  return await inTransaction(db, async (trx) => {
    const planned = await planSettings(trx, settings, circumstances);
    if (planned.kind !== 'planned') return false;
    const { plan, stored } = planned;
    if (plan.alike.length > 0 || plan.problems.length > 0) return false;
    if (JSON.stringify(plan.steps) !== JSON.stringify(shown.steps)) return false;
    await saveAgencies(trx, plan.agencies);
    await writePeople(trx, stored.people, plan.people);
    for (const [double, person] of plan.doubles) await handOnTo(trx, double, person);
    await saveHolidays(trx, plan.holidays);
    if (plan.bases) await saveBases(trx, plan.bases);
    const changes = plan.steps.flatMap((step) => step.changes);
    await writeSettingsAudit(trx, changes, { at: now, by: undefined, how: 'file' });
    return true;
  });
}

/** Everything that a settings file can say, as it is stored; nothing of those whose data was erased. */
export async function exportSettings(db: Db): Promise<Settings> {
  const { agencies, people, holidays, bases } = await inTransaction(db, storedSettings);
  const principals = new Map(people.map(({ id, principal }) => [id, principal]));
  return {
    agencies: agencies.map(({ sample: _, ...agency }) => agency),
    people: people
      .filter(isNamed)
      .map(({ tenantId, principal, name, active, entraObjectId, hours, deputyId, memberships }) => ({
        tenantId,
        principal,
        name,
        active,
        ...(entraObjectId !== undefined && { objectId: entraObjectId }),
        ...(hours && { hours }),
        ...deputyOf(principals, deputyId),
        memberships: memberships.map(({ agencyId, roles }) => ({ agencyId, roles })),
      })),
    holidays,
    bases: bases.length > 0 ? bases : undefined,
  };
}

/** An erased person's address is given up, and nobody can be called so. */
const isNamed = ({ name, principal }: Pick<Person, 'name' | 'principal'>) =>
  name !== ERASED_NAME || !principal.endsWith('.invalid');

function deputyOf(principals: ReadonlyMap<string, string>, id = ''): { readonly deputy?: string } {
  const deputy = principals.get(id);
  return deputy === undefined ? {} : { deputy };
}

async function storedSettings(db: Db): Promise<Stored> {
  return {
    agencies: await allAgencies(db),
    people: await allPeople(db),
    holidays: await suppliedHolidays(db),
    bases: await storedBases(db),
  };
}
