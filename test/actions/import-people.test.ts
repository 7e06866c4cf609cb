// An import knows a person again under another address, asks where it is not sure, and never makes two people of one or
// one of two.

import { beforeEach, describe, expect, test } from 'vitest';
import { importSettings, planSettings } from '../../src/actions/import-settings.ts';
import type { Person } from '../../src/agency/person.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { pairKey } from '../../src/settings/recognise.ts';
import type { PersonEntry } from '../../src/settings/settings.ts';
import { absencesOf, kindsOff, saveAbsence, saveKindsOff } from '../../src/store/absences.ts';
import { findContact, saveContact } from '../../src/store/contacts.ts';
import { allPeople, findPerson, findPersonByPrincipal, savePerson } from '../../src/store/people.ts';
import type { Db } from '../../src/store/schema.ts';
import { settingsAuditOf } from '../../src/store/settings-audit.ts';
import { COLLEAGUE, freshDatabase, LEADER, NOW, OFFICE, OFFICER } from '../support/database.ts';

const TENANT = OFFICER.tenantId;
const OTHER_TENANT = '66666666-7777-8888-9999-000000000000';
const EVERYBODY = [OFFICER, LEADER, OFFICE, COLLEAGUE];

let db: Db;
beforeEach(async () => {
  ({ db } = await freshDatabase());
  // PGlite takes its time to begin.
}, 60_000);

const entryOf = (person: Person, more: Partial<PersonEntry> = {}): PersonEntry => ({
  tenantId: person.tenantId,
  principal: person.principal,
  name: person.name,
  active: person.active,
  memberships: person.memberships.map(({ agencyId, roles }) => ({ agencyId, roles })),
  ...more,
});

/** The file that names everybody who is there, with somebody in another way. */
const fileWith = (...entries: readonly PersonEntry[]) => ({
  agencies: [],
  people: entries,
  holidays: {},
  bases: undefined,
});
const others = (...without: readonly Person[]) =>
  EVERYBODY.filter((one) => !without.includes(one)).map((one) => entryOf(one));

async function planned(people: readonly PersonEntry[], answers: ReadonlyMap<string, boolean> = new Map()) {
  const plan = await planSettings(db, fileWith(...people), { answers });
  if (plan.kind !== 'planned') throw new Error(plan.kind);
  return plan.plan;
}

/** Takes it in; `same` answers what is asked. */
async function take(people: readonly PersonEntry[], same?: boolean) {
  const answers = new Map<string, boolean>();
  const { alike } = await planned(people);
  for (const pair of alike) if (same !== undefined) answers.set(pairKey(pair), same);
  const plan = await planned(people, answers);
  const done = await importSettings(db, fileWith(...people), plan, { answers, now: NOW });
  return { plan, done, asked: alike };
}

const reach = (personId: string) =>
  saveContact(db, { personId, conversationId: `a:${personId}`, reference: '{}' }, NOW);
const NEW = 'can-bo@quangngai.example.vn';

