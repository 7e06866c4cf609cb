// What has arrived of several turns at one moment: noted together, and none at the mercy of another.

import { expect, test } from 'vitest';
import { findQuestion } from '../../../src/store/asked-questions.ts';
import { type ConversationState, findConversationState } from '../../../src/store/conversation-state.ts';
import { deliveryState } from '../../../src/store/deliveries.ts';
import { isPostgres } from '../../../src/store/dialect.ts';
import type { Db } from '../../../src/store/schema.ts';
import { type Arrival, Arrivals } from '../../../src/teams/outbound/arrival.ts';
import { freshDatabase, NOW, OFFICER, REPORT } from '../../support/database.ts';

const stateOf = (conversationId: string, personId: string): ConversationState => ({
  conversationId,
  personId,
  agencyId: 'skhdt',
  reportId: REPORT,
  focus: undefined,
  asked: 'settled',
  paused: false,
  language: 'vi',
  seenVersion: 3,
  offered: undefined,
  unconfirmed: undefined,
  spokenReportId: undefined,
});

function arrivalIn(conversationId: string, personId = OFFICER.id): Arrival {
  const after = stateOf(conversationId, personId);
  const question = { reportId: REPORT, figure: 'settled' };
  return {
    standing: { before: { ...after, asked: undefined }, after, moved: true, changed: true },
    sent: [{ reply: { kind: 'text', text: '', question }, activityId: `in ${conversationId}` }],
    delivery: { key: `key ${conversationId}`, conversationId },
  };
}

const notedIn = async (db: Db, conversationId: string) => ({
  asked: (await findConversationState(db, conversationId))?.asked,
  question: (await findQuestion(db, { conversationId, activityId: `in ${conversationId}` }))?.figure,
  delivery: await deliveryState(db, `key ${conversationId}`),
});

const NOTED = { asked: 'settled', question: 'settled', delivery: 'answered' };
const CONVERSATIONS = ['a', 'b', 'c'];

test('what has arrived at one moment is noted together', async () => {
  const { db } = await freshDatabase();
  const written: string[] = [];
  const seen = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (result.numAffectedRows !== undefined) written.push(String(result.numAffectedRows));
      return result;
    },
  });
  const arrivals = new Arrivals({ db: seen, now: () => NOW });
  await Promise.all(CONVERSATIONS.map((one) => arrivals.note(arrivalIn(one))));
  for (const one of CONVERSATIONS) expect(await notedIn(db, one)).toEqual(NOTED);
  // Three states one by one, then all questions and all deliveries; on PostgreSQL each turn by itself.
  expect(written).toEqual(isPostgres(db) ? Array(9).fill('1') : ['1', '1', '1', '3', '3']);
});

test('one that cannot be noted takes none of the others with it', async () => {
  const { db } = await freshDatabase();
  const arrivals = new Arrivals({ db, now: () => NOW });
  const noted = await Promise.allSettled([
    ...CONVERSATIONS.map((one) => arrivals.note(arrivalIn(one))),
    arrivals.note(arrivalIn('d', 'nobody')),
  ]);
  expect(noted.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  for (const one of CONVERSATIONS) expect(await notedIn(db, one)).toEqual(NOTED);
  expect(await notedIn(db, 'd')).toMatchObject({ delivery: 'new' });
});

test('nothing that has changed needs no database', async () => {
  const { db } = await freshDatabase();
  const arrivals = new Arrivals({ db, now: () => NOW });
  await db.destroy();
  const { standing, ...arrival } = arrivalIn('a');
  const nothing = { ...arrival, standing: { ...standing, changed: false }, sent: [], delivery: undefined };
  await expect(arrivals.note(nothing)).resolves.toBeUndefined();
});
