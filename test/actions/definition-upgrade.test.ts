// The form changes while a month is open: the officer is told once, and every figure that was accepted is still there,
// also one that the new form no longer asks for.

import { expect, test } from 'vitest';
import { openReport } from '../../src/actions/open-report.ts';
import { catalogueOf } from '../../src/report/catalogue.ts';
import type { Figure } from '../../src/report/definition.ts';
import { auditOf } from '../../src/store/audit.ts';
import { figuresOfReports, saveFigure } from '../../src/store/figures.ts';
import { advanceReport, findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, freshDatabase, LEADER, NOW, OFFICER, REPORT } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';

const CHANGE = { version: 2, vi: 'Thêm số hồ sơ khiếu nại.', en: 'Asks for appeals.' };
const APPEALS: Figure = {
  kind: 'count',
  id: 'appeals',
  section: 'settlement',
  label: 'Số hồ sơ khiếu nại',
  short: 'Khiếu nại',
  english: 'Appeals',
  aliases: [],
  unit: 'dossier',
  obtained: { how: 'asked' },
};
const KEPT = CT25_CT08.figures.filter(({ id }) => id !== 'onlineReturned');
const catalogue = catalogueOf({
  ...CT25_CT08,
  version: 2,
  figures: [APPEALS, ...KEPT],
  changes: [CHANGE],
});

/** February as it was entered under the first version. */
async function begunUnderTheOldForm(): Promise<Db> {
  const { db } = await freshDatabase();
  await db.updateTable('reports').set({ definition_version: 1 }).where('id', '=', REPORT).execute();
  for (const [figure, value] of [
    ['settled', 688],
    ['onlineReturned', 12],
  ] as const) {
    await saveFigure(db, REPORT, figure, { value, how: 'typed', by: OFFICER.id, version: 0, at: NOW });
  }
  return db;
}

async function open(db: Db, actor = OFFICER) {
  const opened = await openReport(acting(db, actor, { catalogue }), undefined);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return opened;
}

const figuresIn = async (db: Db) => (await figuresOfReports(db, [REPORT])).get(REPORT);

test('opening tells the change once, keeps every figure and asks the new one', async () => {
  const db = await begunUnderTheOldForm();
  const before = await figuresIn(db);
  const { view, changes } = await open(db);
  expect(changes).toEqual([CHANGE]);
  expect(await figuresIn(db)).toEqual(before);
  expect(view.entered).toEqual(before);
  expect(view.status.missing[0]?.id).toBe('appeals');
  expect(await auditOf(db, REPORT)).toMatchObject([
    { version: 1, subject: 'definition', before: '1', after: '2', by: OFFICER.id },
  ]);
  expect((await open(db)).changes).toEqual([]);
  expect(await findReport(db, REPORT)).toMatchObject({ version: 1, definitionVersion: 2 });
});

test('opened on two devices at the same moment it is brought over once', async () => {
  const db = await begunUnderTheOldForm();
  await Promise.all([open(db), open(db)]);
  expect(await findReport(db, REPORT)).toMatchObject({ version: 1, definitionVersion: 2 });
  expect(await auditOf(db, REPORT)).toHaveLength(1);
});

test('a finished month stays under its form, and the leader changes nothing by looking', async () => {
  const db = await begunUnderTheOldForm();
  expect((await open(db, LEADER)).changes).toEqual([]);
  await advanceReport(db, { id: REPORT, version: 0 }, { state: 'approved' }, NOW);
  const opened = await openReport(acting(db, OFFICER, { catalogue }), { kind: 'month', month: 2 });
  expect(opened).toMatchObject({ kind: 'opened', changes: [] });
  expect(await findReport(db, REPORT)).toMatchObject({ version: 1, definitionVersion: 1 });
});
