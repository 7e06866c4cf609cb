// What became of the replies of a turn. The conversation moves on to a question once the channel has taken it; when that
// certainly failed, the question that the person saw stays the one asked; when nobody knows, both may be the one.

import type { Standing } from '../../../dialogs/conversation.ts';
import type { Delivery } from '../../actions/context.ts';
import { rememberQuestion } from '../../store/asked-questions.ts';
import { forgetSpoken, saveConversationState } from '../../store/conversation-state.ts';
import { answerDelivery } from '../../store/deliveries.ts';
import { inTransaction } from '../../store/transaction.ts';
import { waitingNever } from '../../store/waiting.ts';
import type { Services } from '../services.ts';
import type { SentReply } from './replying.ts';
import type { SendFailure } from './send-failure.ts';

export interface Arrival {
  readonly standing: Standing;
  readonly sent: readonly SentReply[];
  /** Undefined where it is marked as answered already, or cannot be known again. */
  readonly delivery: Delivery | undefined;
}

/** The replies were taken: all that this means is stored at once, or nothing of it. */
export async function noteArrival(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { standing: { before, after, changed }, sent, delivery }: Arrival,
): Promise<void> {
  const at = now();
  const { conversationId } = after;
  const asked = questionsIn(sent);
  const spoken = after.spokenReportId === undefined ? before.spokenReportId : undefined;
  if (!changed && asked.length === 0 && !delivery) return;
  // Lost with the power, it counts as not known: delivered again it is answered anew, and it is asked which question is meant.
  await waitingNever(() =>
    inTransaction(db, async (trx) => {
      if (changed) await saveConversationState(trx, after, at);
      if (changed && spoken !== undefined) await forgetSpoken(trx, conversationId, spoken);
      for (const { question, activityId } of asked)
        await rememberQuestion(trx, { conversationId, activityId }, question, at);
      if (delivery) await answerDelivery(trx, { ...delivery, at });
    }),
  );
}

/**
 * A reply was not taken. Where nothing has arrived for certain, the conversation is where it was; else the new question
 * stays unconfirmed, as it was stored before it was sent.
 */
export async function noteFailure(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { standing: { before, moved }, sent }: Pick<Arrival, 'standing' | 'sent'>,
  kind: SendFailure['kind'],
): Promise<void> {
  const certain = kind !== 'unknown' && sent.length === 0;
  if (moved && certain) await saveConversationState(db, before, now());
}

/** Whoever replies to one of our questions answers that question. */
function questionsIn(sent: readonly SentReply[]) {
  return sent.flatMap(({ reply, activityId }) =>
    (reply.kind === 'text' || reply.kind === 'card') && reply.question && activityId !== undefined
      ? [{ question: reply.question, activityId }]
      : [],
  );
}
