// A whole province under another domain, and in another tenant: everybody stays who they are.

import { beforeEach, expect, test } from 'vitest';
import { linkIdentity } from '../../src/actions/link-identity.ts';
import { planDomain, renameDomain } from '../../src/actions/rename-domain.ts';
import { findContact, saveContact } from '../../src/store/contacts.ts';
import { allPeople, findPerson, findPersonByIdentity, savePerson } from '../../src/store/people.ts';
import type { Db } from '../../src/store/schema.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { COLLEAGUE, freshDatabase, NOW, OFFICER } from '../support/database.ts';

const TENANT = OFFICER.tenantId;
const OTHER_TENANT = '66666666-7777-8888-9999-000000000000';
const NEW = OFFICER.principal.replace('example.vn', 'quangngai.vn');
const RENAME = { from: 'example.vn', to: 'quangngai.vn' };

let db: Db;
beforeEach(async () => {
  ({ db } = await freshDatabase());
  await saveContact(db, { personId: OFFICER.id, conversationId: 'a:can-bo', reference: '{}' }, NOW);
}, 60_000);

async function rename(more: { readonly tenantId?: string } = {}) {
  const wish = { ...RENAME, ...more };
  return await renameDomain(db, wish, await planDomain(db, wish, undefined), NOW);
}

test('everybody has their address there, also who has left; accounts and conversations stay', async () => {
  await savePerson(db, { ...COLLEAGUE, active: false, deputyId: OFFICER.id });
  const before = await allPeople(db);
  expect(await rename()).toBe(true);
  const expected = before.map((one) => ({
    ...one,
    principal: one.principal.replace('example.vn', 'quangngai.vn'),
  }));
  expect(await allPeople(db)).toEqual(expected);
  expect(await findContact(db, OFFICER.id)).toBeDefined();
  const trail = (await settingsAuditOf(db, 'skhdt')).filter(({ subjectId }) => subjectId === OFFICER.id);
  expect(trail.map(({ field, before: was, after, how, by }) => [field, was, after, how, by])).toEqual([
    ['address', OFFICER.principal, NEW, 'command', undefined],
  ]);
  expect(await rename()).toBe(true);
  expect((await planDomain(db, RENAME, undefined)).people).toEqual([]);
});

test('in another tenant the old account is nobody’s, and they are met anew by the new address as who they were', async () => {
  expect(await rename({ tenantId: OTHER_TENANT })).toBe(true);
  const old = { tenantId: TENANT, entraObjectId: OFFICER.entraObjectId };
  expect(await findPersonByIdentity(db, old)).toBeUndefined();
  expect(await linkIdentity(db, old, { principal: OFFICER.principal }, NOW)).toBeUndefined();
  expect(await findContact(db, OFFICER.id)).toBeUndefined();
  const account = { tenantId: OTHER_TENANT, entraObjectId: '00000000-0000-4000-8000-0000000000c1' };
  expect(await linkIdentity(db, account, { principal: NEW }, NOW)).toMatchObject({
    id: OFFICER.id,
    memberships: OFFICER.memberships,
  });
  expect(await findPerson(db, OFFICER.id)).toMatchObject({ ...account, principal: NEW, name: OFFICER.name });
});

test('an address that somebody else has stands in the way, and nothing is changed', async () => {
  const holder = { ...COLLEAGUE, id: 'khac', principal: NEW, entraObjectId: 'khac' };
  await savePerson(db, holder);
  const before = await allPeople(db);
  const plan = await planDomain(db, RENAME, undefined);
  expect(plan.collisions.map(({ person, holder: other }) => [person.id, other.id])).toEqual([
    [OFFICER.id, 'khac'],
  ]);
  expect(await rename()).toBe(false);
  expect(await allPeople(db)).toEqual(before);
});

test('domains under it are not meant, and are told; so are deputies who stay in the other tenant', async () => {
  await savePerson(db, { ...COLLEAGUE, principal: 'a@stc.example.vn' });
  await savePerson(db, { ...OFFICER, deputyId: COLLEAGUE.id });
  const plan = await planDomain(db, { ...RENAME, tenantId: OTHER_TENANT }, [TENANT]);
  expect([...plan.below]).toEqual([['stc.example.vn', 1]]);
  expect(plan.parted.map(({ person, deputy }) => [person.id, deputy.id])).toEqual([
    [OFFICER.id, COLLEAGUE.id],
  ]);
  // Whoever administers would be of a tenant that is not let in.
  expect(plan.unattended.length).toBeGreaterThan(0);
});

test('what was renamed otherwise between the showing and the yes is not written over', async () => {
  const shown = await planDomain(db, RENAME, undefined);
  await savePerson(db, { ...COLLEAGUE, principal: 'moi@example.vn' });
  expect(await renameDomain(db, RENAME, shown, NOW)).toBe(false);
});
