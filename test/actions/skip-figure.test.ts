// A question put off comes again at the end, and keeps coming round while others are put off, too.

import { expect, test } from 'vitest';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { skipFigure } from '../../src/actions/skip-figure.ts';
import { auditOf } from '../../src/store/audit.ts';
import { acting, freshDatabase, LEADER, REPORT } from '../support/database.ts';
import { approve, done, fill, record } from './filled.ts';

const skip = (context: ReturnType<typeof acting>, figure: string) => skipFigure(context, REPORT, figure);

test('the next question is asked first, this one after all others', async () => {
  const { db } = await freshDatabase();
  const { view } = done(await skip(acting(db), 'settled'));
  expect(view.status.missing.at(0)?.id).toBe('settledEarly');
  expect(view.status.missing.at(-1)?.id).toBe('settled');
  expect(await auditOf(db, REPORT)).toMatchObject([{ subject: 'skip', subjectId: 'settled', version: 1 }]);
});

test('put off again where it was put off last, nothing changes', async () => {
  const { db } = await freshDatabase();
  await skip(acting(db), 'settled');
  const again = done(await skip(acting(db), 'settled'));
  expect(again).toMatchObject({ changed: false, view: { report: { version: 1 } } });
  const notKnown = { reportId: REPORT, given: [], how: 'typed', seenVersion: 1, skip: ['settled'] } as const;
  expect(done(await recordFigures(acting(db), notKnown)).changed).toBe(false);
  expect(await auditOf(db, REPORT)).toHaveLength(1);
});

test('put off again behind others, it is a line of the history', async () => {
  const { db } = await freshDatabase();
  for (const figure of ['settled', 'settledEarly', 'settled']) await skip(acting(db), figure);
  const lines = (await auditOf(db, REPORT)).map(({ subjectId, version }) => [version, subjectId]);
  expect(lines.toSorted()).toEqual([
    [1, 'settled'],
    [2, 'settledEarly'],
    [3, 'settled'],
  ]);
});

test('when only such questions are left, putting one off brings the next', async () => {
  const { db } = await freshDatabase();
  let { status } = done(await record(acting(db), {})).view;
  const round = status.missing.map(({ id }) => id);
  for (const id of [...round, ...round]) {
    expect(status.missing[0]?.id).toBe(id);
    ({ status } = done(await skip(acting(db), id)).view);
  }
  expect(status.missing.map(({ id }) => id)).toEqual(round);
});

test('a figure that has a value, follows from others or does not exist is not put off', async () => {
  const { db } = await freshDatabase();
  await record(acting(db), { settled: 688, pendingOverdue: 0 });
  for (const figure of ['settled', 'pendingOverdueApologised', 'no-such-figure']) {
    const { view } = done(await skip(acting(db), figure));
    expect(view.report, figure).toMatchObject({ version: 1, skipped: new Set() });
  }
});

test('nothing is put off in a finished report, or by the leader', async () => {
  const { db } = await freshDatabase();
  expect(await skip(acting(db, LEADER), 'settled')).toEqual({ kind: 'refused', code: 'not-allowed' });
  await fill(acting(db));
  await approve(acting(db));
  expect(await skip(acting(db), 'settled')).toEqual({ kind: 'refused', code: 'closed' });
});
