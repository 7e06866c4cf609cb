// Talk beside the work: greetings, thanks, yes and no, chatter, help. A short polite word, and nothing changes.

import { welcome } from './entry/open-report.ts';
import { askNext, asksNow } from './entry/question-prompt.ts';
import type { IntentRequest } from './handler.ts';
import { type Reply, say, type Turn } from './turn.ts';

type Said = Pick<IntentRequest, 'open'>;

export const greet = (turn: Turn): Promise<readonly Reply[]> => welcome(turn);

export const thank = ({ phrases }: Turn): readonly Reply[] => [say(phrases.thanks)];

export const acknowledge = (turn: Turn, { open }: Said): readonly Reply[] =>
  shortly(turn, open, turn.phrases.conversation.acknowledged);

export const decline = (turn: Turn, { open }: Said): readonly Reply[] =>
  shortly(turn, open, turn.phrases.conversation.declined);

export const smallTalk = ({ phrases }: Turn): readonly Reply[] => [say(phrases.conversation.smallTalk)];

/** What can be said; in the middle of the questions the open one again. */
export const askHelp = (turn: Turn, { open }: Said): readonly Reply[] =>
  shortly(turn, open, turn.phrases.help.join('\n\n'));

function shortly(turn: Turn, open: Said['open'], words: string): readonly Reply[] {
  return open && asksNow(turn, open) ? askNext(turn, open, [words]) : [say(words)];
}
