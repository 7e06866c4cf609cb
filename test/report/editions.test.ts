// How people count the files of a report, against a calculation that replays its life.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionsOf, replacedVersions } from '../../src/report/editions.ts';

test('number and date make no edition of their own; a correction makes the next', () => {
  // Approved at 3, numbered at 4, the number put right at 5; reopened, sent on and approved again at 8.
  expect([...editionsOf([8, 3, 5, 4])]).toEqual([
    [3, 1],
    [4, 1],
    [5, 1],
    [8, 2],
  ]);
  expect(editionsOf([]).size).toBe(0);
});

test('of one edition the file without a number and the newest with one stay', () => {
  const states = {
    3: 'approved',
    4: 'sent',
    5: 'sent',
    8: 'approved',
    9: 'sent',
    10: 'sent',
    11: 'sent',
  } as const;
  const versions = Object.entries(states).map(([version, state]) => ({ version: Number(version), state }));
  for (const order of [versions, versions.toReversed()])
    expect([...replacedVersions(order)].toSorted((a, b) => a - b)).toEqual([4, 9, 10]);
  expect(replacedVersions([]).size).toBe(0);
});

test('of any life, the edition is how often the report was approved until then', () => {
  const life = fc.array(fc.constantFrom('change', 'approve', 'number', 'reopen'), { maxLength: 40 });
  fc.assert(
    fc.property(life, (steps) => {
      let [version, approvals, final] = [0, 0, false];
      const expected = new Map<number, number>();
      for (const step of steps) {
        // Only what can be done then raises the version.
        if (final !== (step === 'number' || step === 'reopen')) continue;
        version += 1;
        if (step === 'approve') [approvals, final] = [approvals + 1, true];
        if (step === 'reopen') final = false;
        if (final) expected.set(version, approvals);
      }
      expect(editionsOf([...expected.keys()])).toEqual(expected);
    }),
  );
});
