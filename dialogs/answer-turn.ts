// Dispatches a turn by the kind of its event: message, card action, edit, deletion.

import { answerMessage } from './answer-message.ts';
import { answerCardAction } from './card-action-router.ts';
import { replyToDeletion } from './entry/delete-message.ts';
import { answerEdit } from './entry/edit-message.ts';
import { resume } from './entry/open-report.ts';
import type { Incoming, Reply, Turn } from './turn.ts';
import { welcome } from './welcome.ts';

/** Answers one turn. */
export async function answerTurn(turn: Turn, incoming: Incoming): Promise<readonly Reply[]> {
  switch (incoming.kind) {
    case 'joined':
      return await welcome(turn, 'met');
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
