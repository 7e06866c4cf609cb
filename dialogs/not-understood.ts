// What is answered to words that are not understood: the nearest things that can be said, as buttons.

import { definitionMeant } from '../src/actions/definition-meant.ts';
import { type IntentId, intentOf } from '../src/intents/registry.ts';
import type { OfferedIntent, Understanding } from '../src/intents/understand.ts';
import { saidWith } from './intent-words.ts';
import { quick, type Reply, say, type Turn } from './turn.ts';

/** The nearest things that can be said, as buttons. */
export function notUnderstood(turn: Turn, understood: Understanding): Reply {
  const read: readonly OfferedIntent[] =
    understood.kind === 'unknown'
      ? understood.nearest
      : understood.kind === 'offer'
        ? understood.intents
        : [];
  const nearest = read.filter((one) => worthOffering(turn, one.id, understood.kind));
  turn.trace.push(...nearest.map(({ id }) => `offer:${id}`));
  const buttons = nearest.map((one) => offered(turn, one));
  return say(
    turn.phrases.conversation.notUnderstood,
    buttons.length > 0 ? buttons : [quick(turn.phrases.button.help)],
  );
}

/** Nobody of one agency changes it; and what leaves the house is no guess at words that were not understood at all. */
export function worthOffering({ actions }: Turn, id: IntentId, kind: Understanding['kind']): boolean {
  if (id === 'choose-agency') return actions.actor.memberships.length > 1;
  return kind !== 'unknown' || intentOf(id).effect !== 'leaves-the-house';
}

export function offered({ phrases, actions }: Turn, { id, slots }: OfferedIntent) {
  const { frequency } = definitionMeant(actions);
  return quick(saidWith(intentOf(id), slots, { language: phrases.language, frequency }));
}
