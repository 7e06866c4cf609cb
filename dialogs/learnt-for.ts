// For a while after start the intent classifier is still being trained in small steps. A message that needs it
// waits; training it on demand would block everybody else.

import { setImmediate as breathe } from 'node:timers/promises';
import type { ConversationContext } from '../src/intents/context.ts';
import { engineFor } from '../src/intents/engine.ts';
import { wantsLearning } from '../src/intents/understand.ts';

/** In characters; longer messages are not requests. */
const LONGEST = 1000;
/** A bare number is always a figure. */
const NUMBER = /^[\d\s.,]*$/u;

/** Resolves at once when training is complete or the message does not need it. */
export async function learntFor(text: string, context: ConversationContext): Promise<void> {
  if (text.length > LONGEST || NUMBER.test(text)) return;
  const engine = engineFor(context.definition);
  if (engine.isLearnt || !wantsLearning(text, context)) return;
  while (engine.learn()) await breathe();
}
