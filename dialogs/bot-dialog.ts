// The one dialog of the SDK: a turn in, its replies out. The stack is empty before and after every turn; where the talk is
// stands in the database, so a restart, another device or a colleague lose nothing.

import type { TurnContext } from 'botbuilder';
import { Dialog, DialogContext, DialogSet, type DialogTurnResult } from 'botbuilder-dialogs';
import { answerMessage } from './answer-message.ts';
import { answerCardAction } from './card-action-router.ts';
import { replyToDeletion } from './entry/delete-message.ts';
import { answerEdit } from './entry/edit-message.ts';
import { resume } from './entry/open-report.ts';
import type { Incoming, Reply, Turn } from './turn.ts';
import { welcome } from './welcome.ts';

/** The turn as the SDK knows it. */
export type BotContext = TurnContext;

interface TurnOptions {
  readonly turn: Turn;
  readonly incoming: Incoming;
}

class BotDialog extends Dialog<TurnOptions> {
  override async beginDialog(dc: DialogContext, options?: TurnOptions): Promise<DialogTurnResult> {
    if (!options) throw new Error('a turn was begun without its input');
    return await dc.endDialog(await answerTurn(options.turn, options.incoming));
  }
}

const DIALOGS = new DialogSet().add(new BotDialog('bot'));

/** Answers one turn. What breaks inside is thrown as it is: what it is decides what the person is told. */
export async function runTurn(
  context: TurnContext,
  turn: Turn,
  incoming: Incoming,
): Promise<readonly Reply[]> {
  const dialogs = new DialogContext(DIALOGS, context, { dialogStack: [] });
  try {
    const { result } = await dialogs.beginDialog('bot', { turn, incoming });
    return (result ?? []) as readonly Reply[];
  } catch (wrapped) {
    // The SDK wraps it.
    const { error } = wrapped as { readonly error?: unknown };
    throw error instanceof Error ? error : wrapped;
  }
}

async function answerTurn(turn: Turn, incoming: Incoming): Promise<readonly Reply[]> {
  switch (incoming.kind) {
    case 'joined':
      return await welcome(turn, true);
    case 'repeated':
      return await resume(turn, [turn.phrases.repeated]);
    case 'pressed':
      return await answerCardAction(turn, incoming.value);
    case 'edited':
      return await answerEdit(turn, incoming);
    case 'said':
      return await answerMessage(turn, incoming);
    case 'deleted':
      return await replyToDeletion(turn, incoming.original);
  }
}
