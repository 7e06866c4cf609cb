// Talk beside the work: greetings, thanks, yes and no, chatter. A short polite word, and nothing changes.

import { reportsAwaitingDecision } from '../src/actions/reports-awaiting-decision.ts';
import { VERSION } from '../src/version.ts';
import { withOpenQuestion } from './entry/open-question.ts';
import { asksNow } from './entry/question-prompt.ts';
import type { IntentRequest } from './handler.ts';
import { type Reply, say, type Turn } from './turn.ts';
import { welcome } from './welcome.ts';
import { showApprovals } from './workflow/workflow-words.ts';

type Said = Pick<IntentRequest, 'open'>;

export const greet = (turn: Turn): Promise<readonly Reply[]> => welcome(turn, 'greeted');

/** What waits for whoever asks, as the welcome says it. */
export const askTasks = (turn: Turn): Promise<readonly Reply[]> => welcome(turn, 'asked');

export const thank = ({ phrases }: Turn): readonly Reply[] => [say(phrases.thanks)];

/** A leader’s “nhất trí” may mean what waits: it is shown with its buttons, and never approved by a word. */
export async function acknowledge(turn: Turn, { open }: Said): Promise<readonly Reply[]> {
  const asked = open !== undefined && asksNow(turn, open);
  if (!asked && (await reportsAwaitingDecision(turn.actions)).length > 0) return await showApprovals(turn);
  return [say(turn.phrases.conversation.acknowledged)];
}

export const decline = (turn: Turn, { open }: Said): readonly Reply[] =>
  withOpenQuestion(turn, open, [say(turn.phrases.conversation.declined)]);

export const askVersion = (turn: Turn, { open }: Said): readonly Reply[] =>
  withOpenQuestion(turn, open, [say(turn.phrases.conversation.version(VERSION))]);

export const smallTalk = ({ phrases }: Turn): readonly Reply[] => [say(phrases.conversation.smallTalk)];
