// What later turns take from memory is what they would read.

import { expect, test } from 'vitest';
import { clearFigures } from '../../src/actions/clear-figures.ts';
import type { ActionContext } from '../../src/actions/context.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { skipFigure } from '../../src/actions/skip-figure.ts';
import { KeptViews, TurnReads } from '../../src/actions/turn-reads.ts';
import { undoChange } from '../../src/actions/undo-change.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { acting, COLLEAGUE, freshDatabase, NOW, OFFICER, REPORT } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';

const JANUARY = formatReportRef({
  agencyId: 'skhdt',
  definitionId: CT25_CT08.id,
  month: toMonth(2024, 1),
});
const ASKED = CT25_CT08.figures.map(({ id }) => id);

/** Turns that come one after another, as the bot makes them. */
async function turns(): Promise<{ db: Db; next: (more?: Partial<ActionContext>) => ActionContext }> {
  const { db } = await freshDatabase();
  const kept = new KeptViews();
  return { db, next: (more) => acting(db, OFFICER, { reads: new TurnReads(kept), ...more }) };
}

const viewIn = async (context: ActionContext, report = REPORT) => {
  const read = await readReport(context, report);
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.view;
};

const record = (context: ActionContext, figure: string, value: number, reportId = REPORT) =>
  recordFigures(context, {
    reportId,
    given: [{ figure, value }],
    how: 'typed',
    seenVersion: Number.MAX_SAFE_INTEGER,
  });

test('a later turn has what an earlier one has read', async () => {
  const { next } = await turns();
  expect(await viewIn(next())).toBe(await viewIn(next()));
});

test('whatever is done to a report, the next turn has what it would read', async () => {
  const { db, next } = await turns();
  const { agencyId, ...january } = { agencyId: 'skhdt', id: JANUARY, month: toMonth(2024, 1) };
  const definition = { definitionId: CT25_CT08.id, definitionVersion: CT25_CT08.version };
  await ensureReport(db, { agencyId, ...january, ...definition }, NOW);
  // The same every time: a linear congruence that needs no more than 53 bits.
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % below;
  };
  const figure = () => ASKED[random(8)] ?? '';
  const acts: readonly ((context: ActionContext) => Promise<unknown>)[] = [
    (context) => record(context, figure(), random(40)),
    (context) => record(context, figure(), random(40)),
    (context) => record(context, figure(), random(40), JANUARY),
    (context) => record({ ...context, actor: COLLEAGUE }, figure(), random(40)),
    ({ now }) => record(acting(db, COLLEAGUE, { now }), figure(), random(40)),
    (context) => clearFigures(context, REPORT, [figure(), figure()]),
    (context) => skipFigure(context, REPORT, figure()),
    (context) => undoChange(context, REPORT),
    async (context) => {
      const { status, report } = await viewIn(context);
      const reasons = new Map(status.findings.map(({ check }) => [check.code, `vì ${random(9)}`]));
      return await giveReasons(context, REPORT, reasons, report.version, [...reasons.keys()].slice(0, 1));
    },
  ];
  let reused = 0;
  for (let step = 0; step < 150; step += 1) {
    const act = acts[random(acts.length)];
    const now = new Date(NOW.getTime() + step * 1000);
    await act?.(next({ now }));
    for (const report of [REPORT, JANUARY]) {
      const turn = next({ now });
      const before = turn.reads?.views.get(report)?.view;
      const view = await viewIn(turn, report);
      if (view === before) reused += 1;
      expect(view, `step ${step}`).toEqual(await viewIn(acting(db, OFFICER, { now }), report));
    }
  }
  expect(reused).toBeGreaterThan(100);
}, 60_000);

test('what is taken back with its transaction is not kept', async () => {
  const { db, next } = await turns();
  const failed = inTransaction(db, async (trx) => {
    await record(next({ db: trx }), 'settled', 7);
    throw new Error('taken back');
  });
  await expect(failed).rejects.toThrow('taken back');
  expect((await viewIn(next())).entered.size).toBe(0);
});

test('another day, other days off, other definitions or another agency are seen', async () => {
  const { db, next } = await turns();
  const first = await viewIn(next());
  const nextDay = next({ now: new Date(NOW.getTime() + 86_400_000) });
  expect(await viewIn(nextDay)).not.toBe(first);
  const { holidays, catalogue } = next();
  expect(await viewIn(next({ holidays: { ...holidays } }))).not.toBe(first);
  const second = await viewIn(next({ catalogue: { ...catalogue } }));
  const agency = await findAgency(db, 'skhdt');
  if (!agency) throw new Error('no agency');
  await saveAgency(db, { ...agency, approval: agency.approval === 'off' ? 'required' : 'off' });
  const third = await viewIn(next());
  expect(third).not.toBe(second);
  expect(third.agency.approval).not.toBe(agency.approval);
});

test('who may not read it does not get what is kept', async () => {
  const { next } = await turns();
  await viewIn(next());
  const stranger = { ...OFFICER, id: 'khach', memberships: [] };
  expect(await readReport(next({ actor: stranger }), REPORT)).toMatchObject({ kind: 'refused' });
});
