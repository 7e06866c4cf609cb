// Taking back what is no figure: a reason stands as before; what moved the report names the way back.

import { describe, expect, test } from 'vitest';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { handOver } from '../../src/actions/hand-over.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { withdrawReport } from '../../src/actions/submit-report.ts';
import { undoChange } from '../../src/actions/undo-change.ts';
import { reasonsOf } from '../../src/store/reasons.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, COLLEAGUE, freshDatabase, REPORT } from '../support/database.ts';
import { approve, done, fill, record, reopen, submit } from './filled.ts';

const WARNED = { settledOverdue: 5, settledYtdOverdue: 5 };

/** Gives a reason to the first warning that stands; its code. */
async function explain(db: Db, words: string): Promise<string> {
  const read = await readReport(acting(db), REPORT);
  if (read.kind === 'refused') throw new Error(read.code);
  const { report, status } = read.view;
  const code = status.findings.find(({ check }) => check.severity === 'warning')?.check.code ?? '';
  const given = done(await giveReasons(acting(db), REPORT, new Map([[code, words]]), report.version));
  expect(given.result).toBe(1);
  return code;
}

const undo = async (db: Db) => done(await undoChange(acting(db), REPORT)).result;

describe('a reason', () => {
  test('given last is taken back, and the one before it stands again', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db), WARNED);
    const code = await explain(db, 'Năm hồ sơ đã rút');
    await explain(db, 'Rút năm hồ sơ');
    expect(await undo(db)).toMatchObject({ kind: 'undone', reasons: new Map([[code, 'Năm hồ sơ đã rút']]) });
    expect((await reasonsOf(db, REPORT)).words.get(code)).toBe('Năm hồ sơ đã rút');
    expect(await undo(db)).toMatchObject({ kind: 'undone', reasons: new Map([[code, undefined]]) });
    expect((await reasonsOf(db, REPORT)).words.has(code)).toBe(false);
  });

  test('lost with its figure comes back with it', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db), WARNED);
    const code = await explain(db, 'Năm hồ sơ đã rút');
    await record(acting(db), { settledOverdue: 6 });
    expect((await reasonsOf(db, REPORT)).words.has(code)).toBe(false);
    expect(await undo(db)).toMatchObject({ events: [{ figure: 'settledOverdue', value: 5 }] });
    expect((await reasonsOf(db, REPORT)).words.get(code)).toBe('Năm hồ sơ đã rút');
  });
});

describe('what moved the report last', () => {
  test('is named: taken back, opened again, handed over', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await submit(acting(db));
    done(await withdrawReport(acting(db), REPORT));
    expect(await undo(db)).toEqual({ kind: 'moved', move: 'withdrawn' });
    await approve(acting(db));
    await reopen(acting(db));
    expect(await undo(db)).toEqual({ kind: 'moved', move: 'reopened' });
    done(await handOver(acting(db), REPORT, COLLEAGUE.id));
    expect(await undo(db)).toEqual({ kind: 'moved', move: 'handed-over' });
  });
});
