// Who may change people and settings, walked role by role and agency by agency in the actions themselves: nothing that
// a card says gives a right. A refusal leaves everything as it was.

import { beforeEach, describe, expect, test } from 'vitest';
import type { ActionContext } from '../../src/actions/context.ts';
import { agencyStamp, changeAgency } from '../../src/actions/manage-agency.ts';
import {
  addPerson,
  bringBackPerson,
  changePerson,
  listPeople,
  movePerson,
  personStamp,
  retirePerson,
} from '../../src/actions/manage-people.ts';
import { type Person, ROLES } from '../../src/agency/person.ts';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import { allAgencies, findAgency, saveAgency } from '../../src/store/agencies.ts';
import { allPeople, findPerson, savePerson } from '../../src/store/people.ts';
import type { Db } from '../../src/store/schema.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { acting, COLLEAGUE, freshDatabase, OFFICER } from '../support/database.ts';

let db: Db;
beforeEach(async () => {
  ({ db } = await freshDatabase());
  const sample = await findAgency(db, 'skhdt');
  if (sample) await saveAgency(db, { ...sample, id: 'soyt' });
});

/** Somebody with that role in that agency, as the database knows them. */
async function actor(agencyId: string, role: (typeof ROLES)[number], active = true): Promise<Person> {
  await savePerson(db, {
    ...OFFICER,
    id: 'actor',
    entraObjectId: 'actor',
    principal: 'actor@example.vn',
    active,
    memberships: [{ agencyId, roles: [role] }],
  });
  const person = await findPerson(db, 'actor');
  if (!person) throw new Error('nobody');
  return person;
}

async function deeds(): Promise<Record<string, (context: ActionContext) => Promise<{ kind?: unknown }>>> {
  const [officer, agency] = [await findPerson(db, OFFICER.id), await findAgency(db, 'skhdt')];
  const from = parseLocalDate('2024-03-01');
  if (!officer || !agency || !from) throw new Error('no sample');
  const on = { personId: officer.id, seen: personStamp(officer) };
  const fields = { name: 'Tên mới', roles: ['approver'] };
  const signer = {
    signerTitle: 'GIÁM ĐỐC',
    signerName: 'A',
    recipients: [],
    authority: undefined,
    deadline: undefined,
  };
  return {
    list: async (context) => ({ kind: 'code' in (await listPeople(context, 'skhdt')) ? 'refused' : 'done' }),
    add: (context) => addPerson(context, 'skhdt', { ...fields, principal: 'new@example.vn' }),
    change: (context) => changePerson(context, 'skhdt', on, fields),
    retire: (context) => retirePerson(context, 'skhdt', on),
    'bring back': (context) => bringBackPerson(context, 'skhdt', on),
    settings: (context) => changeAgency(context, 'skhdt', agencyStamp(agency), { from, ...signer }),
  };
}

const DEEDS = ['list', 'add', 'change', 'retire', 'bring back', 'settings'];
const everything = async () => JSON.stringify([await allAgencies(db), await allPeople(db)]);

describe.each(DEEDS)('to %s', (name) => {
  test.each(
    ROLES.flatMap((role) => ['skhdt', 'soyt', 'vpubnd'].map((agencyId) => [role, agencyId] as const)),
  )('%s of %s', async (role, agencyId) => {
    const context = acting(db, await actor(agencyId, role), { agencyId: 'skhdt' });
    const before = await everything();
    const allowed = role === 'administrator' && agencyId !== 'soyt';
    const done = await (await deeds())[name]?.(context);
    expect(done?.kind).toBe(allowed ? 'done' : 'refused');
    if (!allowed) {
      expect(done).toMatchObject(name === 'list' ? {} : { code: 'not-allowed' });
      expect(await everything()).toBe(before);
      expect(await settingsAuditOf(db, 'skhdt')).toEqual([]);
    }
  });

  test('somebody retired since the turn began', async () => {
    const administrator = await actor('skhdt', 'administrator');
    await actor('skhdt', 'administrator', false);
    if (name === 'list')
      return expect(await listPeople(acting(db, { ...administrator, active: false }), 'skhdt')).toMatchObject(
        { code: 'not-allowed' },
      );
    const before = await everything();
    expect(await (await deeds())[name]?.(acting(db, administrator))).toMatchObject({ code: 'not-allowed' });
    expect(await everything()).toBe(before);
  });
});