describe('the same person under another address', () => {
  test('is known by the account, and nothing of theirs is lost', async () => {
    await reach(OFFICER.id);
    const before = await allPeople(db);
    const { done, asked } = await take([
      ...others(OFFICER),
      entryOf(OFFICER, { principal: NEW, objectId: OFFICER.entraObjectId }),
    ]);
    expect([done, asked]).toEqual([true, []]);
    expect(await findPerson(db, OFFICER.id)).toEqual({
      ...before.find(({ id }) => id === OFFICER.id),
      principal: NEW,
    });
    expect(await allPeople(db)).toHaveLength(before.length);
    expect(await findContact(db, OFFICER.id)).toBeDefined();
    const trail = await settingsAuditOf(db, 'skhdt');
    expect(
      trail.map(({ subjectId, field, before: was, after, how }) => [subjectId, field, was, after, how]),
    ).toEqual([[OFFICER.id, 'address', OFFICER.principal, NEW, 'file']]);
  });

  test('of the same name in the same agency is asked about; the same person keeps all that is theirs', async () => {
    await reach(OFFICER.id);
    await saveAbsence(
      db,
      { personId: OFFICER.id, until: toLocalDate(toMonth(2024, 2), 28), deputyId: COLLEAGUE.id },
      NOW,
    );
    await saveKindsOff(db, OFFICER.id, ['ahead']);
    await savePerson(db, { ...COLLEAGUE, deputyId: OFFICER.id });
    const file = [
      ...others(OFFICER, COLLEAGUE),
      entryOf(OFFICER, { principal: NEW }),
      entryOf(COLLEAGUE, { deputy: NEW }),
    ];
    const { asked, done } = await take(file, true);
    expect(asked.map(({ entry, person, only }) => [entry.principal, person.id, only])).toEqual([
      [NEW, OFFICER.id, true],
    ]);
    expect(done).toBe(true);
    expect(await findPerson(db, OFFICER.id)).toMatchObject({
      principal: NEW,
      active: true,
      entraObjectId: OFFICER.entraObjectId,
    });
    expect((await findPerson(db, COLLEAGUE.id))?.deputyId).toBe(OFFICER.id);
    expect((await absencesOf(db, [OFFICER.id])).get(OFFICER.id)?.deputyId).toBe(COLLEAGUE.id);
    expect([...((await kindsOff(db, [OFFICER.id])).get(OFFICER.id) ?? [])]).toEqual(['ahead']);
    expect(await findContact(db, OFFICER.id)).toBeDefined();
    expect((await planned(file)).steps).toEqual([]);
  });

  test('is not taken in unanswered', async () => {
    const before = await allPeople(db);
    const { done, asked } = await take([...others(OFFICER), entryOf(OFFICER, { principal: NEW })]);
    expect([done, asked.length]).toEqual([false, 1]);
    expect(await allPeople(db)).toEqual(before);
  });

  test('with a name that was mended is asked about by what stands before the @', async () => {
    const { asked } = await take([
      ...others(OFFICER),
      entryOf(OFFICER, { principal: NEW, name: 'Tên đã sửa' }),
    ]);
    expect(asked.map(({ person }) => person.id)).toEqual([OFFICER.id]);
  });

  test('is said in the file, and said again it changes nothing', async () => {
    const file = [...others(OFFICER), entryOf(OFFICER, { principal: NEW, was: OFFICER.principal })];
    expect(await take(file)).toMatchObject({ done: true, asked: [] });
    expect((await findPerson(db, OFFICER.id))?.principal).toBe(NEW);
    expect((await planned(file)).steps).toEqual([]);
  });

  test('said wrongly is refused', async () => {
    const plan = await planned([
      ...others(OFFICER),
      entryOf(OFFICER, { principal: NEW, was: 'khac@example.vn' }),
    ]);
    expect(plan.problems).toEqual([`${NEW}: was khac@example.vn, but nobody is known by that address`]);
  });

  test('who was named twice before is one again: what waited for the double waits for them', async () => {
    const double = { ...OFFICER, id: 'p-doi', principal: NEW, entraObjectId: undefined };
    await savePerson(db, double);
    await savePerson(db, { ...OFFICER, active: false });
    await savePerson(db, { ...COLLEAGUE, deputyId: double.id });
    await db.updateTable('reports').set({ holder_id: double.id }).execute();
    const { done } = await take([
      ...others(OFFICER),
      entryOf(OFFICER, { principal: NEW, was: OFFICER.principal, objectId: OFFICER.entraObjectId }),
    ]);
    expect(done).toBe(true);
    expect(await findPersonByPrincipal(db, TENANT, NEW)).toMatchObject({ id: OFFICER.id, active: true });
    expect(await findPerson(db, double.id)).toMatchObject({
      principal: `${NEW}.invalid`,
      active: false,
      memberships: [],
    });
    const holders = await db.selectFrom('reports').select('holder_id').execute();
    expect(holders.map(({ holder_id }) => holder_id)).toEqual([OFFICER.id]);
  });

  test('in another tenant has another account there: met anew, and written to nowhere of the old one', async () => {
    await reach(OFFICER.id);
    const moved = { principal: NEW, tenantId: OTHER_TENANT, was: OFFICER.principal };
    expect(await take([...others(OFFICER), entryOf(OFFICER, moved)])).toMatchObject({ done: true });
    expect(await findPerson(db, OFFICER.id)).toMatchObject({
      tenantId: OTHER_TENANT,
      entraObjectId: undefined,
    });
    expect(await findContact(db, OFFICER.id)).toBeUndefined();
  });

  test('and another one who trade their addresses stay who they are', async () => {
    const { done } = await take([
      ...others(OFFICER, COLLEAGUE),
      entryOf(OFFICER, { principal: COLLEAGUE.principal, objectId: OFFICER.entraObjectId }),
      entryOf(COLLEAGUE, {
        principal: OFFICER.principal,
        objectId: '00000000-0000-4000-8000-0000000000c1',
        was: COLLEAGUE.principal,
      }),
    ]);
    expect(done).toBe(true);
    expect((await findPerson(db, OFFICER.id))?.principal).toBe(COLLEAGUE.principal);
  });
});

