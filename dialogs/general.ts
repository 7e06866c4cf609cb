// Talk beside the work: greetings, thanks, yes and no, chatter, help. A short polite word, and nothing changes.

import { FAMILIES } from '../src/intents/registry.ts';
import { audiencesOf } from './conversation-context.ts';
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

/** What this person says most, family by family; in the middle of the questions the open one again. */
export function askHelp(turn: Turn, { open }: Said): readonly Reply[] {
  const { language, conversation } = turn.phrases;
  const audiences = audiencesOf(turn.actions.actor, turn.actions.agencyId);
  const lines = FAMILIES.filter(({ id }) => id !== 'general').flatMap(({ title, intents }) => {
    const own = intents.filter(({ audience, rarelySaid }) => audiences.has(audience) && !rarelySaid);
    const said = own.map(({ say: words }) => `“${words[language]}”`);
    return said.length > 0 ? [`**${title[language]}**: ${said.join(', ')}`] : [];
  });
  return shortly(turn, open, [conversation.helpValues, ...lines].join('\n\n'));
}

function shortly(turn: Turn, open: Said['open'], words: string): readonly Reply[] {
  return open && asksNow(turn, open) ? askNext(turn, open, [words]) : [say(words)];
}
