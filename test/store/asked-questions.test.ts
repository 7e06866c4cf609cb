// A question is found again by its message, in its conversation alone; what is long past is forgotten.

import { expect, test } from 'vitest';
import { findQuestion, forgetQuestions, rememberQuestions } from '../../src/store/asked-questions.ts';
import { freshDatabase, NOW, REPORT } from '../support/database.ts';

const question = { reportId: REPORT, figure: 'settled' };
const message = (activityId: string, conversationId = 'a:1') => ({ conversationId, activityId });

test('a question is found by its message, and not by the same id in another conversation', async () => {
  const { db } = await freshDatabase();
  await rememberQuestions(db, [{ ...message('17'), ...question }], NOW);
  expect(await findQuestion(db, message('17'))).toEqual(question);
  expect(await findQuestion(db, message('17', 'a:2'))).toBeUndefined();
  expect(await findQuestion(db, message('18'))).toBeUndefined();
});

test('a message that asks something else now asks only that', async () => {
  const { db } = await freshDatabase();
  await rememberQuestions(db, [{ ...message('17'), ...question }], NOW);
  await rememberQuestions(db, [{ ...message('17'), ...question, figure: 'pending' }], NOW);
  expect(await findQuestion(db, message('17'))).toEqual({ ...question, figure: 'pending' });
});

test('is forgotten only when it is older than the day given', async () => {
  const { db } = await freshDatabase();
  await rememberQuestions(db, [{ ...message('older'), ...question }], new Date(NOW.getTime() - 1));
  await rememberQuestions(db, [{ ...message('that-day'), ...question }], NOW);
  await forgetQuestions(db, NOW);
  expect(await findQuestion(db, message('older'))).toBeUndefined();
  expect(await findQuestion(db, message('that-day'))).toEqual(question);
});
