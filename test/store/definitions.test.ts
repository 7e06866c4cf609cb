// Files that give definitions: each kept once, its versions found again in the order of the reports.

import { expect, test } from 'vitest';
import {
  definitionSources,
  fileIdOf,
  removeDefinition,
  saveDefinitions,
  storedDefinitions,
} from '../../src/store/definitions.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { freshDatabase, NOW } from '../support/database.ts';

const LATER = new Date(NOW.getTime() + 1000);
const SHIPPED = { origin: 'shipped', at: NOW } as const;
const IMPORTED = { origin: 'file', at: LATER } as const;
const v = (id: string, version: number) => ({ id, version });

test('a file gives several definitions; reports stay in the order in which they came', async () => {
  const { db } = await freshDatabase();
  await saveDefinitions(db, 'one', [v('zz', 1)], SHIPPED);
  await saveDefinitions(db, 'two', [v('month', 1), v('a-quarter', 1)], SHIPPED);
  await saveDefinitions(db, 'three', [v('zz', 2)], IMPORTED);
  const stored = await storedDefinitions(db);
  expect(stored.map(({ id, version, origin, place }) => [id, version, origin, place])).toEqual([
    ['zz', 1, 'shipped', 1],
    ['zz', 2, 'file', 1],
    ['month', 1, 'shipped', 2],
    ['a-quarter', 1, 'shipped', 3],
  ]);
  expect(stored[1]).toMatchObject({ file: fileIdOf('three'), at: LATER });
  expect(await definitionSources(db, [fileIdOf('two'), 'none'])).toEqual(new Map([[fileIdOf('two'), 'two']]));
  expect(await definitionSources(db, [])).toEqual(new Map());
});

test('a version that is there keeps its origin and gets the newer file', async () => {
  const { db } = await freshDatabase();
  await saveDefinitions(db, 'one', [v('month', 1), v('quarter', 1)], SHIPPED);
  await saveDefinitions(db, 'one again', [v('month', 2), v('quarter', 1)], IMPORTED);
  const stored = await storedDefinitions(db);
  expect(stored.map(({ id, version, origin, file }) => [id, version, origin, file])).toEqual([
    ['month', 1, 'shipped', fileIdOf('one')],
    ['month', 2, 'file', fileIdOf('one again')],
    ['quarter', 1, 'shipped', fileIdOf('one again')],
  ]);
});

test('two copies that start at once keep it once', async () => {
  const { db } = await freshDatabase();
  const start = () =>
    inTransaction(db, (trx) => saveDefinitions(trx, 'one', [v('month', 1), v('quarter', 1)], SHIPPED));
  await Promise.all([start(), start(), start()]);
  expect((await storedDefinitions(db)).map(({ id, place }) => [id, place])).toEqual([
    ['month', 1],
    ['quarter', 2],
  ]);
});

test('a report goes with all its versions, and with the files that give no other', async () => {
  const { db } = await freshDatabase();
  await saveDefinitions(db, 'one', [v('month', 1)], SHIPPED);
  await saveDefinitions(db, 'two', [v('month', 2), v('quarter', 1)], IMPORTED);
  await removeDefinition(db, 'month');
  expect((await storedDefinitions(db)).map(({ id, version }) => [id, version])).toEqual([['quarter', 1]]);
  const files = await definitionSources(db, [fileIdOf('one'), fileIdOf('two')]);
  expect([...files.values()]).toEqual(['two']);
});
