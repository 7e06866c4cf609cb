// Reply to messages that are not understood: the most similar commands as buttons, or what this user can do
// now.

import { definitionMeant } from '../src/actions/definition-meant.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { type IntentId, intentOf } from '../src/intents/registry.ts';
import type { OfferedIntent, Understanding } from '../src/intents/understand.ts';
import { usefulNow } from './help.ts';
import { saidWith, sayOf } from './intent-words.ts';
import { quick, type Reply, say, type Turn } from './turn.ts';

/** Number of suggestions besides help. */
const MOST = 3;

/** @param open the report open in the conversation */
export async function notUnderstood(
  turn: Turn,
  understood: Understanding,
  open: ReportView | undefined,
): Promise<Reply> {
  const read: readonly OfferedIntent[] =
    understood.kind === 'unknown'
      ? understood.nearest
      : understood.kind === 'offer'
        ? understood.intents
        : [];
  const nearest = read.filter((one) => worthOffering(turn, one.id, understood.kind));
  turn.trace.push(...nearest.map(({ id }) => `offer:${id}`));
  const { conversation, button, language } = turn.phrases;
  if (nearest.length > 0)
    return say(
      conversation.notUnderstood,
      nearest.map((one) => offered(turn, one)),
    );
  const { frequency } = open?.definition ?? definitionMeant(turn.actions);
  const topics = (await usefulNow(turn, open)).slice(0, MOST);
  const says = topics.map((topic) => sayOf(intentOf(topic), language, frequency));
  return say(conversation.nothingLike, [...says, button.help].map(quick));
}

/** Excludes switching agency for users with only one, and never guesses actions that leave the house. */
export function worthOffering({ actions }: Turn, id: IntentId, kind: Understanding['kind']): boolean {
  if (id === 'choose-agency') return actions.actor.memberships.length > 1;
  return kind !== 'unknown' || intentOf(id).effect !== 'leaves-the-house';
}

/** The button of a suggested intent. */
export function offered({ phrases, actions }: Turn, { id, slots }: OfferedIntent) {
  const { frequency } = definitionMeant(actions);
  return quick(saidWith(intentOf(id), slots, { language: phrases.language, frequency }));
}
