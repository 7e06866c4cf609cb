// The last word on a month is given when nothing is open, once, and can be taken back.

import { describe, expect, test } from 'vitest';
import { finishReport, reopenReport } from '../../src/actions/finish-report.ts';
import { auditOf } from '../../src/store/audit.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, COLLEAGUE, freshDatabase, LEADER, OFFICE, REPORT } from '../support/database.ts';
import { done, fill, finish, record } from './filled.ts';

const states = async (db: Db) =>
  (await auditOf(db, REPORT))
    .filter(({ subject }) => subject === 'state')
    .map(({ before, after, by }) => `${before} → ${after} by ${by}`);

describe('a month is not finished', () => {
  test.each([
    ['while nothing is given', undefined],
    ['while an error stands', { postDossiers: 159 }],
    ['while a warning has no reason', { settledOverdue: 5, settledYtdOverdue: 5 }],
  ])('%s', async (_when, changes) => {
    const { db } = await freshDatabase();
    if (changes) await fill(acting(db), changes);
    expect(await finishReport(acting(db), REPORT, undefined)).toEqual({ kind: 'refused', code: 'not-ready' });
    expect((await findReport(db, REPORT))?.state).toBe('entering');
  });

  test('by a card that shows an older version', async () => {
    const { db } = await freshDatabase();
    const { view } = await fill(acting(db));
    await record(acting(db, COLLEAGUE), { procedures: 110 });
    const seen = view.report.version;
    expect(await finishReport(acting(db), REPORT, seen)).toEqual({ kind: 'refused', code: 'outdated' });
    expect(done(await finishReport(acting(db), REPORT, seen + 1)).view.report.state).toBe('final');
  });

  test.each([
    ['the leader', LEADER],
    ['the Office', OFFICE],
  ])('nor opened again by %s', async (_who, actor) => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    const refusal = { kind: 'refused', code: 'not-allowed' };
    expect(await finishReport(acting(db, actor), REPORT, undefined)).toEqual(refusal);
    await finish(acting(db));
    expect(await reopenReport(acting(db, actor), REPORT)).toEqual(refusal);
    expect((await findReport(db, REPORT))?.state).toBe('final');
  });
});

test('finished, opened again, corrected, finished: each is in the audit, with who', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await finish(acting(db));
  await reopenReport(acting(db, COLLEAGUE), REPORT);
  done(await record(acting(db), { procedures: 110 }));
  await finish(acting(db));
  expect(await states(db)).toEqual([
    'entering → final by can-bo',
    'final → entering by dong-nghiep',
    'entering → final by can-bo',
  ]);
  expect(await findReport(db, REPORT)).toMatchObject({ state: 'final', version: 5 });
});

test('finishing twice and opening twice are once, whatever version the second saw', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  const { view } = await finish(acting(db));
  const again = done(await finishReport(acting(db), REPORT, view.report.version - 1));
  expect(again.view.report).toEqual(view.report);
  const opened = done(await reopenReport(acting(db), REPORT));
  expect(done(await reopenReport(acting(db), REPORT)).view.report).toEqual(opened.view.report);
  expect(await states(db)).toHaveLength(2);
});
