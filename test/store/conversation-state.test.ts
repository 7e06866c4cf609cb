// Where a conversation stands is remembered whole, one conversation apart from the other.

import { expect, test } from 'vitest';
import {
  atQuestion,
  type ConversationState,
  findConversationState,
  forgetSpoken,
  noteSpoken,
  questionOf,
  saveConversationState,
} from '../../src/store/conversation-state.ts';
import { COLLEAGUE, freshDatabase, NOW, OFFICER, REPORT } from '../support/database.ts';

const talk: ConversationState = {
  conversationId: 'a:1',
  agencyId: 'skhdt',
  personId: OFFICER.id,
  reportId: REPORT,
  focus: 'pending',
  asked: 'settled',
  paused: true,
  language: 'en',
  offered: { figure: 'settled', offered: [{ value: 700, says: 'Đã giải quyết trong tháng: 700' }] },
  unconfirmed: { reportId: 'a.b.2024-02', figure: 'settled', seenVersion: 3 },
  spokenReportId: 'a.b.2024-03',
  seenVersion: 4,
};

test('a talk is remembered as it was last saved, also what it no longer has', async () => {
  const { db } = await freshDatabase();
  await saveConversationState(db, talk, NOW);
  expect(await findConversationState(db, 'a:1')).toEqual(talk);
  const bare: ConversationState = {
    ...talk,
    reportId: undefined,
    focus: undefined,
    asked: undefined,
    paused: false,
  };
  await saveConversationState(db, bare, NOW);
  expect(await findConversationState(db, 'a:1')).toEqual(bare);
});

test('another conversation is another talk', async () => {
  const { db } = await freshDatabase();
  const other: ConversationState = { ...talk, conversationId: 'a:2', personId: COLLEAGUE.id, language: 'vi' };
  await saveConversationState(db, talk, NOW);
  await saveConversationState(db, other, NOW);
  expect(await findConversationState(db, 'a:1')).toEqual(talk);
  expect(await findConversationState(db, 'a:2')).toEqual(other);
  expect(await findConversationState(db, 'a:3')).toBeUndefined();
});

test('saving a talk leaves what the bot spoke of meanwhile; forgetting one report leaves another', async () => {
  const { db } = await freshDatabase();
  const spoken = async () => (await findConversationState(db, 'a:1'))?.spokenReportId;
  await noteSpoken(db, 'a:1', 'a.b.2024-04');
  expect(await spoken()).toBeUndefined();
  await saveConversationState(db, { ...talk, spokenReportId: undefined }, NOW);
  await noteSpoken(db, 'a:1', 'a.b.2024-04');
  await saveConversationState(db, { ...talk, spokenReportId: undefined }, NOW);
  await forgetSpoken(db, 'a:1', 'a.b.2024-03');
  expect(await spoken()).toBe('a.b.2024-04');
  await forgetSpoken(db, 'a:1', 'a.b.2024-04');
  expect(await spoken()).toBeUndefined();
});

test('a question holds all that goes with it, also once it was stored', async () => {
  const { db } = await freshDatabase();
  const elsewhere: ConversationState = {
    ...talk,
    reportId: 'a.b.2024-05',
    asked: undefined,
    focus: undefined,
    paused: false,
  };
  for (const other of [elsewhere, { ...elsewhere, offered: undefined, agencyId: undefined }]) {
    await saveConversationState(db, { ...talk, unconfirmed: questionOf(other) }, NOW);
    const stored = await findConversationState(db, 'a:1');
    expect(stored?.unconfirmed && atQuestion(stored, stored.unconfirmed)).toEqual({
      ...other,
      unconfirmed: questionOf(other),
    });
  }
});
