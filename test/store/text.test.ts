// Text is the same on every database: read back as written, sorted and compared by code points, whatever language a
// server's database was made in.

import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { peopleOf, savePerson } from '../../src/store/people.ts';
import { freshDatabase, OFFICER } from '../support/database.ts';
import { ON } from '../support/databases.ts';

const NAMES = [
  'b',
  'B',
  'a',
  'A',
  'Ă',
  'ă',
  'Đ',
  'd',
  'D',
  'đ',
  '-',
  '_',
  ' a',
  'Z',
  'z',
  '0',
  'á',
  'ư',
  '\u{1f600}',
];

test('people come by name, letter by letter', async () => {
  const { db } = await freshDatabase();
  for (const [at, name] of NAMES.entries()) {
    await savePerson(db, {
      ...OFFICER,
      id: `p-${at}`,
      principal: `${at}@x.vn`,
      entraObjectId: `${at}`,
      name,
    });
  }
  const given = (await peopleOf(db, 'skhdt')).filter(({ id }) => id.startsWith('p-')).map(({ name }) => name);
  expect(given).toEqual(NAMES.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))));
});

test('any two texts compare as their bytes do', async () => {
  const { db } = await freshDatabase();
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(text, text, async (one, other) => {
      await savePerson(db, { ...OFFICER, name: one });
      const less = await db
        .selectFrom('people')
        .select('id')
        .where('id', '=', OFFICER.id)
        .where('name', '<', other)
        .execute();
      expect(less.length === 1).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0);
    }),
  );
});

// SQLite has no other way to compare text.
test.runIf(ON !== 'sqlite')('no column of text was forgotten', async () => {
  const { db } = await freshDatabase();
  const { rows } = await sql<{ place: string }>`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%' and data_type like '%char%' or
      (table_schema = 'public' and table_name not like 'kysely%' and data_type = 'text' and collation_name is distinct from 'C')
  `.execute(db);
  expect(rows).toEqual([]);
});

test('a count is a number', async () => {
  const { db } = await freshDatabase();
  const counted = await db
    .selectFrom('people')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  expect(counted).toEqual({ count: 4 });
});
