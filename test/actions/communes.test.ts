// The Office of a province of 3.300 communes: what it asks costs hardly more statements than with thirty, and goes through.

import { expect, onTestFinished, test } from 'vitest';
import { communes } from '../../bench/communes.ts';
import { missingListCard } from '../../cards/missing-list.ts';
import { provinceCard } from '../../cards/province.ts';
import { listReports } from '../../src/actions/list-reports.ts';
import { planDueReminders } from '../../src/actions/plan-reminders.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import { withHolders } from '../../src/actions/report-holders.ts';
import { requestReports } from '../../src/actions/request-reports.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { saveAgencies } from '../../src/store/agencies.ts';
import { byRows } from '../../src/store/chunks.ts';
import { savePeople } from '../../src/store/people.ts';
import type { Db } from '../../src/store/schema.ts';
import { LARGEST, sizeOf } from '../cards/library.ts';
import { acting, OFFICE } from '../support/database.ts';
import { openAt, SHARED, untouchedDatabase } from '../support/databases.ts';
import { CT25_CT08 } from '../support/reports.ts';

const SLOW = 240_000;
/** The morning of the day on which December is due. */
const NOW = new Date('2026-01-20T02:00:00Z');
const PHRASES = phrasesFor('vi');

/** That many communes, all of whose people have written to the bot. */
async function province(count: number): Promise<{ readonly db: Db; readonly queries: () => number }> {
  let queries = 0;
  const db = await openAt(await untouchedDatabase(), {
    onQuery: () => {
      queries += 1;
    },
  });
  onTestFinished(() => db.destroy());
  const { agencies, people = [] } = communes(count, CT25_CT08.id);
  await saveAgencies(
    db,
    agencies.map((one) => ({ ...one, sample: false })),
  );
  const written = people.map((person, at) => ({
    ...person,
    id: `p-${at}`,
    entraObjectId: `o-${at}`,
  }));
  await savePeople(db, [
    ...written,
    { ...OFFICE, memberships: [{ agencyId: 'vpub', roles: ['coordinator'] }] },
  ]);
  const contacts = written.map(({ id }) => ({
    person_id: id,
    conversation_id: `a:${id}`,
    reference: '{}',
    at: NOW.toISOString(),
    quiet_until: null,
  }));
  await byRows(contacts, (some) => db.insertInto('contacts').values(some).execute());
  queries = 0;
  return {
    db,
    queries: () => {
      const asked = queries;
      queries = 0;
      return asked;
    },
  };
}

async function officeAsks(count: number): Promise<Readonly<Record<string, number>>> {
  const { db, queries } = await province(count);
  const office = acting(db, OFFICE, { now: NOW, agencyId: 'vpub' });
  const listed = await listReports(office, undefined, CT25_CT08);
  if (listed.kind !== 'listed') throw new Error(listed.kind);
  expect(listed.reports).toHaveLength(count);
  expect(new Set(listed.reports.map(({ name }) => name)).size).toBe(count);
  const missing = await withHolders(office, listed.reports);
  const list = queries();
  const card = missingListCard(PHRASES, {
    ...{ definition: CT25_CT08, called: undefined, month: listed.month },
    ...{ scope: 'not-in', missing, all: count, done: 0, mayChase: true, now: NOW, nonce: 'n' },
    page: 2,
  });
  expect(sizeOf(card)).toBeLessThan(LARGEST);
  const read = await readProvince(office, undefined, CT25_CT08);
  if (read.kind !== 'province') throw new Error(read.kind);
  expect(sizeOf(provinceCard(PHRASES, { province: read, now: NOW, nonce: 'n' }))).toBeLessThan(LARGEST);
  const whole = queries();
  const chased = await requestReports(office, undefined, CT25_CT08, {});
  if (chased.kind !== 'done' || chased.result.kind !== 'chased') throw new Error(chased.kind);
  expect(chased.result.agencies).toHaveLength(count);
  expect(chased.result.dueAt).toHaveLength(2 * count);
  const chase = queries();
  const { opened } = await planDueReminders({
    db,
    now: NOW,
    holidays: office.holidays,
    catalogue: office.catalogue,
  });
  expect(opened).toBe(count);
  return { list, whole, chase, plan: queries() };
}

test.runIf(SHARED)(
  'costs hardly more with a hundred times as many',
  async () => {
    const few = await officeAsks(33);
    const many = await officeAsks(3300);
    // Long lists are asked for and written in parts of some thousands; reminders are planned a hundred reports at a time.
    expect(many.list).toBeLessThanOrEqual((few.list ?? 0) + 12);
    expect(many.whole).toBeLessThanOrEqual((few.whole ?? 0) + 2);
    expect(many.chase).toBeLessThanOrEqual((few.chase ?? 0) + 40);
    expect(many.plan).toBeLessThanOrEqual((few.plan ?? 0) + 33 * 20);
  },
  SLOW,
);
