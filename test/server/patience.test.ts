// A turn asks some thirty times, and each time it may have to wait. In all it waits no longer than somebody waits for an answer.

import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { DatabaseAway, OutcomeUnknown } from '../../src/store/database-errors.ts';
import { waitingAtMost } from '../../src/store/patience.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { inTransaction, trackCommitOutcome } from '../../src/store/transaction.ts';
import { freshDatabase, REPORT } from '../support/database.ts';
import { openAt } from '../support/databases.ts';

const CONNECTIONS = 10;
const QUERIES = 30;
/** In milliseconds. */
const PATIENCE = 700;

const asking = async (db: Db) => {
  for (let at = 0; at < QUERIES; at += 1) await findReport(db, REPORT);
};

test('a turn that finds every connection in use again and again is given up, and the next one is answered', async () => {
  const { db } = await freshDatabase();
  let over = false;
  const others = Array.from({ length: 3 * CONNECTIONS }, async () => {
    while (!over) await sql`select pg_sleep(0.1)`.execute(db);
  });
  onTestFinished(async () => {
    over = true;
    await Promise.all(others);
  });
  const began = performance.now();
  await expect(waitingAtMost(() => asking(db), PATIENCE)).rejects.toBeInstanceOf(DatabaseAway);
  expect(performance.now() - began).toBeLessThan(PATIENCE + 2000);
  over = true;
  await Promise.all(others);
  await waitingAtMost(() => asking(db), 10_000);
});

test('a turn that waits for a lock again and again is given up, and nothing of it is stored', async () => {
  const { db, address } = await freshDatabase();
  const other = await openAt(address);
  onTestFinished(() => other.destroy());
  const turn = waitingAtMost(
    () =>
      inTransaction(db, async (trx) => {
        await trx.updateTable('reports').set({ version: 7 }).execute();
        for (let at = 0; at < QUERIES; at += 1) await sql`select pg_sleep(0.1)`.execute(trx);
      }),
    PATIENCE,
  );
  await expect(turn).rejects.toBeInstanceOf(DatabaseAway);
  expect((await findReport(other, REPORT))?.version).toBe(0);
  // The connection goes on being used, and what is left of the turn is not bound.
  expect((await findReport(db, REPORT))?.version).toBe(0);
});

test('what was committed before is not said to be undone', async () => {
  const { db } = await freshDatabase();
  const turn = waitingAtMost(
    () =>
      trackCommitOutcome(async () => {
        await inTransaction(db, (trx) => trx.updateTable('reports').set({ version: 7 }).execute());
        for (let at = 0; at < QUERIES; at += 1) await sql`select pg_sleep(0.1)`.execute(db);
      }),
    PATIENCE,
  );
  await expect(turn).rejects.toBeInstanceOf(OutcomeUnknown);
  expect((await findReport(db, REPORT))?.version).toBe(7);
});
