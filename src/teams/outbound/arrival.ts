// What became of the replies of a turn. The conversation moves on to a question once the channel has taken it; when that
// certainly failed, the question that the person saw stays the one asked; when nobody knows, both may be the one.

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Standing } from '../../../dialogs/conversation.ts';
import type { Delivery } from '../../actions/context.ts';
import { type AskedQuestion, type MessageRef, rememberQuestions } from '../../store/asked-questions.ts';
import { forgetSpoken, saveConversationState } from '../../store/conversation-state.ts';
import { answerDeliveries } from '../../store/deliveries.ts';
import { isPostgres } from '../../store/dialect.ts';
import type { Db } from '../../store/schema.ts';
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

interface WaitingArrival {
  readonly arrival: Arrival;
  readonly noted: () => void;
  readonly failed: (error: unknown) => void;
}

/** What has arrived, of all conversations. */
export class Arrivals {
  readonly #services: Pick<Services, 'db' | 'now'>;
  readonly #inNobodysTurn = AsyncLocalStorage.snapshot();
  #waiting: WaitingArrival[] = [];

  constructor(services: Pick<Services, 'db' | 'now'>) {
    this.#services = services;
  }

  /**
   * The replies were taken: all that this means is stored at once, or nothing of it, when this resolves. What has arrived in
   * one turn of the event loop shares a commit; on PostgreSQL each turn has its own, which holds only while its lease does.
   */
  async note(arrival: Arrival): Promise<void> {
    if (isNothing(arrival)) return;
    if (isPostgres(this.#services.db)) return await this.#store([arrival]);
    await new Promise<void>((noted, failed) => {
      this.#waiting.push({ arrival, noted, failed });
      if (this.#waiting.length === 1)
        this.#inNobodysTurn(() => setImmediate(() => void this.#storeWaiting()));
    });
  }

  async #storeWaiting(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      await this.#store(waiting.map(({ arrival }) => arrival));
      for (const { noted } of waiting) noted();
    } catch (error) {
      // Whatever is wrong with one is no matter of the others.
      if (waiting.length > 1)
        for (const { arrival, noted, failed } of waiting) await this.#store([arrival]).then(noted, failed);
      else for (const { failed } of waiting) failed(error);
    }
  }

  /** Lost with the power, it counts as not known: delivered again it is answered anew, and it is asked which question is meant. */
  async #store(arrivals: readonly Arrival[]): Promise<void> {
    const { db, now } = this.#services;
    const at = now();
    await waitingNever(() =>
      inTransaction(db, async (trx) => {
        for (const { standing } of arrivals) await moveOn(trx, standing, at);
        await rememberQuestions(trx, arrivals.flatMap(questionsIn), at);
        await answerDeliveries(
          trx,
          arrivals.flatMap(({ delivery }) => (delivery ? [{ ...delivery, at }] : [])),
        );
      }),
    );
  }
}

function isNothing(arrival: Arrival): boolean {
  return !arrival.standing.changed && !arrival.delivery && questionsIn(arrival).length === 0;
}

async function moveOn(db: Db, { before, after, changed }: Standing, at: Date): Promise<void> {
  if (!changed) return;
  await saveConversationState(db, after, at);
  const spoken = after.spokenReportId === undefined ? before.spokenReportId : undefined;
  if (spoken !== undefined) await forgetSpoken(db, after.conversationId, spoken);
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

/** A reply to one of our questions answers that question. */
function questionsIn({
  standing,
  sent,
}: Pick<Arrival, 'standing' | 'sent'>): readonly (AskedQuestion & MessageRef)[] {
  const { conversationId } = standing.after;
  return sent.flatMap(({ reply, activityId }) =>
    (reply.kind === 'text' || reply.kind === 'card') && reply.question && activityId !== undefined
      ? [{ conversationId, activityId, ...reply.question }]
      : [],
  );
}
