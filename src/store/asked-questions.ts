// Which question stands in which message of ours: a reply to that message, whenever it comes, answers that question
// and not the one that is open now.

import { sql } from 'kysely';
import type { FigureId } from '../report/definition.ts';
import { byRows } from './chunks.ts';
import { forgetRows } from './forgetting.ts';
import { type NamedValues, preparedRows } from './prepared.ts';
import type { AskedQuestionRow, Db } from './schema.ts';

export interface AskedQuestion {
  readonly reportId: string;
  readonly figure: FigureId;
}

/** A message as the channel calls it. */
export interface MessageRef {
  readonly conversationId: string;
  readonly activityId: string;
}

const upsertQuestions = preparedRows((db, rows: readonly (AskedQuestionRow & NamedValues)[]) =>
  db
    .insertInto('asked_questions')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'activity_id']).doUpdateSet(({ ref }) => ({
        report_id: ref('excluded.report_id'),
        figure: ref('excluded.figure'),
        asked_at: ref('excluded.asked_at'),
      })),
    ),
);

/** A message that now asks something else, because it was changed, asks only that: of one that is there twice the last. */
export async function rememberQuestions(
  db: Db,
  questions: readonly (AskedQuestion & MessageRef)[],
  at: Date,
): Promise<void> {
  const byMessage = new Map(questions.map((one) => [`${one.conversationId}\n${one.activityId}`, one]));
  const rows = [...byMessage.values()].map(({ conversationId, activityId, reportId, figure }) => ({
    conversation_id: conversationId,
    activity_id: activityId,
    report_id: reportId,
    figure,
    asked_at: at.toISOString(),
  }));
  await byRows(rows, (some) => upsertQuestions(db, some));
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
