// `npm run agencies -- rename-domain OLD NEW [--tenant ID]`: who changes, what stands in the way, and then all or nothing.

import { planDomain, renameDomain } from './actions/rename-domain.ts';
import { readTenants } from './config.ts';
import { refuseSamples } from './local/apart.ts';
import { confirmed, existingDatabase, Refused, type Surroundings, withDatabase } from './operator.ts';
import { administrationLines } from './settings/asking.ts';
import type { Rename, RenamePlan } from './settings/rename.ts';
import { holdingsOf } from './store/holdings.ts';

const DOMAIN = /^(?=.{4,200}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u;
const TENANT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** What was typed, or why it is nothing to rename. */
export function readRename(from: string, to: string, tenant: string | undefined): Rename {
  const [old, now] = [from, to].map((domain) => {
    const read = domain.trim().toLowerCase().replace(/^@/u, '');
    if (!DOMAIN.test(read)) throw new Refused(`“${domain}” is no domain like tinh.gov.vn.`);
    return read;
  });
  const tenantId = tenant?.trim().toLowerCase();
  if (tenantId !== undefined && !TENANT.test(tenantId))
    throw new Refused(`“${tenant}” is no tenant id (a GUID).`);
  if (old === undefined || now === undefined || (old === now && tenantId === undefined)) {
    throw new Refused('The two domains are the same, and no other tenant is named.');
  }
  return { from: old, to: now, ...(tenantId !== undefined && { tenantId }) };
}

export async function renameFrom(rename: Rename, yes: boolean, around: Surroundings): Promise<void> {
  const { env, say, now } = around;
  const address = existingDatabase(env);
  await withDatabase(address, async (db) => {
    refuseSamples(await holdingsOf(db), address);
    const tenants = readTenants(env);
    const plan = await planDomain(db, rename, tenants);
    for (const line of planLines(plan)) say(line);
    refuseCollisions(plan);
    if (plan.people.length === 0)
      throw new Refused(`Nobody has an address at ${rename.from}. Nothing was changed.`);
    for (const line of consequences(plan, rename, tenants)) say(line);
    await confirmed(yes, around);
    if (!(await renameDomain(db, rename, plan, now()))) {
      throw new Refused('Something else has changed meanwhile; nothing was changed. Start again.');
    }
    say(`Done: ${plan.people.length} people.`);
  });
}

function planLines({ people, below }: RenamePlan): readonly string[] {
  return [
    ...people
      .toSorted((one, other) => (one.before.principal < other.before.principal ? -1 : 1))
      .map(
        ({ before, after }) =>
          `~ ${before.principal} → ${after.principal}  ${before.name}${before.active ? '' : ' (inactive)'}`,
      ),
    ...[...below].map(
      ([domain, count]) =>
        `${count} of ${domain} stay as they are; rename that domain as well, if it is another now.`,
    ),
  ];
}

function refuseCollisions({ collisions }: RenamePlan): void {
  if (collisions.length === 0) return;
  const lines = collisions.map(
    ({ person, holder }) =>
      `${person.principal} (${person.name}) cannot become ${holder.principal}: that is the address of ${holder.name}. ` +
      `If it is the same person, import a file that says so: "was: ${person.principal}".`,
  );
  throw new Refused([...lines, 'Nothing was changed.'].join('\n'));
}

function consequences(
  plan: RenamePlan,
  { tenantId }: Rename,
  tenants: readonly string[] | undefined,
): readonly string[] {
  const moved = plan.people.filter(({ before, after }) => before.tenantId !== after.tenantId);
  const named = plan.parted.map(({ person, deputy }) => `${person.principal} (${deputy.principal})`);
  return [
    moved.length === 0
      ? 'Their accounts stay the same: they go on as before, and nobody has to do anything.'
      : `${moved.length} move to the other tenant: their old accounts are refused from now on, and nothing is sent there. Each ` +
        'is recognised by the new address at their first message, with everything that is theirs.',
    ...(tenantId !== undefined && tenants && !tenants.includes(tenantId)
      ? [`The bot lets nobody of ${tenantId} in: put it into ALLOWED_TENANTS and restart.`]
      : []),
    ...(named.length > 0 ? [`Deputies of another tenant: ${named.join(', ')}. Name others.`] : []),
    ...administrationLines(plan),
  ];
}
