// Small talk: greetings, thanks, yes and no, chatter. A short polite reply; nothing changes.

import { reportsAwaitingDecision } from '../src/actions/reports-awaiting-decision.ts';
import { lastGivenBy } from '../src/entry/entry.ts';
import { saysWrong } from '../src/intents/families/general/decline.ts';
import { VERSION } from '../src/version.ts';
import { askAgain } from './entry/navigate.ts';
import { withOpenQuestion } from './entry/open-question.ts';
import { asksNow, mayEnter } from './entry/question-prompt.ts';
import type { IntentRequest } from './handler.ts';
import { type Reply, say, type Turn } from './turn.ts';
import { welcome } from './welcome.ts';
import { showApprovals } from './workflow/workflow-words.ts';

type Said = Pick<IntentRequest, 'open'>;

/** Greets with the welcome. */
export const greet = (turn: Turn): Promise<readonly Reply[]> => welcome(turn, 'greeted');

/** The user's open tasks, as in the welcome. */
export const askTasks = (turn: Turn): Promise<readonly Reply[]> => welcome(turn, 'asked');

/** Replies to thanks. */
export const thank = ({ phrases }: Turn): readonly Reply[] => [say(phrases.thanks)];

/**
 * A leader's “nhất trí” may refer to a report awaiting decision: it is shown with its buttons, never approved
 * by a word.
 */
export async function acknowledge(turn: Turn, { open }: Said): Promise<readonly Reply[]> {
  const asked = open !== undefined && asksNow(turn, open);
  if (!asked && (await reportsAwaitingDecision(turn.actions)).length > 0) return await showApprovals(turn);
  return [say(turn.phrases.conversation.acknowledged)];
}

/** "Sai rồi" without an open clarification refers to the last recorded value, which is asked again. */
export function decline(turn: Turn, { open, text }: Said & Pick<IntentRequest, 'text'>): readonly Reply[] {
  const enters = open?.report.state === 'entering' && mayEnter(turn, open);
  const own = enters ? lastGivenBy(open.definition, open.entered, turn.actions.actor.id) : [];
  if (open && own.length > 0 && saysWrong(text)) return askAgain(turn, open, own);
  return withOpenQuestion(turn, open, [say(turn.phrases.conversation.declined)]);
}

/** The program's version. */
export const askVersion = (turn: Turn, { open }: Said): readonly Reply[] =>
  withOpenQuestion(turn, open, [say(turn.phrases.conversation.version(VERSION))]);

/** Replies to chatter. */
export const smallTalk = ({ phrases }: Turn): readonly Reply[] => [say(phrases.conversation.smallTalk)];