describe('two people', () => {
  test('of one name in one agency are each asked about, and none is taken for the other', async () => {
    const twin = { ...OFFICER, id: 'lan-2', principal: 'lan2@example.vn', entraObjectId: 'lan-2' };
    await savePerson(db, twin);
    const file = [...others(OFFICER), entryOf(OFFICER, { principal: 'lan@moi.example.vn' })];
    const { asked, done } = await take(file);
    expect(asked.map(({ person, only }) => [person.id, only])).toEqual([
      [OFFICER.id, false],
      [twin.id, false],
    ]);
    expect(done).toBe(false);
    // What stands before the @ tells which of them is meant; it is asked all the same.
    const both = [
      ...others(OFFICER),
      entryOf(OFFICER, { principal: NEW }),
      entryOf(OFFICER, { principal: 'lan2@quangngai.example.vn' }),
    ];
    const { asked: pairs } = await take(both, true);
    expect(pairs.map(({ entry, person, only }) => [entry.principal, person.id, only])).toEqual([
      [NEW, OFFICER.id, true],
      ['lan2@quangngai.example.vn', twin.id, true],
    ]);
    expect((await findPerson(db, twin.id))?.principal).toBe('lan2@quangngai.example.vn');
  });

  test('of one name who are said to be two: the one loses access, the other is somebody new; both are told', async () => {
    const { plan } = await take([...others(OFFICER), entryOf(OFFICER, { principal: NEW })], false);
    expect(plan.retiredLike.map(({ entry, person }) => [entry.principal, person.id])).toEqual([
      [NEW, OFFICER.id],
    ]);
    expect(await findPerson(db, OFFICER.id)).toMatchObject({ active: false, principal: OFFICER.principal });
    const made = await findPersonByPrincipal(db, TENANT, NEW);
    expect(made).toMatchObject({ active: true, entraObjectId: undefined });
    expect(made?.id).not.toBe(OFFICER.id);
  });

  test('who have one address one after the other: whoever gets it is somebody else, with an id of their own', async () => {
    await savePerson(db, { ...OFFICER, active: false });
    const file = [...others(OFFICER), entryOf(OFFICER, { name: 'Phạm Văn Khác', active: true })];
    expect((await take(file)).asked.map(({ person, only }) => [person.id, only])).toEqual([
      [OFFICER.id, false],
    ]);
    const { done } = await take(file, false);
    expect(done).toBe(true);
    expect(await findPerson(db, OFFICER.id)).toMatchObject({
      name: OFFICER.name,
      active: false,
      principal: `${OFFICER.principal}.invalid`,
    });
    const made = await findPersonByPrincipal(db, TENANT, OFFICER.principal);
    expect(made).toMatchObject({ name: 'Phạm Văn Khác', active: true, entraObjectId: undefined });
    expect(made?.id).not.toBe(OFFICER.id);
    expect((await planned(file)).steps).toEqual([]);
  });

  test('with the id of an address that somebody has had before, too', async () => {
    const first = entryOf(OFFICER, { principal: 'moi@example.vn', name: 'A' });
    await take([...others(), first]);
    const made = await findPersonByPrincipal(db, TENANT, 'moi@example.vn');
    await take([...others(), { ...first, principal: 'khac@example.vn', was: 'moi@example.vn' }]);
    await take([...others(), { ...first, principal: 'khac@example.vn' }, { ...first, name: 'B' }]);
    expect(await findPersonByPrincipal(db, TENANT, 'khac@example.vn')).toMatchObject({
      id: made?.id,
      name: 'A',
    });
    expect((await findPersonByPrincipal(db, TENANT, 'moi@example.vn'))?.id).not.toBe(made?.id);
  });
});
