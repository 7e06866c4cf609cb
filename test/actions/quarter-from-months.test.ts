// A quarter's report is filled from the approved reports of its months: what was approved later is taken as well, what was
// corrected later is told.

import { describe, expect, test } from 'vitest';
import { correctReport } from '../../src/actions/correct-report.ts';
import { approveReport } from '../../src/actions/decide-report.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { leftBehindBy } from '../../src/actions/left-behind.ts';
import { openReport } from '../../src/actions/open-report.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { submitReport } from '../../src/actions/submit-report.ts';
import { nextMonth, toMonth } from '../../src/calendar/month.ts';
import { type ReportPeriod, toPeriod } from '../../src/calendar/report-period.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, freshDatabase, LEADER, OFFICER } from '../support/database.ts';
import { MONTHLY, QUARTERLY, WITH_QUARTERS } from '../support/quarterly.ts';
import { ALL_SEEN, done } from './filled.ts';

/** The quarter is over, and due. */
const NOW = new Date('2024-03-18T02:00:00Z');
const JANUARY = toMonth(2024, 1);
const QUARTER = toPeriod('quarter', 2024, 1);
const context = (db: Db, actor = OFFICER) => acting(db, actor, { catalogue: WITH_QUARTERS, now: NOW });

const idOf = (definition: typeof MONTHLY, month: ReportPeriod) =>
  formatReportRef({ agencyId: 'skhdt', definitionId: definition.id, month });
const MONTHS = [0, 1, 2].map((by) => nextMonth(JANUARY, by));
const monthId = (at: number) => idOf(MONTHLY, MONTHS[at] ?? JANUARY);

async function give(db: Db, id: string, values: Readonly<Record<string, number>>) {
  const given = Object.entries(values).map(([figure, value]) => ({ figure, value }));
  return done(await recordFigures(context(db), { reportId: id, given, how: 'typed', seenVersion: ALL_SEEN }));
}

async function approve(db: Db, id: string) {
  const { report } = done(await submitReport(context(db), id, undefined)).view;
  return done(await approveReport(context(db, LEADER), id, report.version)).view;
}

async function approvedMonth(db: Db, at: number, received: number, pending: number) {
  const month = MONTHS[at] ?? JANUARY;
  const { id: definitionId, version: definitionVersion } = MONTHLY;
  const id = monthId(at);
  await ensureReport(db, { id, agencyId: 'skhdt', definitionId, definitionVersion, month }, NOW);
  await give(db, id, { received, pending, used: 40 });
  return await approve(db, id);
}

async function owing(): Promise<Db> {
  const { db } = await freshDatabase();
  const [agency] = SAMPLE_AGENCIES;
  if (!agency) throw new Error('no agency');
  const reports = [MONTHLY, QUARTERLY].map(({ id }) => ({ report: id }));
  await saveAgency(db, { ...agency, reports: [...agency.reports, ...reports] });
  return db;
}

async function opened(db: Db) {
  const result = await openReport(context(db), undefined, QUARTERLY);
  if (result.kind !== 'opened') throw new Error(result.kind);
  return result.view;
}

const read = async (db: Db, id: string) => {
  const result = await readReport(context(db), id);
  if (result.kind !== 'read') throw new Error(result.kind);
  return result.view;
};
const figures = ({ status }: { readonly status: { readonly figures: ReadonlyMap<string, unknown> } }) =>
  Object.fromEntries(status.figures);

describe('a quarter', () => {
  test('has what its three approved months have; the rest is asked', async () => {
    const db = await owing();
    for (const [at, received] of [688, 690, 701].entries()) await approvedMonth(db, at, received, 50 + at);
    const view = await opened(db);
    expect(view.report.month).toBe(QUARTER);
    expect(figures(view)).toEqual({ received: 2079, pending: 52 });
    expect(view.status.missing.map(({ id }) => id)).toEqual(['used']);
    expect(view.entered.size).toBe(0);
  });

  test('waits for a month that is not approved, and takes it once it is', async () => {
    const db = await owing();
    await approvedMonth(db, 0, 688, 50);
    await approvedMonth(db, 2, 701, 52);
    expect((await opened(db)).status.missing.map(({ id }) => id)).toEqual(['received', 'used']);
    expect(figures(await opened(db))).toEqual({ pending: 52 });
    await approvedMonth(db, 1, 690, 51);
    expect(figures(await opened(db))).toEqual({ received: 2079, pending: 52 });
  });

  test('given otherwise wants a reason, and keeps it', async () => {
    const db = await owing();
    for (const [at, received] of [688, 690, 701].entries()) await approvedMonth(db, at, received, 50 + at);
    const { report } = await opened(db);
    const { view } = await give(db, report.id, { received: 2080, used: 44 });
    expect(view.status.findings).toMatchObject([{ check: { code: 'from-months.received' }, expected: 2079 }]);
    const reasons = new Map([['from-months.received', 'Cộng thêm hồ sơ liên thông']]);
    done(await giveReasons(context(db), report.id, reasons, view.report.version));
    await approve(db, report.id);
    expect((await read(db, report.id)).misfits).toBeUndefined();
  });

  test('that is approved stays as it is when a month is corrected, and both are told', async () => {
    const db = await owing();
    for (const [at, received] of [688, 690, 701].entries()) await approvedMonth(db, at, received, 50 + at);
    const { report } = await opened(db);
    await give(db, report.id, { used: 44 });
    await approve(db, report.id);
    expect((await read(db, report.id)).misfits).toBeUndefined();

    done(await correctReport(context(db), monthId(1), 'Đếm sót', undefined));
    await give(db, monthId(1), { received: 691 });
    const corrected = await approve(db, monthId(1));
    expect(await leftBehindBy(context(db), corrected)).toEqual({
      totals: [],
      taken: [{ definition: QUARTERLY, month: QUARTER }],
    });
    const view = await read(db, report.id);
    expect(figures(view)).toMatchObject({ received: 2079 });
    expect(view.misfits).toEqual(new Map([['received', 2080]]));

    const reopened = done(await correctReport(context(db), report.id, 'Theo tháng 02', undefined)).view;
    expect(figures(reopened)).toMatchObject({ received: 2080 });
    const again = await approve(db, report.id);
    expect(again.misfits).toBeUndefined();
    expect(await leftBehindBy(context(db), corrected)).toMatchObject({ taken: [] });
  });
});
