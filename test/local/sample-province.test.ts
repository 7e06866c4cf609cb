// The sample province on any day: seven departments, each in its own state with the month that is due, and nothing that has
// not happened yet.

import { describe, expect, onTestFinished, test } from 'vitest';
import { readProvince } from '../../src/actions/read-province.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { latestClosedPeriod } from '../../src/calendar/period.ts';
import { lastMonthOf, monthsIn, type ReportPeriod } from '../../src/calendar/report-period.ts';
import { SAMPLE_INDEX_SET, SAMPLE_OFFICE, SAMPLE_PEOPLE } from '../../src/local/people.ts';
import { PROVINCE_PEOPLE, SAMPLE_DEPARTMENTS } from '../../src/local/province.ts';
import { addSample } from '../../src/local/sample.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { sqliteFile } from '../../src/store/address.ts';
import { allAgencies } from '../../src/store/agencies.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Db } from '../../src/store/schema.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';

async function provinceAt(now: Date): Promise<Db> {
  const db = await openDatabase(sqliteFile(':memory:'));
  onTestFinished(() => db.destroy());
  await addSample(db, now, KNOWN_HOLIDAYS, 'province');
  return db;
}

const STATES = {
  skhdt: undefined,
  sldtbxh: 'sent',
  snnptnt: 'entering',
  stnmt: 'waiting',
  stp: 'approved',
  sxd: 'entering',
  syt: undefined,
};

describe.each([
  ['the first minute of a period', '2026-11-14T17:00:00Z'],
  ['its last', '2026-12-14T16:59:00Z'],
  ['a Saturday on which January is due', '2028-01-15T01:00:00Z'],
  ['days off that move the deadline', '2026-02-20T02:00:00Z'],
  ['the morning of the real report’s deadline', '2024-02-20T01:00:00Z'],
  ['a leap day', '2032-02-29T02:00:00Z'],
  ['a quarter that has just ended', '2026-09-15T03:00:00Z'],
])('on %s', (_day, moment) => {
  test('every department is somewhere else, and all of it has happened', async () => {
    const now = new Date(moment);
    const due = latestClosedPeriod(now, CT25_CT08);
    const db = await provinceAt(now);
    const all = await db.selectFrom('reports').selectAll().execute();
    const reports = all.filter((one) => one.definition_id === CT25_CT08.id);
    const ofDue = Object.fromEntries(
      reports.filter(({ month }) => month === due).map((one) => [one.agency_id, one]),
    );
    for (const [agency, state] of Object.entries(STATES)) expect(ofDue[agency]?.state, agency).toBe(state);
    expect(ofDue.sxd?.note).toContain('iGate');
    expect(ofDue.snnptnt?.note).toBeNull();
    for (const one of all) expect(new Date(one.updated_at) <= now, one.id).toBe(true);
    for (const one of reports) {
      if (one.month < due) expect(one.state, one.id).toBe('approved');
    }
    const lines = await db.selectFrom('audit').selectAll().execute();
    expect(lines.filter(({ at }) => new Date(at) > now)).toEqual([]);
    for (const { id } of SAMPLE_DEPARTMENTS)
      expect(reports.filter((one) => one.agency_id === id && one.month < due)).toHaveLength(12);
    const province = await readProvince(
      {
        db,
        actor: SAMPLE_OFFICE,
        agencyId: 'vpubnd',
        now,
        holidays: KNOWN_HOLIDAYS,
        catalogue: REPORT_CATALOGUE,
      },
      undefined,
      CT25_CT08,
    );
    if (province.kind !== 'province') throw new Error(province.kind);
    expect(province.reports).toHaveLength(7);
    expect(province.reports.filter(({ onTime }) => onTime).map(({ agency }) => agency.id)).toEqual([
      'stp',
      'sldtbxh',
    ]);
    expect(province.approved).toBe(2);
    await expectIndexSet(db, now);
  });
});

/** Two departments owe the second report as well, and the quarter can be filled whenever the sample is begun. */
async function expectIndexSet(db: Db, now: Date): Promise<void> {
  const [monthly, quarterly] = [SAMPLE_INDEX_SET.monthly, SAMPLE_INDEX_SET.quarterly].map((id) =>
    REPORT_CATALOGUE.get(id),
  );
  if (!monthly || !quarterly) throw new Error('no second report');
  const agencies = await allAgencies(db);
  const owing = (id: string) =>
    agencies.flatMap(({ id: one, reports }) => (reports.some(({ report }) => report === id) ? [one] : []));
  for (const { id } of [monthly, quarterly]) expect(owing(id), id).toEqual(['stnmt', 'syt']);
  const rows = await db.selectFrom('reports').select(['id', 'state']).execute();
  const state = (agencyId: string, { id }: ReportDefinition, month: ReportPeriod) =>
    rows.find((row) => row.id === formatReportRef({ agencyId, definitionId: id, month }))?.state;
  const due = latestClosedPeriod(now, monthly);
  const quarter = latestClosedPeriod(now, quarterly);
  const ends = due === lastMonthOf(quarter);
  for (const agency of ['stnmt', 'syt'])
    for (const month of monthsIn(quarter)) expect(state(agency, monthly, month), month).toBe('approved');
  expect(state('syt', quarterly, quarter)).toBeUndefined();
  expect(state('stnmt', quarterly, quarter)).toBe(ends ? 'waiting' : 'approved');
  expect(state('syt', monthly, due)).toBe(ends ? 'approved' : 'entering');
  expect(state('stnmt', monthly, due)).toBe(ends ? 'approved' : 'waiting');
}

test('before there is any month to report nothing is reported', async () => {
  const db = await provinceAt(new Date('2022-05-01T00:00:00Z'));
  expect(await db.selectFrom('reports').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('agencies').select('id').execute()).toHaveLength(8);
});

test('its people have ids, identities and names of their own', () => {
  for (const of of ['id', 'entraObjectId', 'name', 'principal'] as const)
    expect(new Set(PROVINCE_PEOPLE.map((one) => one[of])).size, of).toBe(PROVINCE_PEOPLE.length);
  expect(PROVINCE_PEOPLE.slice(0, SAMPLE_PEOPLE.length)).toEqual(SAMPLE_PEOPLE);
  for (const { entraObjectId } of PROVINCE_PEOPLE) expect(entraObjectId).toMatch(/^[\d-]{36}$/u);
});
