// One transaction, made anew when others were faster, and what may be said when it breaks.

import { expect, test } from 'vitest';
import { DatabaseAway, OutcomeUnknown } from '../../src/store/database-errors.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { inTransaction, LostRace, TRIES, trackCommitOutcome } from '../../src/store/transaction.ts';
import { freshDatabase, REPORT } from '../support/database.ts';
import { ON, openAt } from '../support/databases.ts';

const setVersion = (db: Db, version: number) => db.updateTable('reports').set({ version }).execute();
const versionOf = async (db: Db) => (await findReport(db, REPORT))?.version;

test('what was lost to someone faster is made anew, and what it wrote is gone', async () => {
  const { db } = await freshDatabase();
  let asked = 0;
  await inTransaction(db, async (trx) => {
    asked += 1;
    expect(await versionOf(trx)).toBe(0);
    await setVersion(trx, asked);
    if (asked < 3) throw new LostRace();
  });
  expect([asked, await versionOf(db)]).toEqual([3, 3]);
});

test('it is given up in the end, and anything else at once', async () => {
  const { db } = await freshDatabase();
  let asked = 0;
  const failing = (error: Error) =>
    inTransaction(db, async (trx) => {
      asked += 1;
      await setVersion(trx, 9);
      throw error;
    });
  await expect(failing(new LostRace())).rejects.toBeInstanceOf(LostRace);
  expect(asked).toBe(TRIES);
  await expect(failing(new Error('ours'))).rejects.toThrow('ours');
  expect(asked).toBe(TRIES + 1);
  expect(await versionOf(db)).toBe(0);
});

test('after something was committed nobody is told that nothing was', async () => {
  const { db } = await freshDatabase();
  const away = new DatabaseAway();
  const before = trackCommitOutcome(() => inTransaction(db, () => Promise.reject(away)));
  await expect(before).rejects.toBe(away);
  const after = trackCommitOutcome(async () => {
    await inTransaction(db, (trx) => setVersion(trx, 1));
    throw away;
  });
  await expect(after).rejects.toBeInstanceOf(OutcomeUnknown);
  expect(await versionOf(db)).toBe(1);
});

// One handle of SQLite lets one transaction in at a time, and one of PGlite too: only a server lets them meet.
test.runIf(ON === 'server')('of two that read before they write neither is lost', async () => {
  const { db, address } = await freshDatabase();
  const other = await openAt(address);
  const bothHaveRead = Promise.withResolvers<void>();
  let read = 0;
  const raise = (on: Db) =>
    inTransaction(on, async (trx) => {
      const version = (await versionOf(trx)) ?? 0;
      read += 1;
      if (read === 2) bothHaveRead.resolve();
      await bothHaveRead.promise;
      await setVersion(trx, version + 1);
    });
  await Promise.all([raise(db), raise(other)]);
  expect([read, await versionOf(db)]).toEqual([3, 2]);
  await other.destroy();
});
