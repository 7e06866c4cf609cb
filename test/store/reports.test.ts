// Reports: begun once, compared and set, found by month.

import { describe, expect, test } from 'vitest';
import { type Month, toMonth } from '../../src/calendar/month.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import {
  advanceReport,
  ensureReport,
  findReport,
  openMonths,
  reportsBefore,
} from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { freshDatabase, NOW, REPORT } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';

const LATER = new Date(NOW.getTime() + 60_000);
const FEBRUARY = toMonth(2024, 2);
const KEY = { agencyId: 'skhdt', definitionId: CT25_CT08.id };

async function begin(db: Db, month: Month, agencyId = 'skhdt'): Promise<string> {
  const id = formatReportRef({ agencyId, definitionId: CT25_CT08.id, month });
  await ensureReport(db, { ...KEY, agencyId, id, definitionVersion: 1, month }, NOW);
  return id;
}

describe('advancing a report', () => {
  test('goes in on the version it was made for, and only there', async () => {
    const { db } = await freshDatabase();
    const change = { skipped: new Set(['pending']) };
    expect(await advanceReport(db, { id: REPORT, version: 1 }, change, LATER)).toBe(false);
    expect(await advanceReport(db, { id: 'other', version: 0 }, change, LATER)).toBe(false);
    expect(await findReport(db, REPORT)).toMatchObject({ version: 0, skipped: new Set(), updatedAt: NOW });

    expect(await advanceReport(db, { id: REPORT, version: 0 }, change, LATER)).toBe(true);
    expect(await findReport(db, REPORT)).toMatchObject({
      version: 1,
      skipped: new Set(['pending']),
      updatedAt: LATER,
    });
  });

  test('twice from the same version, the second does not go in', async () => {
    const { db } = await freshDatabase();
    const seen = { id: REPORT, version: 0 };
    expect(await advanceReport(db, seen, { state: 'approved' }, LATER)).toBe(true);
    expect(await advanceReport(db, seen, { state: 'entering' }, LATER)).toBe(false);
    expect(await findReport(db, REPORT)).toMatchObject({ version: 1, state: 'approved' });
  });

  test('leaves alone what the change does not name', async () => {
    const { db } = await freshDatabase();
    await advanceReport(db, { id: REPORT, version: 0 }, { skipped: new Set(['pending']) }, LATER);
    await advanceReport(db, { id: REPORT, version: 1 }, { state: 'approved' }, LATER);
    await advanceReport(db, { id: REPORT, version: 2 }, { definitionVersion: 9 }, LATER);
    expect(await findReport(db, REPORT)).toMatchObject({
      version: 3,
      state: 'approved',
      definitionVersion: 9,
      skipped: new Set(['pending']),
    });
  });
});

test('beginning a month again leaves it as it is', async () => {
  const { db } = await freshDatabase();
  await advanceReport(db, { id: REPORT, version: 0 }, { state: 'approved' }, LATER);
  await begin(db, FEBRUARY);
  expect(await findReport(db, REPORT)).toMatchObject({ version: 1, state: 'approved' });
});

test('earlier months come newest first, of this agency only, and no more than asked for', async () => {
  const { db } = await freshDatabase();
  for (const month of [toMonth(2023, 12), toMonth(2024, 1), toMonth(2024, 3)]) await begin(db, month);
  await begin(db, toMonth(2024, 1), 'vpubnd');
  const before = async (limit: number) => (await reportsBefore(db, KEY, FEBRUARY, limit)).map(({ id }) => id);
  const december = 'skhdt.ct25-ct08.2023-12';
  const january = 'skhdt.ct25-ct08.2024-01';
  expect(await before(13)).toEqual([january, december]);
  expect(await before(1)).toEqual([january]);
});

test('open months are those begun and not finished, newest first, the last one included', async () => {
  const { db } = await freshDatabase();
  const december = await begin(db, toMonth(2023, 12));
  await begin(db, toMonth(2023, 11));
  await begin(db, toMonth(2024, 3));
  await advanceReport(db, { id: december, version: 0 }, { state: 'approved' }, LATER);
  expect(await openMonths(db, KEY, FEBRUARY)).toEqual(['2024-02', '2023-11']);
});
