// Soon after a start what people say is still being learnt: whoever says something new then waits for it, and everybody else goes
// on meanwhile.

import { expect, test } from 'vitest';
import { learnt, learntFor } from '../../dialogs/learnt-for.ts';
import { latestClosedPeriod } from '../../src/calendar/period.ts';
import type { ConversationContext } from '../../src/intents/context.ts';
import { engineFor } from '../../src/intents/engine.ts';
import { understand, wantsLearning } from '../../src/intents/understand.ts';
import { CT25_CT08 } from '../support/reports.ts';

const NEW = 'em ơi chị chẳng nhớ tháng này mình đã làm tới khúc nào rồi nữa';

/** Of a report of its own, of which nobody has learnt anything yet. */
const fresh = (): ConversationContext => ({
  definition: { ...CT25_CT08 },
  audiences: new Set(['everyone', 'officer'] as const),
  month: latestClosedPeriod(new Date('2024-02-19T02:00:00Z'), CT25_CT08),
  upcoming: [],
  usual: () => undefined,
  previous: () => undefined,
  complete: false,
  warned: false,
});

/** How often the event loop turned meanwhile. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let turns = 0;
  let waiting = true;
  const turned = () => {
    turns += 1;
    if (waiting) setImmediate(turned);
  };
  setImmediate(turned);
  await work();
  waiting = false;
  return turns;
}

test('what has to be learnt first is learnt in pieces, between which others have their turn', async () => {
  const context = fresh();
  expect(wantsLearning(NEW, context)).toBe(true);
  // A piece is a few sentences of thousands.
  expect(await turnsDuring(() => learntFor(NEW, context.definition, () => context))).toBeGreaterThan(500);
  expect(engineFor(context.definition).isLearnt).toBe(true);
  expect(wantsLearning(NEW, context)).toBe(false);
  expect(understand(NEW, context)).toEqual(understand(NEW, { ...context, definition: CT25_CT08 }));
});

test.each(['hướng dẫn', '688', '1.234,5', 'x'.repeat(1001)])(
  'nothing waits that is clear without: %#',
  async (text) => {
    const context = fresh();
    expect(await turnsDuring(() => learntFor(text, context.definition, () => context))).toBeLessThan(2);
    expect(engineFor(context.definition).isLearnt).toBe(false);
  },
);

test('all is learnt in pieces where a part of a long text may need it', async () => {
  const { definition } = fresh();
  expect(await turnsDuring(() => learnt(definition))).toBeGreaterThan(500);
  expect(engineFor(definition).isLearnt).toBe(true);
});