test('to move somebody wants a say in both agencies', async () => {
  const on = { personId: COLLEAGUE.id, seen: personStamp((await findPerson(db, COLLEAGUE.id)) ?? COLLEAGUE) };
  for (const [agencyId, allowed] of [
    ['skhdt', false],
    ['soyt', false],
    ['vpubnd', true],
  ] as const) {
    const context = acting(db, await actor(agencyId, 'administrator'));
    const moved = await movePerson(context, 'skhdt', on, 'soyt');
    expect([agencyId, moved.kind]).toEqual([agencyId, allowed ? 'done' : 'refused']);
  }
  expect((await findPerson(db, COLLEAGUE.id))?.memberships.map(({ agencyId }) => agencyId)).toEqual(['soyt']);
});

test('nobody is reached through an agency that they are not in', async () => {
  const context = acting(db, await actor('soyt', 'administrator'));
  const on = { personId: OFFICER.id, seen: personStamp((await findPerson(db, OFFICER.id)) ?? OFFICER) };
  const before = await everything();
  expect(await retirePerson(context, 'soyt', on)).toMatchObject({ code: 'not-allowed' });
  expect(await changePerson(context, 'soyt', on, { name: 'X', roles: ['officer'] })).toMatchObject({
    code: 'not-allowed',
  });
  expect(await everything()).toBe(before);
});

test('of two administrators who retire one another, one remains', async () => {
  const one = await actor('skhdt', 'administrator');
  await savePerson(db, { ...one, id: 'other', entraObjectId: 'other', principal: 'other@example.vn' });
  const other = await findPerson(db, 'other');
  const office = await findPerson(db, 'van-phong');
  if (!other || !office) throw new Error('nobody');
  await savePerson(db, { ...office, active: false });
  const results = await Promise.all([
    retirePerson(acting(db, one), 'skhdt', { personId: other.id, seen: personStamp(other) }),
    retirePerson(acting(db, other), 'skhdt', { personId: one.id, seen: personStamp(one) }),
  ]);
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
  const left = (await allPeople(db)).filter(({ id, active }) => active && ['actor', 'other'].includes(id));
  expect(left).toHaveLength(1);
});

test('somebody retired elsewhere is not brought back through another agency', async () => {
  await savePerson(db, { ...COLLEAGUE, active: false });
  const context = acting(db, await actor('soyt', 'administrator'));
  const fields = { principal: COLLEAGUE.principal, name: 'X', roles: ['officer'] };
  expect(await addPerson(context, 'soyt', fields)).toMatchObject({ code: 'elsewhere' });
  expect(await findPerson(db, COLLEAGUE.id)).toMatchObject({ active: false, name: COLLEAGUE.name });
});

test('settings of the same date are replaced, and saved unchanged they write nothing', async () => {
  const context = acting(db, await actor('skhdt', 'administrator'));
  const from = parseLocalDate('2024-03-01');
  if (!from) throw new Error('no date');
  const fields = {
    from,
    signerTitle: 'GĐ',
    signerName: 'A',
    recipients: [],
    authority: undefined,
    deadline: undefined,
  };
  const stamp = async () => {
    const agency = await findAgency(db, 'skhdt');
    return agency ? agencyStamp(agency) : '';
  };
  await changeAgency(context, 'skhdt', await stamp(), fields);
  await changeAgency(context, 'skhdt', await stamp(), { ...fields, signerName: 'B' });
  const lines = (await settingsAuditOf(db, 'skhdt')).length;
  await changeAgency(context, 'skhdt', await stamp(), { ...fields, signerName: 'B' });
  const agency = await findAgency(db, 'skhdt');
  expect(agency?.settings.map(({ from: date, letterhead }) => [date, letterhead.signerName])).toEqual([
    ['2023-02-01', 'Y Hương Niê'],
    ['2024-03-01', 'B'],
  ]);
  expect(await settingsAuditOf(db, 'skhdt')).toHaveLength(lines);
});
