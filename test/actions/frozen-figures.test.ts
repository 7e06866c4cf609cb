// What was approved stays what it was: an earlier month that is corrected moves running totals, but not those of a
// report that is final; and nobody approves running totals that they have not seen.

import { describe, expect, test } from 'vitest';
import { correctReport } from '../../src/actions/correct-report.ts';
import { approveReport } from '../../src/actions/decide-report.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { leftBehindBy } from '../../src/actions/left-behind.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { submitReport } from '../../src/actions/submit-report.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { findDocument } from '../../src/store/documents.ts';
import { ensureReport, findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { CLEAN } from '../report/months.ts';
import { acting, freshDatabase, LEADER, NOW, REPORT } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { ALL_SEEN, approve, done, fill, submit } from './filled.ts';

const JANUARY = formatReportRef({ agencyId: 'skhdt', definitionId: CT25_CT08.id, month: toMonth(2024, 1) });

function give(db: Db, values: Readonly<Record<string, number | string>>) {
  const given = Object.entries(values).map(([figure, value]) => ({ figure, value }));
  return recordFigures(acting(db), { reportId: JANUARY, given, how: 'typed', seenVersion: ALL_SEEN });
}

/** January approved, and February filled so that its running totals follow from January's. */
async function twoMonths(db: Db): Promise<void> {
  const { id: definitionId, version: definitionVersion } = CT25_CT08;
  const month = toMonth(2024, 1);
  await ensureReport(db, { id: JANUARY, agencyId: 'skhdt', definitionId, definitionVersion, month }, NOW);
  const typed = [...CLEAN].filter(([id]) => !running(id));
  done(await give(db, Object.fromEntries(typed)));
  const { report } = done(await submitReport(acting(db), JANUARY, undefined)).view;
  done(await approveReport(acting(db, LEADER), JANUARY, report.version));
  // The running total that follows from January's: it is not stored.
  const { view } = await fill(acting(db), { settledYtd: 2 * settled });
  const reasons = new Map(view.status.findings.map(({ check }) => [check.code, 'Đã rà soát']));
  done(await giveReasons(acting(db), REPORT, reasons, view.report.version));
}

const running = (id: string) =>
  CT25_CT08.figures.some((one) => one.id === id && one.kind === 'count' && one.obtained.how === 'running');
const settled = Number(CLEAN.get('settled'));

async function correctJanuary(db: Db): Promise<void> {
  done(await correctReport(acting(db), JANUARY, 'Sai số', undefined));
  done(await give(db, { settled: settled + 100 }));
}

test('the file with number and date has the figures that were approved', async () => {
  const { db } = await freshDatabase();
  await twoMonths(db);
  const { view } = await approve(acting(db));
  const approved = (await findDocument(db, REPORT, view.report.version))?.figures;
  await correctJanuary(db);
  const registration = { number: 5, issuedOn: toLocalDate(toMonth(2024, 2), 15) };
  const sent = done(await registerReport(acting(db), REPORT, registration, undefined));
  const kept = await findDocument(db, REPORT, sent.view.report.version);
  expect(approved?.get('settledYtd')).toBe(2 * settled);
  expect(kept?.figures).toEqual(approved);
  expect(sent.view.status.figures).toEqual(approved);
});

test('running totals that have moved since the card was sent are not approved on it', async () => {
  const { db } = await freshDatabase();
  await twoMonths(db);
  const { report } = (await submit(acting(db))).view;
  await correctJanuary(db);
  expect(await approveReport(acting(db, LEADER), REPORT, report.version)).toEqual({
    kind: 'refused',
    code: 'outdated',
  });
  const version = (await findReport(db, REPORT))?.version ?? 0;
  const approved = done(await approveReport(acting(db, LEADER), REPORT, version));
  expect(approved.view.status.figures.get('settledYtd')).toBe(2 * settled + 100);
});

test('a final month keeps its version, and its file, when an earlier one is corrected', async () => {
  const { db } = await freshDatabase();
  await twoMonths(db);
  const { report } = (await approve(acting(db))).view;
  await correctJanuary(db);
  const after = await readReport(acting(db), REPORT);
  if (after.kind !== 'read') throw new Error('not readable');
  expect(after.view.report.version).toBe(report.version);
  expect(after.view.status.figures.get('settledYtd')).toBe(2 * settled);
});

describe('an approved month that a correction has left behind', () => {
  async function correctAndApprove(db: Db) {
    await correctJanuary(db);
    const { version } = done(await submitReport(acting(db), JANUARY, undefined)).view.report;
    return done(await approveReport(acting(db, LEADER), JANUARY, version)).view;
  }

  /** March is begun, with what it has settled. */
  async function march(db: Db) {
    const { id: definitionId, version: definitionVersion } = CT25_CT08;
    const month = toMonth(2024, 3);
    const id = formatReportRef({ agencyId: 'skhdt', definitionId, month });
    await ensureReport(db, { id, agencyId: 'skhdt', definitionId, definitionVersion, month }, NOW);
    const given = [{ figure: 'settled', value: 10 }];
    const recorded = await recordFigures(acting(db), {
      reportId: id,
      given,
      how: 'typed',
      seenVersion: ALL_SEEN,
    });
    return done(recorded).view.status.findings.filter(({ check }) => check.kind === 'running');
  }

  test('is named when the correction is approved', async () => {
    const { db } = await freshDatabase();
    await twoMonths(db);
    await approve(acting(db));
    const corrected = await correctAndApprove(db);
    expect(await leftBehindBy(acting(db), corrected)).toEqual({ totals: [toMonth(2024, 2)], taken: [] });
  });

  test('is an error of the month after it, until it is corrected itself', async () => {
    const { db } = await freshDatabase();
    await twoMonths(db);
    await approve(acting(db));
    expect(await march(db)).toEqual([]);
    await correctAndApprove(db);
    expect(await march(db)).toMatchObject([
      {
        check: { code: 'running.settledYtd', severity: 'error' },
        before: 2 * settled,
        expected: 2 * settled + 100,
      },
    ]);
    const opened = done(await correctReport(acting(db), REPORT, 'Theo tháng 01', undefined));
    const given = [{ figure: 'settledYtd', value: 2 * settled + 100 }];
    const seenVersion = ALL_SEEN;
    done(
      await recordFigures(acting(db), { reportId: opened.view.report.id, given, how: 'typed', seenVersion }),
    );
    const again = await approve(acting(db));
    expect(await march(db)).toEqual([]);
    expect(await leftBehindBy(acting(db), again.view)).toEqual({ totals: [], taken: [] });
  });
});
