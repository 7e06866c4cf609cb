// Ranks intents by whether they make sense for this user and report state. Those that do not are only demoted.

import type { IntentCandidate } from './candidates.ts';
import type { ConversationContext } from './context.ts';
import type { IntentDefinition } from './intent.ts';
import type { Likeness } from './likeness.ts';

/** Drops exact matches for other roles or states when a better one exists; a single match always stays. */
export function inContext(
  exact: readonly IntentCandidate[],
  context: ConversationContext,
): readonly IntentCandidate[] {
  const [first] = exact;
  if (!first) return exact;
  const equal = exact.filter(({ covered, slips }) => covered === first.covered && slips === first.slips);
  const fitting = equal.filter(({ intent }) => fits(intent, context));
  return fitting.length > 0 && fitting.length < equal.length
    ? [...fitting, ...exact.filter((one) => !equal.includes(one))]
    : exact;
}

/** Whether an intent makes sense for this user and report state. */
function fits(
  { id, audience }: IntentDefinition,
  { audiences, state, asking, warned }: ConversationContext,
): boolean {
  if (audience !== 'everyone' && !audiences.has(audience)) return false;
  const wanted = STATES[id];
  if (wanted && state !== undefined && !wanted.includes(state)) return false;
  if (ABOUT_A_QUESTION.includes(id) && !asking) return false;
  return !(id === 'give-reason' && !warned);
}

const STATES: Readonly<Record<string, readonly string[]>> = {
  'submit-report': ['entering'],
  'withdraw-report': ['waiting'],
  'ask-decision-again': ['waiting'],
  'show-approvals': ['waiting', 'entering'],
  'return-report': ['waiting', 'approved', 'sent'],
  'reopen-report': ['approved', 'sent'],
  'register-document': ['approved', 'sent'],
};
const ABOUT_A_QUESTION = ['skip-figure', 'keep-value', 'use-last-month', 'use-last-month-all'];
/** Factor on the score of intents that do not fit. */
const UNFIT = 0.75;

/** The ranking with unfit intents demoted. */
export function weighed(likely: readonly Likeness[], context: ConversationContext): readonly Likeness[] {
  return likely
    .map((one) => (fits(one.intent, context) ? one : { ...one, score: one.score * UNFIT }))
    .toSorted((a, b) => b.score - a.score);
}
