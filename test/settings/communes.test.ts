// A province of 3.300 communes in one file: read, shown and taken in, in few statements however many they are.

import { expect, onTestFinished, test } from 'vitest';
import { communes } from '../../bench/communes.ts';
import { exportSettings, importSettings, planSettings } from '../../src/actions/import-settings.ts';
import type { Plan } from '../../src/settings/plan.ts';
import { planLines } from '../../src/settings/plan-lines.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { readSettings } from '../../src/settings/settings-parser.ts';
import type { Step } from '../../src/settings/step.ts';
import { writeSettings } from '../../src/settings/writing.ts';
import type { SettingsChange } from '../../src/store/settings-audit.ts';
import { openAt, untouchedDatabase } from '../support/databases.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';

const COMMUNES = 3300;
const NOW = new Date('2026-01-05T02:00:00Z');
const SLOW = 240_000;

function settingsIn(text: string): Settings {
  const read = readSettings(text, REPORT_CATALOGUE);
  if (read.kind !== 'settings') throw new Error(JSON.stringify(read.problems[0]));
  return read.settings;
}

test(
  'the file of a whole province',
  async () => {
    let queries = 0;
    const db = await openAt(await untouchedDatabase(), {
      onQuery: () => {
        queries += 1;
      },
    });
    onTestFinished(() => db.destroy());
    const planOf = async (settings: Settings): Promise<Plan> => {
      const planned = await planSettings(db, settings);
      if (planned.kind !== 'planned') throw new Error(planned.kind);
      return planned.plan;
    };
    const text = writeSettings(communes(COMMUNES, CT25_CT08.id));
    const settings = settingsIn(text);
    const plan = await planOf(settings);
    expect(plan.steps).toHaveLength(4 * COMMUNES + 2);
    const lines = planLines(plan);
    expect(lines.length).toBeLessThan(40);
    expect(lines).toContain('+ 3301 × agency: new: vpub, xa-1, xa-2 and 3298 more');

    queries = 0;
    expect(await importSettings(db, settings, plan, { now: NOW })).toBe(true);
    expect(queries).toBeLessThan(300);
    queries = 0;
    expect((await planOf(settings)).steps).toEqual([]);
    expect(queries).toBeLessThan(10);
    expect(writeSettings(await exportSettings(db)).length).toBeGreaterThan(text.length / 2);

    const renamed = await planOf(settingsIn(text.replaceAll('UBND tỉnh Quảng Ngãi', 'UBND tỉnh Gia Lai')));
    expect(planLines(renamed)).toEqual([
      '~ 3301 × agency: vpub, xa-1, xa-2 and 3298 more',
      '    2025-07-01.parentBody: UBND tỉnh Quảng Ngãi → UBND tỉnh Gia Lai',
      expect.stringMatching(/^ {4}2025-07-01.addressees: .*Quảng Ngãi.* → .*Gia Lai/u),
      '3301 changes, those that are alike together; --all names each.',
    ]);
    expect(planLines(renamed, true)).toHaveLength(3 * 3301);
  },
  SLOW,
);

const change = (
  agencyId: string,
  field: string,
  before: string | undefined,
  after: string,
): SettingsChange => ({
  agencyId,
  subject: field === 'roles' ? 'person' : 'agency',
  subjectId: agencyId,
  field,
  before,
  after,
});

test('what is unlike the others stands by itself among them', () => {
  const steps: Step[] = Array.from({ length: 400 }, (_, at) => ({
    name: `person a${at}@tinh.gov.vn`,
    changes: [change(`xa-${at}`, 'roles', 'officer', at === 7 ? 'administrator' : 'officer, approver')],
  }));
  expect(planLines({ steps })).toEqual([
    '~ 399 × person: a0@tinh.gov.vn, a1@tinh.gov.vn, a2@tinh.gov.vn and 396 more',
    '    roles, each in their agency: officer → officer, approver',
    '~ person a7@tinh.gov.vn',
    '    roles in xa-7: officer → administrator',
    '400 changes, those that are alike together; --all names each.',
  ]);
});

test('values that differ are told by one of them', () => {
  const steps: Step[] = Array.from({ length: 400 }, (_, at) => ({
    name: `agency xa-${at}`,
    changes: [change(`xa-${at}`, '2025-07-01.place', `Cũ ${at}`, `Mới ${at}`)],
  }));
  expect(planLines({ steps })[1]).toBe('    2025-07-01.place, each its own: Cũ 0 → Mới 0, …');
});

test('a small file is shown change by change', () => {
  const steps: Step[] = Array.from({ length: 20 }, (_, at) => ({
    name: `agency xa-${at}`,
    changes: [change(`xa-${at}`, 'approval', 'required', 'off')],
  }));
  expect(planLines({ steps })).toHaveLength(40);
});
