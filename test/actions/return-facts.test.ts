// A report that came back: who, why, which sections, and what has become different since.

import { describe, expect, test } from 'vitest';
import { sendBackReport } from '../../src/actions/correct-report.ts';
import { approveReport, returnReport } from '../../src/actions/decide-report.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { returnFacts } from '../../src/actions/return-facts.ts';
import { submitReport, withdrawReport } from '../../src/actions/submit-report.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, freshDatabase, LEADER, OFFICE, REPORT } from '../support/database.ts';
import { approve, done, fill, record, reopen, submit } from './filled.ts';

async function returned(db: Db, sections: readonly string[] = []) {
  await fill(acting(db));
  const { version } = (await submit(acting(db))).view.report;
  done(await returnReport(acting(db, LEADER), REPORT, 'Xem lại số bưu chính', version, sections));
}

async function facts(db: Db) {
  const read = await readReport(acting(db), REPORT);
  if (read.kind === 'refused') throw new Error(read.code);
  return await returnFacts(acting(db), read.view);
}

describe('a report that was sent back', () => {
  test('says by whom, why, and which sections, in the order of the report', async () => {
    const { db } = await freshDatabase();
    await returned(db, ['post', 'settlement', 'not-a-section']);
    expect(await facts(db)).toMatchObject({
      kind: 'returned',
      by: { id: LEADER.id },
      reason: 'Xem lại số bưu chính',
      sections: [{ id: 'settlement' }, { id: 'post' }],
      changes: [],
      unchanged: true,
    });
  });

  test('says what is different since, also once it waits again and is taken back', async () => {
    const { db } = await freshDatabase();
    await returned(db);
    await record(acting(db), { postDossiers: 107, pending: 44, postInDossiers: 2 });
    await record(acting(db), { pending: 45 });
    const changes = [
      { figure: 'postDossiers', before: 106, after: 107 },
      { figure: 'postInDossiers', before: 1, after: 2 },
    ];
    expect(await facts(db)).toMatchObject({ changes, unchanged: false });
    await submit(acting(db));
    expect(await facts(db)).toMatchObject({ changes, by: { id: LEADER.id } });
    done(await withdrawReport(acting(db), REPORT));
    expect(await facts(db)).toMatchObject({ changes, kind: 'returned' });
  });

  test('changed there and back again is unchanged', async () => {
    const { db } = await freshDatabase();
    await returned(db);
    await record(acting(db), { pending: 44 });
    expect(await facts(db)).toMatchObject({ unchanged: false });
    await record(acting(db), { pending: 45 });
    expect(await facts(db)).toMatchObject({ changes: [], unchanged: true });
  });

  test('by the Office after approval names the Office; approved again it has come back no more', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await approve(acting(db));
    expect(await facts(db)).toBeUndefined();
    done(await sendBackReport(acting(db, OFFICE), REPORT, 'Chưa khớp', undefined, ['post']));
    expect(await facts(db)).toMatchObject({
      kind: 'returned',
      by: { id: OFFICE.id },
      sections: [{ id: 'post' }],
    });
    const resent = done(await submitReport(acting(db), REPORT, undefined, { unchanged: true }));
    const { version } = resent.view.report;
    done(await approveReport(acting(db, LEADER), REPORT, version));
    expect(await facts(db)).toBeUndefined();
    await reopen(acting(db));
    expect(await facts(db)).toMatchObject({ kind: 'corrected', sections: [], unchanged: true });
  });
});
