// Copies of the program that write the same people at the same moment, as they do when they start.

import { expect, test } from 'vitest';
import { findPerson, savePerson } from '../../src/store/people.ts';
import { freshDatabase, OFFICER } from '../support/database.ts';

test('all of them succeed, and the person is there once', async () => {
  const { db } = await freshDatabase();
  await Promise.all(Array.from({ length: 20 }, () => savePerson(db, OFFICER)));
  expect((await findPerson(db, OFFICER.id))?.memberships).toEqual(OFFICER.memberships);
});
