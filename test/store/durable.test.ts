// Nobody is told that something is recorded before the disk has it, and nobody else waits for the disk meanwhile: a file of
// SQLite alone (docs/decisions/0029).

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { sqliteFile } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import { DatabaseAway, OutcomeUnknown } from '../../src/store/database-errors.ts';
import { figuresOfReports } from '../../src/store/figures.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { TimeSlices } from '../../src/store/time-slices.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { waitingNever, waitingOnce } from '../../src/store/waiting.ts';
import { acting, furnish, REPORT } from '../support/database.ts';
import { copyDatabase, TestDisk } from '../support/disk.ts';

const FIGURE = 'settledOnTime';
/** What comes at one moment is done at one moment, on a busy machine as well. */
const WITHOUT_PAUSE = new TimeSlices({ now: () => 0 });

async function opened(disk: TestDisk): Promise<{ readonly db: Db; readonly file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'bao-cao-'));
  const file = join(folder, 'test.sqlite');
  const db = await openDatabase(sqliteFile(file), {
    disk: { owned: true, slices: WITHOUT_PAUSE, ...disk.options },
  });
  onTestFinished(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true });
  });
  await furnish(db);
  return { db, file };
}

let delivered = 0;

async function record(db: Db, value: number): Promise<void> {
  delivered += 1;
  const delivery = { key: `durable|${delivered}`, conversationId: 'durable' };
  const recorded = await recordFigures(acting(db, undefined, { delivery }), {
    reportId: REPORT,
    given: [{ figure: FIGURE, value }],
    how: 'typed',
    seenVersion: Number.MAX_SAFE_INTEGER,
  });
  if (recorded.kind !== 'done') throw new Error(recorded.kind);
}

async function valueIn(db: Db): Promise<number | string | undefined> {
  return (await figuresOfReports(db, [REPORT])).get(REPORT)?.get(FIGURE)?.value;
}

/** What the promise has come to within some turns of the event loop. */
async function stateOf(promise: Promise<unknown>): Promise<'waits' | 'done' | 'failed'> {
  let state: 'waits' | 'done' | 'failed' = 'waits';
  promise.then(
    () => {
      state = 'done';
    },
    () => {
      state = 'failed';
    },
  );
  for (let turn = 0; turn < 20; turn += 1) await turnOfLoop();
  return state;
}

test('a disk that hangs holds back whoever has written, and nobody who reads', async () => {
  const disk = new TestDisk();
  const { db } = await opened(disk);
  disk.hang();
  const recording = record(db, 7);
  expect(await stateOf(recording)).toBe('waits');
  expect((await findReport(db, REPORT))?.id).toBe(REPORT);
  disk.goOn();
  await recording;
  expect(await valueIn(db)).toBe(7);
});

test('who finds done what another has just written waits for the disk as well', async () => {
  const disk = new TestDisk();
  const { db } = await opened(disk);
  disk.hang();
  const first = record(db, 7);
  await stateOf(first);
  const looked = inTransaction(db, valueIn);
  expect(await stateOf(looked)).toBe('waits');
  disk.goOn();
  await first;
  expect(await looked).toBe(7);
});

test('commits of one moment share a sync', async () => {
  const disk = new TestDisk();
  const { db } = await opened(disk);
  const before = disk.asked;
  await Promise.all(Array.from({ length: 20 }, (_, at) => record(db, at)));
  expect(disk.asked - before).toBeLessThanOrEqual(3);
});

test('what the disk did not take is not acknowledged, nothing is asked of it, and then all is written anew', async () => {
  const disk = new TestDisk();
  const { db, file } = await opened(disk);
  await record(db, 7);
  disk.break();
  const [first, second] = await Promise.allSettled([record(db, 8), record(db, 9)]);
  expect(first).toMatchObject({ status: 'rejected', reason: expect.any(OutcomeUnknown) });
  expect(second).toMatchObject({ status: 'rejected' });
  // The second one has been written or not, as it came before or after the disk had failed.
  const written = (second as { reason?: unknown }).reason instanceof OutcomeUnknown ? 9 : 8;
  // The disk would now say that it has everything.
  disk.repair();
  await expect(record(db, 10)).rejects.toBeInstanceOf(DatabaseAway);
  await expect(valueIn(db)).rejects.toBeInstanceOf(DatabaseAway);
  await expect.poll(() => valueIn(db).catch(() => 'away'), { timeout: 10_000 }).toBe(written);
  await record(db, 11);
  expect(await valueIn(db)).toBe(11);
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
});

test('whenever the power goes, every figure that was acknowledged is on the disk', async () => {
  // The log begins anew again and again meanwhile.
  const disk = new TestDisk({ longestLog: 100_000 });
  const { db, file } = await opened(disk);
  let sized = 0;
  let smaller = 0;
  let copies = 0;
  let taken = '';
  let onDisk = '';
  disk.watch(
    () => {
      taken = `${file}.copy${copies}`;
      copies += 1;
      copyDatabase(file, taken);
    },
    () => {
      onDisk = taken;
    },
  );
  const acknowledged: { readonly value: number; readonly copy: string }[] = [];
  for (let value = 1; value <= 60; value += 1) {
    await record(db, value);
    acknowledged.push({ value, copy: onDisk });
    const { size } = statSync(`${file}-wal`);
    if (size < sized) smaller += 1;
    sized = size;
  }
  expect(smaller).toBeGreaterThan(1);
  for (const { value, copy } of acknowledged) {
    const found = new DatabaseSync(copy);
    const row = found
      .prepare('select count from figures where report_id = ? and figure_id = ?')
      .get(REPORT, FIGURE);
    expect(row).toEqual({ count: value });
    expect(found.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    found.close();
  }
});

test('another process that writes is waited for, and those who read go on', async () => {
  const { db, file } = await opened(new TestDisk());
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  const recording = record(db, 7);
  expect(await stateOf(recording)).toBe('waits');
  expect((await findReport(db, REPORT))?.version).toBe(0);
  other.exec('rollback');
  other.close();
  await recording;
  expect(await valueIn(db)).toBe(7);
});

test('the head of a log that begins anew is written by the thread that waits for the disk', async () => {
  const { db, file } = await opened(new TestDisk({ longestLog: 1 }));
  await record(db, 7);
  // A page with its head, after the head of the log.
  await expect.poll(() => statSync(`${file}-wal`).size, { timeout: 10_000 }).toBe(32 + 24 + 4096);
  expect(await valueIn(db)).toBe(7);
});

test('a turn waits once for all that it has written, and what nobody is told of waits for nobody', async () => {
  const disk = new TestDisk();
  const { db } = await opened(disk);
  const before = disk.asked;
  await waitingNever(() => record(db, 6));
  expect(disk.asked).toBe(before);
  disk.hang();
  let said = false;
  const turn = waitingOnce(async () => {
    await record(db, 7);
    await record(db, 8);
    said = true;
  });
  expect(await stateOf(turn)).toBe('waits');
  expect([said, await valueIn(db), disk.asked]).toEqual([true, 8, before + 1]);
  disk.goOn();
  await turn;
  disk.break();
  await expect(waitingOnce(() => record(db, 9))).rejects.toBeInstanceOf(OutcomeUnknown);
});
