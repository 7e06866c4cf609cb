// Sending a report on and taking it back: when nothing is open, once, on the version that was seen.

import { describe, expect, test } from 'vitest';
import { approveReport } from '../../src/actions/decide-report.ts';
import { submitReport, withdrawReport } from '../../src/actions/submit-report.ts';
import { auditOf } from '../../src/store/audit.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, COLLEAGUE, freshDatabase, LEADER, OFFICE, REPORT } from '../support/database.ts';
import { approve, done, fill, record, reopen, submit } from './filled.ts';

const states = async (db: Db) =>
  (await auditOf(db, REPORT))
    .filter(({ subject }) => subject === 'state')
    .map(({ before, after, by }) => `${before} → ${after} by ${by}`);

describe('a month is not sent on', () => {
  test.each([
    ['while nothing is given', undefined],
    ['while an error stands', { postDossiers: 159 }],
    ['while a warning has no reason', { settledOverdue: 5, settledYtdOverdue: 5 }],
  ])('%s', async (_when, changes) => {
    const { db } = await freshDatabase();
    if (changes) await fill(acting(db), changes);
    expect(await submitReport(acting(db), REPORT, undefined)).toEqual({ kind: 'refused', code: 'not-ready' });
    expect((await findReport(db, REPORT))?.state).toBe('entering');
  });

  test('by a card that shows an older version', async () => {
    const { db } = await freshDatabase();
    const { view } = await fill(acting(db));
    await record(acting(db, COLLEAGUE), { procedures: 110 });
    const seen = view.report.version;
    expect(await submitReport(acting(db), REPORT, seen)).toEqual({ kind: 'refused', code: 'outdated' });
    expect(done(await submitReport(acting(db), REPORT, seen + 1)).view.report.state).toBe('waiting');
  });

  test.each([
    ['the leader', LEADER],
    ['the Office', OFFICE],
  ])('nor taken back by %s', async (_who, actor) => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const refusal = { kind: 'refused', code: 'not-allowed' };
    expect(await submitReport(acting(db, actor), REPORT, undefined)).toEqual(refusal);
    await submit(acting(db));
    expect(await withdrawReport(acting(db, actor), REPORT)).toEqual(refusal);
    expect((await findReport(db, REPORT))?.state).toBe('waiting');
  });
});

test('sent on, taken back, approved, corrected: each is in the audit, with who', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await submit(acting(db));
  done(await withdrawReport(acting(db, COLLEAGUE), REPORT));
  await approve(acting(db));
  await reopen(acting(db));
  expect(await states(db)).toEqual([
    'entering → waiting by can-bo',
    'waiting → entering by dong-nghiep',
    'entering → waiting by can-bo',
    'waiting → approved by lanh-dao',
    'approved → entering by can-bo',
  ]);
});

test('sent on twice is once, whatever version the second saw', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  const { view } = await submit(acting(db));
  const again = done(await submitReport(acting(db), REPORT, view.report.version - 1));
  expect(again.view.report).toEqual(view.report);
  expect(await states(db)).toHaveLength(1);
});

test('what is decided on is not taken back', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  const { view } = await approve(acting(db));
  expect(await withdrawReport(acting(db), REPORT)).toEqual({ kind: 'refused', code: 'wrong-state' });
  const leader = acting(db, LEADER);
  expect(await approveReport(leader, REPORT, view.report.version)).toMatchObject({ code: 'wrong-state' });
});
