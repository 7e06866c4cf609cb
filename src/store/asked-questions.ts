// Which question stands in which message of ours: whoever replies to that message, on whatever day, answers that question
// and not the one that is open now.

import { sql } from 'kysely';
import type { FigureId } from '../report/definition.ts';
import { forgetRows } from './forgetting.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

export interface AskedQuestion {
  readonly reportId: string;
  readonly figure: FigureId;
}

/** A message as the channel calls it. */
export interface MessageRef {
  readonly conversationId: string;
  readonly activityId: string;
}

type QuestionValues = Readonly<
  Record<'conversationId' | 'activityId' | 'reportId' | 'figure' | 'at', string>
>;

const upsertQuestion = prepared(
  (db, { conversationId, activityId, reportId, figure, at }: QuestionValues) => {
    const asked = { report_id: reportId, figure, asked_at: at };
    return db
      .insertInto('asked_questions')
      .values({ conversation_id: conversationId, activity_id: activityId, ...asked })
      .onConflict((conflict) => conflict.columns(['conversation_id', 'activity_id']).doUpdateSet(asked));
  },
);

/** A message that now asks something else, because it was changed, asks only that. */
export async function rememberQuestion(
  db: Db,
  { conversationId, activityId }: MessageRef,
  { reportId, figure }: AskedQuestion,
  at: Date,
): Promise<void> {
  await upsertQuestion(db, { conversationId, activityId, reportId, figure, at: at.toISOString() });
}

/** Undefined for a message that asks nothing, is not ours, or is long past. */
export async function findQuestion(
  db: Db,
  { conversationId, activityId }: MessageRef,
): Promise<AskedQuestion | undefined> {
  const row = await db
    .selectFrom('asked_questions')
    .select(['report_id', 'figure'])
    .where('conversation_id', '=', conversationId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  return row && { reportId: row.report_id, figure: row.figure };
}

/** Forgets questions older than that: their months are closed by then. */
export async function forgetQuestions(db: Db, before: Date): Promise<number> {
  const key = ['conversation_id', 'activity_id'] as const;
  return await forgetRows(db, 'asked_questions', key, sql`asked_at < ${before.toISOString()}`);
}
