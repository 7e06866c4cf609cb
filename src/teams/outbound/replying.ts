// The replies of a turn on their way out: a card in the place of the pressed one goes into the answer of the press,
// everything else is a message of its own.

import type { Reply } from '../../../dialogs/turn.ts';
import type { ActionContext } from '../../actions/context.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { offerFile, sendLink } from '../files/hand-over-file.ts';
import { type InboundActivity, isShared } from '../inbound/activity-schema.ts';
import type { Services } from '../services.ts';
import type { Conversation, TeamsTurn } from '../teams-turn.ts';
import { activityOf, textActivity } from './activities.ts';
import { messageResponse, replaceResponse } from './invoke.ts';

export interface TurnReplies {
  readonly activity: InboundActivity;
  readonly actions: ActionContext;
  readonly phrases: Phrases;
  readonly replies: readonly Reply[];
  /** Whether the card that was pressed is replaced. */
  readonly inPlace: boolean;
  /** Answered before: only the answer of the press is given anew. */
  readonly silent?: boolean;
}

/** A reply that the channel took as a message of its own, and what it calls that message. */
export interface SentReply {
  readonly reply: Reply;
  readonly activityId: string | undefined;
}

export interface Sending {
  readonly sent: readonly SentReply[];
  /** What was thrown by the first reply that was not taken; those after it were not tried. */
  readonly failure?: unknown;
}

/** Sends the replies in their order, up to the first that is not taken. */
export async function sendReplies(
  turn: TeamsTurn,
  services: Services,
  replies: TurnReplies,
): Promise<Sending> {
  const sent: SentReply[] = [];
  try {
    await sendAll(turn, services, replies, (one) => sent.push(one));
    return { sent };
  } catch (failure) {
    return { sent, failure };
  }
}

async function sendAll(
  turn: TeamsTurn,
  services: Services,
  { activity, actions, phrases, replies, inPlace, silent = false }: TurnReplies,
  taken: (sent: SentReply) => void,
): Promise<void> {
  const invoked = activity.type === 'invoke';
  let responded = false;
  for (const reply of replies) {
    // The answer to a press has no place for buttons: words that have some come as a message.
    const fits = reply.kind === 'replace' || (reply.kind === 'text' && (silent || !reply.buttons));
    if (invoked && inPlace && !responded && fits) {
      turn.respond(reply.kind === 'replace' ? replaceResponse(reply.card) : messageResponse(reply.text));
      responded = true;
    } else if (silent) {
    } else if (reply.kind === 'document') {
      // Teams hands files over in personal chats only.
      const handOver = isShared(activity) ? sendLink : offerFile;
      await handOver(turn, services, { actions, phrases }, reply);
      taken({ reply, activityId: undefined });
    } else {
      taken({ reply, activityId: await turn.send(activityOf(reply, services.nonce)) });
    }
  }
  if (invoked && !responded) turn.respond(messageResponse(''));
}

export async function say(conversation: Pick<Conversation, 'send'>, words: string): Promise<void> {
  await conversation.send(textActivity(words));
}
