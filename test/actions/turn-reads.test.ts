// What a turn has read it does not read again, and nothing that has changed since is missed.

import { expect, test } from 'vitest';
import type { ActionContext } from '../../src/actions/context.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { readAgency, TurnReads, viewOnce } from '../../src/actions/turn-reads.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { figuresOfReports } from '../../src/store/figures.ts';
import { findReport } from '../../src/store/reports.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { acting, COLLEAGUE, freshDatabase, REPORT } from '../support/database.ts';

const FIGURE = 'settled';

async function turn(): Promise<ActionContext> {
  const { db } = await freshDatabase();
  return acting(db, undefined, { reads: new TurnReads() });
}

const viewIn = async (context: ActionContext) => {
  const read = await readReport(context, REPORT);
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.view;
};

const record = (context: ActionContext, value: number) =>
  recordFigures(context, {
    reportId: REPORT,
    given: [{ figure: FIGURE, value }],
    how: 'typed',
    seenVersion: Number.MAX_SAFE_INTEGER,
  });

test('a report is read once, also by the change that follows', async () => {
  const context = await turn();
  const first = await viewIn(context);
  expect(await viewIn(context)).toBe(first);
  expect(await inTransaction(context.db, (db) => viewIn({ ...context, db }))).toBe(first);
});

test('what a colleague has recorded meanwhile is seen', async () => {
  const context = await turn();
  await viewIn(context);
  await record(acting(context.db, COLLEAGUE), 7);
  expect((await viewIn(context)).entered.get(FIGURE)?.value).toBe(7);
  await record(acting(context.db, COLLEAGUE), 8);
  const changed = await record(context, 8);
  expect(changed).toMatchObject({ kind: 'done', changed: false });
});

test.each([
  ['once', 1, 2],
  ['without end', Number.POSITIVE_INFINITY, 6],
])(
  'what a colleague records %s while it is read stands under the version that it has made',
  async (_, changes, reads) => {
    const context = await turn();
    const found = await findReport(context.db, REPORT);
    if (!found) throw new Error('there is no report');
    let done = 0;
    const view = await viewOnce(context, found, async (db, report, agency) => {
      done += 1;
      if (done <= changes && !db.isTransaction) await record(acting(context.db, COLLEAGUE), done);
      const entered = (await figuresOfReports(db, [report.id])).get(report.id) ?? new Map();
      return { report, agency, entered, earlier: [], moves: {} } as unknown as ReportView;
    });
    const recorded = Math.min(changes, reads - 1);
    expect([done, view.report.version, view.entered.get(FIGURE)?.value]).toEqual([reads, recorded, recorded]);
  },
);

test('what the turn itself has recorded is seen', async () => {
  const context = await turn();
  await viewIn(context);
  await record(context, 7);
  expect((await viewIn(context)).entered.get(FIGURE)?.value).toBe(7);
});

test('what a transaction has taken back is not', async () => {
  const context = await turn();
  await viewIn(context);
  const failed = inTransaction(context.db, async (db) => {
    await record({ ...context, db }, 7);
    expect((await viewIn({ ...context, db })).entered.get(FIGURE)?.value).toBe(7);
    throw new Error('taken back');
  });
  await expect(failed).rejects.toThrow('taken back');
  expect((await viewIn(context)).entered.size).toBe(0);
  await record(acting(context.db, COLLEAGUE), 9);
  expect((await viewIn(context)).entered.get(FIGURE)?.value).toBe(9);
});

test('an agency that has changed is seen by the change, and by the turn once it says so', async () => {
  const context = await turn();
  const first = await viewIn(context);
  const agency = await findAgency(context.db, 'skhdt');
  if (!agency) throw new Error('no agency');
  await saveAgency(context.db, { ...agency, office: !agency.office });
  // The change decides on the agency as it is, whatever the turn has read.
  const inside = await inTransaction(context.db, (db) => viewIn({ ...context, db }));
  expect(inside.agency.office).toBe(!first.agency.office);
  context.reads?.forgetAgencies();
  expect((await readAgency(context, 'skhdt'))?.office).toBe(!first.agency.office);
});
