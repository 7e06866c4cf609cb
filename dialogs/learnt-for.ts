// For a while after start the intent classifier is still being trained in small steps. A message that needs it
// waits; training it on demand would block everybody else.

import { setImmediate as breathe } from 'node:timers/promises';
import { definitionMeant } from '../src/actions/definition-meant.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import type { ConversationContext } from '../src/intents/context.ts';
import { engineFor } from '../src/intents/engine.ts';
import { wantsLearning } from '../src/intents/understand.ts';
import type { ReportDefinition } from '../src/report/definition.ts';
import { conversationContext } from './conversation-context.ts';
import type { Turn } from './turn.ts';

/** In characters; longer messages are not requests. */
const LONGEST_REQUEST = 1000;
/** A bare number is always a figure. */
const NUMBER = /^[\d\s.,]*$/u;

/**
 * Resolves at once when training is complete or the message does not need it.
 * @param definition of the report that it may be about
 * @param context made only where it matters
 */
export async function learntFor(
  text: string,
  definition: ReportDefinition,
  context: () => ConversationContext,
): Promise<void> {
  if (engineFor(definition).isLearnt || text.length > LONGEST_REQUEST || NUMBER.test(text)) return;
  if (wantsLearning(text, context())) await learnt(definition);
}

/** The same for a turn, by the open report or the one meant without one. */
export async function learntForTurn(turn: Turn, text: string, open: ReportView | undefined): Promise<void> {
  const definition = open?.definition ?? definitionMeant(turn.actions);
  await learntFor(text, definition, () => conversationContext(turn, open));
}

/** Resolves when training is complete. */
export async function learnt(definition: ReportDefinition): Promise<void> {
  const engine = engineFor(definition);
  while (engine.learn()) await breathe();
}
