// The list of the province costs five queries, however many agencies there are; and names those that owe the month.

import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import { listReports } from '../../src/actions/list-reports.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, freshDatabase, OFFICE } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';

const FEBRUARY = { kind: 'month', month: 2, year: 2024 } as const;

/** The same database, with every query counted. */
function counting(db: Db): { readonly db: Db; readonly count: () => number } {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), count: () => count };
}

async function addAgencies(db: Db, count: number, changes = {}): Promise<void> {
  const [model] = SAMPLE_AGENCIES;
  if (!model) throw new Error('no sample agency');
  for (let n = 0; n < count; n += 1) await saveAgency(db, { ...model, ...changes, id: `so-${count}-${n}` });
}

test.each([0, 60])('with %s more agencies it is five queries', async (more) => {
  const { db } = await freshDatabase();
  await addAgencies(db, more);
  const counted = counting(db);
  const listed = await listReports(acting(counted.db, OFFICE), FEBRUARY, CT25_CT08);
  expect(listed).toMatchObject({ kind: 'listed', reports: { length: 1 + more } });
  expect(counted.count()).toBe(5);
});

test('an agency that does not owe the report, or not yet, is not in it', async () => {
  const { db } = await freshDatabase();
  await addAgencies(db, 1, { reports: [] });
  await addAgencies(db, 2, { firstMonth: toMonth(2024, 3) });
  const listed = await listReports(acting(db, OFFICE), FEBRUARY, CT25_CT08);
  const ids = listed.kind === 'listed' ? listed.reports.map(({ agency }) => agency.id) : [];
  expect(ids).toEqual(['skhdt']);
});
