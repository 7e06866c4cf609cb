// Soon after a start the bot still learns what people say, piece by piece. Whoever says something then for which it counts waits
// for it, and holds up nobody else: understood at once, it would be learnt in one piece.

import { setImmediate as breathe } from 'node:timers/promises';
import type { ConversationContext } from '../src/intents/context.ts';
import { engineFor } from '../src/intents/engine.ts';
import { wantsLearning } from '../src/intents/understand.ts';

/** In characters: nothing longer is a request. */
const LONGEST = 1000;
/** A number alone is a figure, whatever it is like. */
const NUMBER = /^[\d\s.,]*$/u;

/** Resolves at once where all is learnt, or the message is clear without. */
export async function learntFor(text: string, context: ConversationContext): Promise<void> {
  if (text.length > LONGEST || NUMBER.test(text)) return;
  const engine = engineFor(context.definition);
  if (engine.isLearnt || !wantsLearning(text, context)) return;
  while (engine.learn()) await breathe();
}
