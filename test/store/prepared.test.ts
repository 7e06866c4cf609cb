// A query that is built once takes other values each time, inside a transaction and outside.

import { expect, test } from 'vitest';
import { prepared } from '../../src/store/prepared.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { freshDatabase } from '../support/database.ts';

let built = 0;

const delivery = prepared((db, { key }: { readonly key: string }) => {
  built += 1;
  return db.selectFrom('deliveries').select(['conversation_id', 'answered']).where('key', '=', key);
});

const insert = prepared((db, { key, conversation }: Readonly<Record<'key' | 'conversation', string>>) => {
  const row = { conversation_id: conversation, at: '2024-02-16T02:00:00.000Z', answered: 0 };
  return db
    .insertInto('deliveries')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ ...row, answered: 1 }));
});

test('each value stands where it was put, also where it stands twice', async () => {
  const { db } = await freshDatabase();
  await insert(db, { key: 'a', conversation: 'first' });
  await insert(db, { key: 'b', conversation: 'second' });
  const { numAffectedRows } = await insert(db, { key: 'a', conversation: 'third' });
  expect(numAffectedRows).toBe(1n);
  expect((await delivery(db, { key: 'a' })).rows).toEqual([{ conversation_id: 'third', answered: 1 }]);
  expect((await delivery(db, { key: 'b' })).rows).toEqual([{ conversation_id: 'second', answered: 0 }]);
  expect((await delivery(db, { key: 'c' })).rows).toEqual([]);
  expect(built).toBe(1);
});

test('it belongs to the transaction that it is asked in', async () => {
  const { db } = await freshDatabase();
  const failed = inTransaction(db, async (trx) => {
    await insert(trx, { key: 'a', conversation: 'first' });
    expect((await delivery(trx, { key: 'a' })).rows).toHaveLength(1);
    throw new Error('taken back');
  });
  await expect(failed).rejects.toThrow('taken back');
  expect((await delivery(db, { key: 'a' })).rows).toEqual([]);
});
