// A file taken in and given back is the same file, whatever is in it; taken in again it changes nothing.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportSettings, importSettings, planSettings } from '../../src/actions/import-settings.ts';
import { planLines } from '../../src/settings/plan-lines.ts';
import { pairKey } from '../../src/settings/recognise.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { readSettings } from '../../src/settings/settings-parser.ts';
import { writeSettings } from '../../src/settings/writing.ts';
import { sqliteFile } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Db } from '../../src/store/schema.ts';
import { NOW } from '../support/database.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { anySettings } from './arbitraries.ts';

async function emptyDatabase<Result>(use: (db: Db) => Promise<Result>): Promise<Result> {
  const db = await openDatabase(sqliteFile(':memory:'));
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

async function take(db: Db, settings: Settings): Promise<readonly string[]> {
  const answers = new Map<string, boolean>();
  for (;;) {
    const planned = await planSettings(db, settings, { answers });
    if (planned.kind !== 'planned') throw new Error(planned.kind);
    const { plan } = planned;
    // Everybody is who has their address: people who only share a name are others.
    for (const pair of plan.alike) answers.set(pairKey(pair), pair.entry.principal === pair.person.principal);
    if (plan.alike.length > 0) continue;
    expect(await importSettings(db, settings, plan, { answers, now: NOW })).toBe(true);
    return planLines(plan);
  }
}

function reread(text: string): Settings {
  const read = readSettings(text, REPORT_CATALOGUE);
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  return read.settings;
}

const sorted = ({ people, ...settings }: Settings) => ({
  ...settings,
  people: people?.toSorted((one, other) =>
    `${one.principal}|${one.tenantId}` < `${other.principal}|${other.tenantId}` ? -1 : 1,
  ),
});

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(reread(writeSettings(settings))).toEqual(settings);
    }),
  );
});

test('export after import is the identity, and importing again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anySettings, async (settings) => {
      await emptyDatabase(async (db) => {
        await take(db, settings);
        const exported = reread(writeSettings(await exportSettings(db)));
        expect(sorted(exported)).toEqual(sorted(settings));
        expect(await take(db, exported)).toEqual(['nothing changes']);
      });
    }),
    { numRuns: 60 },
  );
});

test('one file after another leaves what the second says, and only people besides', async () => {
  await fc.assert(
    fc.asyncProperty(anySettings, anySettings, async (first, second) => {
      await emptyDatabase(async (db) => {
        await take(db, first);
        await take(db, second);
        const after = await exportSettings(db);
        for (const agency of second.agencies) expect(after.agencies).toContainEqual(agency);
        for (const person of second.people ?? []) expect(after.people).toContainEqual(person);
        const named = new Set(second.people?.map(({ principal, tenantId }) => `${principal}|${tenantId}`));
        const others = after.people?.filter(
          ({ principal, tenantId }) => !named.has(`${principal}|${tenantId}`),
        );
        expect(others?.filter(({ active }) => active)).toEqual([]);
        const kept = first.people?.filter(
          ({ principal, tenantId }) => !named.has(`${principal}|${tenantId}`),
        );
        expect(others?.length).toBe(kept?.length);
      });
    }),
    { numRuns: 40 },
  );
});
