// What a database holds is told for every state in which a start may find it.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { SAMPLE_AGENCIES, SAMPLE_OFFICER } from '../../src/local/people.ts';
import { parseAddress, sqliteFile } from '../../src/store/address.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Holdings, holdingsAt, holdingsOf } from '../../src/store/holdings.ts';
import { savePerson } from '../../src/store/people.ts';
import { postgresDialect } from '../../src/store/postgres.ts';
import type { Db } from '../../src/store/schema.ts';
import { sqliteDialect } from '../../src/store/sqlite.ts';
import { newDatabase, SHARED, untouchedDatabase } from '../support/databases.ts';

const add = async (db: Db, ...samples: readonly boolean[]) => {
  for (const [at, sample] of samples.entries()) {
    const agency = SAMPLE_AGENCIES[at];
    if (agency) await saveAgency(db, { ...agency, sample });
  }
};

const STATES: readonly (readonly [name: string, furnish: (db: Db) => Promise<unknown>, held: Holdings])[] = [
  ['nothing', async () => undefined, { samples: false, others: false }],
  ['samples', (db) => add(db, true, true), { samples: true, others: false }],
  ['real agencies', (db) => add(db, false, false), { samples: false, others: true }],
  ['both', (db) => add(db, true, false), { samples: true, others: true }],
  [
    'people alone',
    (db) => savePerson(db, { ...SAMPLE_OFFICER, memberships: [] }),
    { samples: false, others: true },
  ],
  [
    'days off alone',
    (db) => db.insertInto('holidays').values({ year: '2027', days: '{}' }).execute(),
    { samples: false, others: true },
  ],
];

test.each(STATES)('%s', async (_name, furnish, held) => {
  const { db, address } = await newDatabase(async (empty) => void (await furnish(empty)));
  expect(await holdingsOf(db)).toEqual(held);
  const parsed = parseAddress(address);
  if (parsed) expect(await holdingsAt(parsed)).toEqual(held);
});

describe.runIf(SHARED)('a database that this program has never opened', () => {
  const address = async () => {
    const parsed = parseAddress(await untouchedDatabase());
    if (!parsed) throw new Error('no address');
    return parsed;
  };

  test('holds nothing, and stays as it is', async () => {
    const untouched = await address();
    expect(await holdingsAt(untouched)).toEqual({ samples: false, others: false });
    const db = await openDatabase(untouched);
    expect(await holdingsOf(db)).toEqual({ samples: false, others: false });
    await db.destroy();
  });

  test('holds others’ data where another program has made a table', async () => {
    const foreign = await address();
    const dialect = foreign.kind === 'sqlite' ? sqliteDialect(foreign.file) : postgresDialect(foreign.url);
    const db = new Kysely({ dialect });
    await sql`create table invoices (id integer)`.execute(db);
    await db.destroy();
    expect(await holdingsAt(foreign)).toEqual({ samples: false, others: true });
  });
});

test('looking changes no byte of a file, whoever has made it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'xem-')), 'x.sqlite');
  const db = await openDatabase(sqliteFile(file));
  await add(db, false, false);
  await sql`pragma journal_mode = delete`.execute(db);
  await db.destroy();
  const before = readFileSync(file);
  expect(await holdingsAt(sqliteFile(file))).toEqual({ samples: false, others: true });
  expect(readFileSync(file).equals(before)).toBe(true);
  writeFileSync(file, 'no database at all, but a letter of some length');
  await expect(holdingsAt(sqliteFile(file))).rejects.toThrow();
  expect(readFileSync(file, 'utf8')).toContain('a letter');
});
