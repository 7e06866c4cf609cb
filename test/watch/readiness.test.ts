// Readiness by a clock that stands still: what is asked, how long it may take, how often it is asked.

import { expect, it } from 'vitest';
import { readinessOf } from '../../src/watch/readiness.ts';

const fine = { ask: async () => 'ok' };

it('is there when every part is well, or bearable', async () => {
  const strange = { ask: async () => 'newer', bearable: ['newer'] };
  expect(await readinessOf({ fine, strange })()).toEqual({
    ready: true,
    parts: { fine: 'ok', strange: 'newer' },
  });
});

it.each([
  ['says that it is not well', async () => 'behind', 'behind'],
  ['breaks', async () => Promise.reject(new Error('no such table: secret')), 'away'],
  ['does not answer', () => new Promise<string>(() => undefined), 'slow'],
])('is not there when a part %s', async (_what, ask, state) => {
  const readiness = readinessOf({ fine, broken: { ask } }, { patience: 10 });
  expect(await readiness()).toEqual({ ready: false, parts: { fine: 'ok', broken: state } });
});

it('is asked once by all who ask meanwhile, and again when a moment has passed', async () => {
  let asked = 0;
  let now = 0;
  const counted = {
    ask: async () => {
      asked += 1;
      return 'ok';
    },
  };
  const readiness = readinessOf({ counted }, { kept: 1000, now: () => now });
  await Promise.all(Array.from({ length: 20 }, readiness));
  await readiness();
  expect(asked).toBe(1);
  now = 1001;
  await readiness();
  expect(asked).toBe(2);
});
