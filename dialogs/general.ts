// Talk beside the work: greetings, thanks, yes and no, chatter. A short polite word, and nothing changes.

import { askNext, asksNow } from './entry/question-prompt.ts';
import type { IntentRequest } from './handler.ts';
import { type Reply, say, type Turn } from './turn.ts';
import { welcome } from './welcome.ts';

type Said = Pick<IntentRequest, 'open'>;

export const greet = (turn: Turn): Promise<readonly Reply[]> => welcome(turn, false);

export const thank = ({ phrases }: Turn): readonly Reply[] => [say(phrases.thanks)];

export const acknowledge = (turn: Turn, { open }: Said): readonly Reply[] =>
  shortly(turn, open, turn.phrases.conversation.acknowledged);

export const decline = (turn: Turn, { open }: Said): readonly Reply[] =>
  shortly(turn, open, turn.phrases.conversation.declined);

export const smallTalk = (turn: Turn, { open }: Said): readonly Reply[] =>
  shortly(turn, open, turn.phrases.conversation.smallTalk);

function shortly(turn: Turn, open: Said['open'], words: string): readonly Reply[] {
  return open && asksNow(turn, open) ? askNext(turn, open, [words]) : [say(words)];
}
