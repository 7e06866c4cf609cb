// What is measured is what happens: every bot answers at the door, also with signed tokens on both sides, and what the
// product is given is committed. How fast that is, no test says.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureTurns, type Subject, type TurnsMeasured } from '../../bench/turns.ts';

const PRODUCT: Subject = { name: 'product', root: join(import.meta.dirname, '../..') };
const PLAN = [{ conversations: 2, goes: 1 }];

test.each([
  [PRODUCT, ['figure', 'form', 'status', 'series', 'review'], false],
  [PRODUCT, ['figure'], true],
  [{ name: 'botbuilder', echo: 'botbuilder' }, ['echo'], false],
  [{ name: 'botbuilder', echo: 'botbuilder' }, ['echo'], true],
  [{ name: 'agents', echo: 'agents' }, ['echo'], false],
  [{ name: 'agents', echo: 'agents' }, ['echo'], true],
] as const)(
  '$name takes turns: %s, signed: %s',
  async (subject, kinds, signed) => {
    const all: TurnsMeasured[] = [];
    await measureTurns(subject, { kinds: [...kinds], plan: PLAN, signed, cold: true }, (one) =>
      all.push(one),
    );
    expect(all.map(({ kind }) => kind)).toEqual(kinds);
    for (const one of all) {
      expect(one.perSecond).toBeGreaterThan(0);
      expect(one.cpu).toBeGreaterThan(0);
      expect(one.memory).toBeGreaterThan(50);
    }
  },
  120_000,
);
