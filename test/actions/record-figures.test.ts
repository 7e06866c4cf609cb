// Figures go in with their audit line and their version, and not over what the giver has not seen.

import { describe, expect, test } from 'vitest';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { skipFigure } from '../../src/actions/skip-figure.ts';
import { auditOf } from '../../src/store/audit.ts';
import { figuresOfReports } from '../../src/store/figures.ts';
import { reasonsOf } from '../../src/store/reasons.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, COLLEAGUE, freshDatabase, LEADER, OFFICE, REPORT } from '../support/database.ts';
import { approve, done, fill, record } from './filled.ts';

async function stored(db: Db) {
  const figures = (await figuresOfReports(db, [REPORT])).get(REPORT) ?? new Map();
  return Object.fromEntries([...figures].map(([id, { value }]) => [id, value]));
}

const versionOf = async (db: Db) => (await findReport(db, REPORT))?.version;

test('two figures of one message are one version, each with who, how and from what to what', async () => {
  const { db } = await freshDatabase();
  const delivery = { key: 'a:1|m', conversationId: 'a:1' };
  await record(acting(db), { settled: 680 });
  const { view, result } = done(
    await record(acting(db, COLLEAGUE, { delivery }), { settled: 688, pending: 45 }, 'paste'),
  );
  expect(result).toEqual([
    { kind: 'recorded', figure: 'settled', value: 688, before: 680 },
    { kind: 'recorded', figure: 'pending', value: 45 },
  ]);
  expect(view.report.version).toBe(2);
  expect(await versionOf(db)).toBe(2);
  const told = (await auditOf(db, REPORT)).slice(1);
  expect(told).toMatchObject([
    {
      version: 2,
      by: COLLEAGUE.id,
      subjectId: 'settled',
      before: '680',
      after: '688',
      how: 'paste',
      delivery: 'a:1|m',
    },
    { version: 2, by: COLLEAGUE.id, subjectId: 'pending', before: undefined, after: '45', how: 'paste' },
  ]);
});

test('the same value again changes nothing and leaves no trace', async () => {
  const { db } = await freshDatabase();
  await record(acting(db), { settled: 688 });
  const { result } = done(await record(acting(db, COLLEAGUE), { settled: 688 }));
  expect(result).toEqual([{ kind: 'unchanged', figure: 'settled', value: 688 }]);
  expect(await versionOf(db)).toBe(1);
  expect(await auditOf(db, REPORT)).toHaveLength(1);
});

test('the view that comes back is what another reader finds', async () => {
  const { db } = await freshDatabase();
  const { view } = await fill(acting(db));
  expect(view.report).toEqual(await findReport(db, REPORT));
  expect(view.entered).toEqual((await figuresOfReports(db, [REPORT])).get(REPORT));
});

describe('a figure changed after the giver last looked', () => {
  test('is left as it is, and what was not changed goes in', async () => {
    const { db } = await freshDatabase();
    await record(acting(db), { settled: 700 });
    const { result } = done(await record(acting(db, COLLEAGUE), { settled: 688, pending: 45 }, 'form', 0));
    expect(result).toMatchObject([
      { kind: 'conflict', figure: 'settled', offered: 688, current: { value: 700 } },
      { kind: 'recorded', figure: 'pending', value: 45 },
    ]);
    expect(await stored(db)).toEqual({ settled: 700, pending: 45 });
  });

  test('is replaced by a giver who has seen the change', async () => {
    const { db } = await freshDatabase();
    await record(acting(db), { settled: 700 });
    await record(acting(db, COLLEAGUE), { settled: 688 }, 'form', 1);
    expect(await stored(db)).toEqual({ settled: 688 });
  });
});

describe('a computed figure', () => {
  test('is stored only where it differs from its parts, and taken back by its own value', async () => {
    const { db } = await freshDatabase();
    await record(acting(db), { partialReceived: 0, fullReceived: 551, onlineReceived: 551 });
    expect(await stored(db)).toEqual({ partialReceived: 0, fullReceived: 551 });
    await record(acting(db), { onlineReceived: 573 });
    expect(await stored(db)).toMatchObject({ onlineReceived: 573 });
    const { result } = done(await record(acting(db), { onlineReceived: 551 }));
    expect(result).toEqual([{ kind: 'computed', figure: 'onlineReceived', before: 573 }]);
    expect(await stored(db)).toEqual({ partialReceived: 0, fullReceived: 551 });
    expect((await auditOf(db, REPORT)).at(-1)).toMatchObject({
      how: 'computed',
      before: '573',
      after: undefined,
    });
  });
});

test('a reason goes with the figures that it explained, and the audit keeps it', async () => {
  const { db } = await freshDatabase();
  const { view } = await fill(acting(db), { settledOverdue: 5, settledYtdOverdue: 5 });
  const warned = new Map(view.status.findings.map(({ check }) => [check.code, 'Chờ ý kiến bộ']));
  expect(warned.size).toBeGreaterThan(0);
  await giveReasons(acting(db), REPORT, warned, view.report.version);
  await record(acting(db), { procedures: 110 });
  expect((await reasonsOf(db, REPORT)).words).toEqual(warned);
  await record(acting(db), { settledOverdue: 4 });
  expect((await reasonsOf(db, REPORT)).words.size).toBeLessThan(warned.size);
  expect((await auditOf(db, REPORT)).at(-1)).toMatchObject({
    subject: 'reason',
    how: 'dropped',
    before: 'Chờ ý kiến bộ',
    after: undefined,
  });
});

test('a figure that was put off is no longer so when it is given', async () => {
  const { db } = await freshDatabase();
  await skipFigure(acting(db), REPORT, 'settled');
  await skipFigure(acting(db), REPORT, 'pending');
  await record(acting(db), { settled: 688 });
  expect((await findReport(db, REPORT))?.skipped).toEqual(new Set(['pending']));
});

test('a finished report takes none', async () => {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await approve(acting(db));
  expect(await record(acting(db), { settled: 1 })).toEqual({ kind: 'refused', code: 'closed' });
  expect(await stored(db)).toMatchObject({ settled: 688 });
});

test.each([
  ['the department’s leader', LEADER],
  ['the Office', OFFICE],
  ['an officer who has left', { ...COLLEAGUE, active: false }],
])('%s enters nothing, and is answered as for a report that does not exist', async (_who, actor) => {
  const { db } = await freshDatabase();
  const here = await record(acting(db, actor), { settled: 1 });
  const nowhere = await recordFigures(acting(db), {
    reportId: 'other',
    given: [],
    how: 'typed',
    seenVersion: 0,
  });
  expect(here).toEqual({ kind: 'refused', code: 'not-allowed' });
  expect(nowhere).toEqual(here);
  expect(await versionOf(db)).toBe(0);
});
