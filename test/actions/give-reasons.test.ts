// Reasons answer warnings that stand now, on the version they were written for.

import { describe, expect, test } from 'vitest';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { LONGEST_REASON } from '../../src/report/definition.ts';
import { auditOf } from '../../src/store/audit.ts';
import { reasonsOf } from '../../src/store/reasons.ts';
import { findReport } from '../../src/store/reports.ts';
import { acting, freshDatabase, LEADER, OFFICER, REPORT } from '../support/database.ts';
import { approve, done, fill, record } from './filled.ts';

/** One warning: dossiers were settled overdue. */
async function warned() {
  const { db } = await freshDatabase();
  const { view } = await fill(acting(db), { settledOverdue: 5, settledYtdOverdue: 5 });
  const [code = ''] = view.status.findings.map(({ check }) => check.code);
  const give = (words: Readonly<Record<string, string>>, seen = view.report.version, actor = OFFICER) =>
    giveReasons(acting(db, actor), REPORT, new Map(Object.entries(words)), seen);
  return { db, code, give, version: view.report.version };
}

test('a reason settles its warning: the report is ready', async () => {
  const { db, code, give } = await warned();
  const { view, result } = done(await give({ [code]: '  Chờ ý kiến bộ ' }));
  expect(result).toBe(1);
  expect(view.status.ready).toBe(true);
  expect((await reasonsOf(db, REPORT)).words).toEqual(new Map([[code, 'Chờ ý kiến bộ']]));
  expect((await auditOf(db, REPORT)).at(-1)).toMatchObject({
    subject: 'reason',
    subjectId: code,
    how: 'given',
    after: 'Chờ ý kiến bộ',
    by: OFFICER.id,
  });
});

describe('nothing is kept of', () => {
  test.each([
    ['blanks', (code: string) => ({ [code]: ' \n ' })],
    ['a reason for what is no warning now', () => ({ 'at-most.pendingOverdue.pending': 'Vì sao không' })],
    ['a reason for what is no check', () => ({ 'no-such-check': 'Vì sao không' })],
  ])('%s', async (_what, words) => {
    const { db, code, give, version } = await warned();
    expect(done(await give(words(code))).result).toBe(0);
    expect((await reasonsOf(db, REPORT)).words).toEqual(new Map());
    expect((await findReport(db, REPORT))?.version).toBe(version);
  });

  test('the same words again', async () => {
    const { code, give, version } = await warned();
    await give({ [code]: 'Chờ ý kiến bộ' });
    const again = done(await give({ [code]: 'Chờ ý kiến bộ' }, version + 1));
    expect(again.result).toBe(0);
    expect(again.view.report.version).toBe(version + 1);
  });
});

test('a letter instead of a reason is refused, and nothing of it recorded', async () => {
  const { db, code, give, version } = await warned();
  const refused = { kind: 'refused', code: 'too-long' };
  expect(await give({ [code]: 'x'.repeat(LONGEST_REASON + 1) })).toEqual(refused);
  expect((await reasonsOf(db, REPORT)).words.size).toBe(0);
  expect((await findReport(db, REPORT))?.version).toBe(version);
  await give({ [code]: ` ${'x'.repeat(LONGEST_REASON)} ` });
  expect((await reasonsOf(db, REPORT)).words.get(code)).toHaveLength(LONGEST_REASON);
});

test('a reason never settles an error', async () => {
  const { db } = await freshDatabase();
  const { view } = await fill(acting(db), { postDossiers: 159 });
  const [finding] = view.status.findings;
  expect(finding?.check.severity).toBe('error');
  const words = new Map([[finding?.check.code ?? '', 'Vẫn đúng']]);
  const given = done(await giveReasons(acting(db), REPORT, words, view.report.version));
  expect(given.result).toBe(0);
  expect(given.view.status.ready).toBe(false);
});

test('one written for older figures, on a finished report or by the leader is refused', async () => {
  const { db, code, give, version } = await warned();
  const words = { [code]: 'Chờ ý kiến bộ' };
  expect(await give(words, version, LEADER)).toEqual({ kind: 'refused', code: 'not-allowed' });
  await record(acting(db), { procedures: 110 });
  expect(await give(words)).toEqual({ kind: 'refused', code: 'outdated' });
  done(await give(words, version + 1));
  await approve(acting(db));
  expect(await give({ [code]: 'Khác' }, version + 3)).toEqual({ kind: 'refused', code: 'closed' });
});

test('the same words, newly ticked to be kept, are kept for later months', async () => {
  const { db } = await freshDatabase();
  const { view } = await fill(acting(db), { partialServicesUsed: 1 });
  const [code = ''] = view.status.findings.map(({ check }) => check.code);
  expect(code).toBe('more-used.partialServicesUsed');
  const words = new Map([[code, 'Tính cả hồ sơ giấy']]);
  const give = (seen: number, keeps: readonly string[]) =>
    giveReasons(acting(db), REPORT, words, seen, keeps);
  const given = done(await give(view.report.version, []));
  const kept = done(await give(given.view.report.version, [code]));
  expect(kept.result).toBe(1);
  expect(kept.view.standing.get(code)?.words).toBe('Tính cả hồ sơ giấy');
  const again = done(await give(kept.view.report.version, [code]));
  expect(again.result).toBe(0);
  expect(again.view.report.version).toBe(kept.view.report.version);
});
