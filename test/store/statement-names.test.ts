// Statements with names: who gets one, and what happens where the server, or what stands before it, does not keep them.

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { isAboutName, StatementNames } from '../../src/store/statement-names.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { freshDatabase, REPORT } from '../support/database.ts';
import { ON, openAt } from '../support/databases.ts';

const TIMES = 5;
const TEXT = 'select version from reports where id = $1';

test('a text gets its name when it has come again and again, and the same in every copy', () => {
  const [one, other] = [new StatementNames(), new StatementNames()];
  const named = Array.from({ length: TIMES }, () => one.nameOf(TEXT));
  expect(named.map((name) => name !== undefined)).toEqual([false, false, true, true, true]);
  for (let time = 1; time < TIMES; time += 1) other.nameOf(TEXT);
  expect(other.nameOf(TEXT)).toBe(named.at(-1));
  for (let time = 1; time < TIMES; time += 1) other.nameOf(`${TEXT} or true`);
  expect(other.nameOf(`${TEXT} or true`)).not.toBe(named.at(-1));
});

test('only so many are named, and none once they were refused', () => {
  const names = new StatementNames();
  const all = Array.from({ length: 1000 }, (_, at) => `select ${at}`);
  for (let time = 0; time < TIMES; time += 1) for (const text of all) names.nameOf(text);
  expect(all.filter((text) => names.nameOf(text) !== undefined)).toHaveLength(300);
  names.refuse();
  for (let time = 0; time < TIMES; time += 1) expect(names.nameOf('select 1')).toBeUndefined();
});

test('only complaints about a name are such', () => {
  expect(['26000', '42P05', '42601', '0A000'].map((code) => isAboutName({ code }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isAboutName({ code: '0A000', routine: 'RevalidateCachedQuery' })).toBe(true);
  expect(isAboutName(undefined)).toBe(false);
});

/** Asked so often that it has its name. */
async function askOften(db: Db): Promise<void> {
  for (let time = 0; time < TIMES; time += 1) await findReport(db, REPORT);
}

async function namedIn(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from pg_prepared_statements`.execute(db);
  return Number(rows[0]?.count);
}

test.runIf(ON === 'server')('what is asked again and again is prepared on the server', async () => {
  const { db } = await freshDatabase();
  await askOften(db);
  expect(await namedIn(db)).toBeGreaterThan(0);
});

test.runIf(ON === 'server')(
  'a session that has lost the names is asked without, and so is the next',
  async () => {
    const { db } = await freshDatabase();
    await askOften(db);
    await sql`deallocate all`.execute(db);
    expect((await findReport(db, REPORT))?.version).toBe(0);
    await askOften(db);
    expect(await namedIn(db)).toBe(0);
  },
);

test.runIf(ON === 'server')('within a transaction all of it is made anew', async () => {
  const { db } = await freshDatabase();
  await askOften(db);
  await sql`deallocate all`.execute(db);
  let asked = 0;
  await inTransaction(db, async (trx) => {
    asked += 1;
    await trx
      .updateTable('reports')
      .set(({ eb }) => ({ version: eb('version', '+', 1) }))
      .execute();
    await findReport(trx, REPORT);
  });
  expect([asked, (await findReport(db, REPORT))?.version]).toEqual([2, 1]);
});

test.runIf(ON === 'server')('a table that another copy has given a column is read on', async () => {
  const { db, address } = await freshDatabase();
  await askOften(db);
  const other = await openAt(address);
  await sql`alter table reports add column of_a_newer_version text`.execute(other);
  expect((await findReport(db, REPORT))?.version).toBe(0);
  await inTransaction(db, async (trx) => expect((await findReport(trx, REPORT))?.version).toBe(0));
});
