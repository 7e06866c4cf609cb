// Whether a file is one that was kept, byte for byte: which, and whether it is still the newest.

import { expect, test } from 'vitest';
import type { ActionContext } from '../../src/actions/context.ts';
import { issueDocument, keptDocuments } from '../../src/actions/issue-document.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { verifyFile } from '../../src/actions/verify-file.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { contentsOf } from '../../src/store/contents.ts';
import { acting, freshDatabase, LEADER, OFFICE, OFFICER, REPORT } from '../support/database.ts';
import { approve, done, fill, reopen } from './filled.ts';

const REGISTRATION = { number: 5, issuedOn: toLocalDate(toMonth(2024, 2), 16) };

async function approved() {
  const { db } = await freshDatabase();
  const officer = acting(db);
  await fill(officer);
  await approve(officer);
  return { db, officer };
}

async function file(context: ActionContext, version?: number): Promise<Uint8Array> {
  const issued = await issueDocument(context, REPORT, version);
  if (issued.kind !== 'issued') throw new Error(issued.code);
  return issued.bytes;
}

test('an approved file is known, for whoever may read the report', async () => {
  const { db, officer } = await approved();
  const bytes = await file(officer);
  for (const actor of [OFFICER, LEADER, OFFICE]) {
    expect(await verifyFile(acting(db, actor), bytes)).toMatchObject({
      kind: 'kept',
      agency: 'Sở Kế hoạch và Đầu tư',
      document: { reportId: REPORT, version: 3, state: 'approved' },
      registered: undefined,
      overtakenBy: undefined,
    });
  }
});

test('with any one byte changed it is not, nor a draft, nor nothing', async () => {
  const { db, officer } = await approved();
  const bytes = await file(officer);
  for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
    const changed = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte));
    expect(await verifyFile(officer, changed)).toEqual({ kind: 'unknown' });
  }
  await reopen(officer);
  expect(await verifyFile(acting(db), await file(officer))).toEqual({ kind: 'unknown' });
  expect(await verifyFile(officer, new Uint8Array())).toEqual({ kind: 'unknown' });
});

test('each version says what it printed, and the older ones by which they were overtaken', async () => {
  const { officer } = await approved();
  done(await registerReport(officer, REPORT, REGISTRATION, undefined));
  await reopen(officer);
  await approve(officer);
  const verified = async (version: number) => await verifyFile(officer, await file(officer, version));
  const overtakenBy = { version: 7, state: 'approved' };
  expect(await verified(3)).toMatchObject({ document: { version: 3 }, registered: undefined, overtakenBy });
  expect(await verified(4)).toMatchObject({
    document: { version: 4, state: 'sent' },
    registered: REGISTRATION,
    overtakenBy,
  });
  expect(await verified(7)).toMatchObject({ registered: undefined, overtakenBy: undefined });
});

test('a file whose number was put right is still known, and cannot be had any more', async () => {
  const { db, officer } = await approved();
  done(await registerReport(officer, REPORT, REGISTRATION, undefined));
  const wrong = await file(officer, 4);
  for (let number = 6; number < 16; number += 1)
    done(await registerReport(officer, REPORT, { ...REGISTRATION, number }, undefined));
  expect(await verifyFile(officer, wrong)).toMatchObject({
    document: { version: 4, state: 'sent', edition: 1 },
    registered: REGISTRATION,
    overtakenBy: { version: 14, state: 'sent', edition: 1 },
  });
  expect(await issueDocument(officer, REPORT, 4)).toEqual({ kind: 'refused', code: 'outdated' });
  expect(await keptDocuments(officer, REPORT)).toMatchObject([{ version: 14 }, { version: 3 }]);
  const rows = await db.selectFrom('documents').select('bytes').execute();
  expect(rows).toHaveLength(12);
  expect(rows.filter(({ bytes }) => bytes.length > 0)).toHaveLength(2);
  expect(await contentsOf(db)).toMatchObject({ damagedFiles: 0 });
});

test('nobody learns of a file of an agency whose reports they may not read', async () => {
  const { db, officer } = await approved();
  const bytes = await file(officer);
  const elsewhere = {
    ...OFFICER,
    memberships: [{ agencyId: 'vpubnd', roles: ['officer' as const], office: false }],
  };
  expect(await verifyFile(acting(db, elsewhere), bytes)).toEqual({ kind: 'unknown' });
  expect(await verifyFile(acting(db, { ...OFFICER, active: false }), bytes)).toEqual({ kind: 'unknown' });
});
