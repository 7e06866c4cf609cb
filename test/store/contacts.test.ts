// Where people can be written to: one conversation each, one reminder at a time, and who is told that it does not work.

import { expect, test } from 'vitest';
import { findContact, forgetContact, reserveConversation, saveContact } from '../../src/store/contacts.ts';
import { forgetUnreachable, noteUnreachable } from '../../src/store/unreachable.ts';
import { freshDatabase, NOW, OFFICER } from '../support/database.ts';

const contact = { personId: OFFICER.id, conversationId: 'a:1', reference: '{}' };
const at = (milliseconds: number) => ({ now: new Date(NOW.getTime() + milliseconds), milliseconds: 2000 });

test('one reminder goes to a conversation in two seconds, whichever copy sends it', async () => {
  const { db } = await freshDatabase();
  await saveContact(db, contact, NOW);
  const both = await Promise.all([
    reserveConversation(db, OFFICER.id, at(0)),
    reserveConversation(db, OFFICER.id, at(0)),
  ]);
  expect(both.toSorted()).toEqual([false, true]);
  expect(await reserveConversation(db, OFFICER.id, at(1999))).toBe(false);
  expect(await reserveConversation(db, OFFICER.id, at(2000))).toBe(true);
  // Writing again moves nothing of that.
  await saveContact(db, { ...contact, reference: '{"new":1}' }, NOW);
  expect(await reserveConversation(db, OFFICER.id, at(2001))).toBe(false);
  // Set back by an hour, the clock silences nobody.
  expect(await reserveConversation(db, OFFICER.id, at(-3_600_000))).toBe(true);
});

test('nobody without a contact is taken', async () => {
  const { db } = await freshDatabase();
  expect(await reserveConversation(db, OFFICER.id, at(0))).toBe(false);
});

test('a conversation that is over is forgotten, and not the one that took its place', async () => {
  const { db } = await freshDatabase();
  await saveContact(db, { ...contact, conversationId: 'a:2' }, NOW);
  await forgetContact(db, contact);
  expect(await findContact(db, OFFICER.id)).toMatchObject({ conversationId: 'a:2' });
  await forgetContact(db, { ...contact, conversationId: 'a:2' });
  expect(await findContact(db, OFFICER.id)).toBeUndefined();
});

test('that somebody cannot be reached is noted once, until they are heard of', async () => {
  const { db } = await freshDatabase();
  const both = await Promise.all([
    noteUnreachable(db, OFFICER.id, NOW),
    noteUnreachable(db, OFFICER.id, NOW),
  ]);
  expect(both.toSorted()).toEqual([false, true]);
  await forgetUnreachable(db, OFFICER.id);
  expect(await noteUnreachable(db, OFFICER.id, NOW)).toBe(true);
});
