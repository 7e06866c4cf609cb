// Several copies that start on the same new database at once, and a database that is not for this version.

import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { addSample } from '../../src/local/sample.ts';
import { UnknownDatabase } from '../../src/store/database.ts';
import { RACE_MILLISECONDS, race } from '../store/race.ts';
import { freshDatabase } from '../support/database.ts';
import { openAt, untouchedDatabase } from '../support/databases.ts';

const OPENER = join(import.meta.dirname, '../store/opener.ts');

test(
  'three processes make an empty database once',
  async () => {
    for (let round = 0; round < 3; round += 1) {
      const opening = [await untouchedDatabase()];
      expect(await race(OPENER, Array(3).fill(opening))).toEqual(Array(3).fill('agencies: 0\n'));
      const db = await openAt(opening[0] ?? '');
      const applied = await sql<{ count: number }>`select count(*) as count from kysely_migration`.execute(
        db,
      );
      expect(applied.rows[0]?.count).toBeGreaterThan(2);
      await db.destroy();
    }
  },
  RACE_MILLISECONDS,
);

test('two copies of local mode that start at once give it one sample', async () => {
  const address = await untouchedDatabase();
  const copies = [await openAt(address), await openAt(address)];
  const now = new Date('2026-06-20T00:00:00Z');
  await Promise.all(copies.map((db) => addSample(db, now, KNOWN_HOLIDAYS)));
  const [one] = copies;
  const reports = await one?.selectFrom('reports').select(['state', 'version']).execute();
  expect(reports).toHaveLength(24);
  expect(new Set(reports?.map(({ state }) => state))).toEqual(new Set(['approved']));
  expect(await one?.selectFrom('documents').select('report_id').execute()).toHaveLength(24);
  for (const db of copies) await db.destroy();
});

test('one of a newer version is refused in words that help, without its password', async () => {
  const address = await untouchedDatabase();
  const db = await openAt(address);
  await sql`insert into kysely_migration values ('0099-later', '')`.execute(db);
  await db.destroy();
  const refusal = await openAt(address.replace('postgres@', 'postgres:p4ssw0rd@')).catch((e: unknown) => e);
  expect(refusal).toBeInstanceOf(UnknownDatabase);
  expect((refusal as Error).message).toMatch(/newer version.*0099-later.*DATABASE_URL/u);
  expect((refusal as Error).message).not.toContain('p4ssw0rd');
});

test('no statement and no transaction lasts for ever', async () => {
  const { db } = await freshDatabase();
  const { rows } = await sql<Record<string, string>>`
    select current_setting('statement_timeout') as statement, current_setting('application_name') as name,
      current_setting('idle_in_transaction_session_timeout') as idle
  `.execute(db);
  expect(rows).toEqual([{ statement: '10s', name: 'tro-ly-bao-cao', idle: '5s' }]);
});
