// Which month is opened: the one that is due, the one that is named, and none that cannot be.

import { describe, expect, test } from 'vitest';
import { openReport } from '../../src/actions/open-report.ts';
import { type Month, toMonth } from '../../src/calendar/month.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { advanceReport, ensureReport, findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, freshDatabase, LEADER, NOW, REPORT } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';

const idOf = (month: Month) => formatReportRef({ agencyId: 'skhdt', definitionId: CT25_CT08.id, month });

/** The month that a wish at that instant opens, or why none. */
async function opens(db: Db, now: string, mention?: MonthMention): Promise<string> {
  const opened = await openReport(acting(db, undefined, { now: new Date(now) }), mention);
  return opened.kind === 'opened' ? opened.view.report.month : opened.kind;
}

async function begin(db: Db, ...months: readonly Month[]) {
  const { id: definitionId, version: definitionVersion } = CT25_CT08;
  for (const month of months) {
    const report = { id: idOf(month), agencyId: 'skhdt', definitionId, definitionVersion, month };
    await ensureReport(db, report, NOW);
  }
}

async function finish(db: Db, ...months: readonly Month[]) {
  await begin(db, ...months);
  for (const month of months)
    await advanceReport(db, { id: idOf(month), version: 0 }, { state: 'approved' }, NOW);
}

describe('the month that is due', () => {
  test('changes when the cut-off day, the 14th, is over in Vietnam', async () => {
    const { db } = await freshDatabase();
    expect(await opens(db, '2024-02-14T16:59:59.999Z')).toBe('2024-01');
    expect(await opens(db, '2024-02-14T17:00:00.000Z')).toBe('2024-02');
  });

  test('is last year’s December until the 14th of January is over', async () => {
    const { db } = await freshDatabase();
    expect(await opens(db, '2024-01-01T02:00:00Z')).toBe('2023-12');
    expect(await opens(db, '2024-01-15T02:00:00Z')).toBe('2024-01');
  });

  test('is the running one when the closed one is finished and nothing earlier is open', async () => {
    const { db } = await freshDatabase();
    await finish(db, toMonth(2024, 1), toMonth(2024, 2));
    expect(await opens(db, '2024-02-16T02:00:00Z')).toBe('2024-03');
  });

  test('is the latest earlier one that was begun, when the closed one is finished', async () => {
    const { db } = await freshDatabase();
    await begin(db, toMonth(2023, 11), toMonth(2023, 12));
    await finish(db, toMonth(2024, 1), toMonth(2024, 2));
    expect(await opens(db, '2024-02-16T02:00:00Z')).toBe('2023-12');
  });

  test('is the closed one, though an earlier one is still open', async () => {
    const { db } = await freshDatabase();
    await begin(db, toMonth(2024, 1));
    expect(await opens(db, '2024-02-16T02:00:00Z')).toBe('2024-02');
  });

  test('is the first one for a department that has just begun to report', async () => {
    const { db } = await freshDatabase();
    const [agency] = SAMPLE_AGENCIES;
    if (!agency) throw new Error('no sample agency');
    await saveAgency(db, { ...agency, firstMonth: toMonth(2024, 3) });
    expect(await opens(db, '2024-02-16T02:00:00Z')).toBe('2024-03');
  });
});

describe('a month without a year is the latest that may be opened', () => {
  test.each([
    ['2024-02-16T02:00:00Z', 2, '2024-02'],
    ['2024-02-16T02:00:00Z', 3, '2024-03'],
    ['2024-02-16T02:00:00Z', 4, '2023-04'],
    ['2024-02-14T02:00:00Z', 3, '2023-03'],
    ['2024-01-10T02:00:00Z', 1, '2024-01'],
    ['2024-01-10T02:00:00Z', 12, '2023-12'],
    ['2023-12-20T02:00:00Z', 1, '2024-01'],
    ['2023-12-20T02:00:00Z', 12, '2023-12'],
  ])('on %s, month %i is %s', async (now, month, expected) => {
    const { db } = await freshDatabase();
    expect(await opens(db, now, { kind: 'month', month })).toBe(expected);
  });
});

test('“this month” and “last month” are those of the calendar on the wall', async () => {
  const { db } = await freshDatabase();
  expect(await opens(db, '2024-02-29T16:59:59Z', { kind: 'relative', offset: 0 })).toBe('2024-02');
  expect(await opens(db, '2024-02-29T17:00:00Z', { kind: 'relative', offset: 0 })).toBe('2024-03');
  expect(await opens(db, '2024-01-10T02:00:00Z', { kind: 'relative', offset: -1 })).toBe('2023-12');
});

describe('no report is begun for', () => {
  const now = new Date('2024-02-16T02:00:00Z');

  test.each<[string, MonthMention, unknown]>([
    [
      'a month that has not begun',
      { kind: 'month', month: 4, year: 2024 },
      { kind: 'future', month: '2024-04', latest: '2024-03' },
    ],
    [
      'a month before the department’s first',
      { kind: 'month', month: 1, year: 2023 },
      { kind: 'before-first', month: '2023-01', first: '2023-02' },
    ],
    ['a month that does not exist', { kind: 'impossible' }, { kind: 'no-such-month', frequency: 'month' }],
  ])('%s', async (_what, mention, expected) => {
    const { db } = await freshDatabase();
    expect(await openReport(acting(db, undefined, { now }), mention)).toEqual(expected);
    expect(await db.selectFrom('reports').select('id').execute()).toEqual([{ id: REPORT }]);
  });

  test('the leader, who is told that nobody has begun it', async () => {
    const { db } = await freshDatabase();
    const mention = { kind: 'month', month: 1 } as const;
    const opened = await openReport(acting(db, LEADER, { now }), mention);
    expect(opened).toEqual({ kind: 'not-begun', month: '2024-01' });
    expect(await findReport(db, idOf(toMonth(2024, 1)))).toBeUndefined();
  });
});

test('a month is begun once: opened again it is as it was', async () => {
  const { db } = await freshDatabase();
  const january: MonthMention = { kind: 'month', month: 1 };
  await opens(db, '2024-02-16T02:00:00Z', january);
  await advanceReport(db, { id: idOf(toMonth(2024, 1)), version: 0 }, { skipped: new Set(['pending']) }, NOW);
  const before = await findReport(db, idOf(toMonth(2024, 1)));
  await opens(db, '2024-02-17T02:00:00Z', january);
  expect(await findReport(db, idOf(toMonth(2024, 1)))).toEqual(before);
});
