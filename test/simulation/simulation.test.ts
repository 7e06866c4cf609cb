// A small province lives through three months, three times over, and no promise about reminders is broken. And the judge
// would notice: a program that was spoilt on purpose breaks the promise that it must.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { sqliteFile } from '../../src/store/address.ts';
import { type SimulationSize, simulate } from './simulation.ts';
import type { Fault } from './system-under-test.ts';
import type { Promised } from './verdict.ts';

/** Beside other tests on the same cores. */
const PATIENCE = 120_000;

function simulated(size: Omit<SimulationSize, 'database'>) {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return simulate({ ...size, database: sqliteFile(join(folder, 'trial.sqlite')) });
}

test.each([
  { seed: 1, first: toMonth(2024, 1) },
  { seed: 2, first: toMonth(2024, 4) },
  { seed: 3, first: toMonth(2026, 8) },
])(
  '12 agencies, three months from $first, seed $seed',
  async ({ seed, first }) => {
    const { verdict, deeds } = await simulated({ agencies: 12, months: 3, first, seed });
    expect(verdict.lines().filter((line) => !line.startsWith('holds'))).toEqual([]);
    expect(verdict.sent).toBeGreaterThan(120);
    expect(deeds).toBeGreaterThan(60);
  },
  PATIENCE,
);

describe('notices a program that', () => {
  const spoilt: readonly { readonly fault: NonNullable<Fault>; readonly promises: readonly Promised[] }[] = [
    { fault: 'sends-twice', promises: ['twice'] },
    { fault: 'checks-nothing', promises: ['unasked', 'done'] },
    { fault: 'knows-no-holidays', promises: ['unasked', 'missing'] },
    { fault: 'plans-once-a-week', promises: ['missing'] },
  ];
  test.each(spoilt)(
    '$fault',
    async ({ fault, promises }) => {
      const size = { agencies: 12, months: 2, first: toMonth(2024, 4), seed: 7 };
      const { verdict } = await simulated({ ...size, fault });
      expect(promises.filter((one) => verdict.broken(one) === 0)).toEqual([]);
    },
    PATIENCE,
  );
});
