// Which report is meant follows from the report that a wish names, else from what the agency owes: a catalogue of two is
// handed in, and the department owes the second.

import { expect, test } from 'vitest';
import { answerIndicator } from '../../src/actions/answer-indicator.ts';
import { answerStatus } from '../../src/actions/answer-status.ts';
import { definitionMeant } from '../../src/actions/definition-meant.ts';
import { owedReports } from '../../src/actions/due-reports.ts';
import { issueFile } from '../../src/actions/issue-file.ts';
import { issueSeries } from '../../src/actions/issue-series.ts';
import { openDueMonths } from '../../src/actions/open-months.ts';
import { openReport } from '../../src/actions/open-report.ts';
import { readHistory } from '../../src/actions/read-history.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import { readReport } from '../../src/actions/read-report.ts';
import type { Person } from '../../src/agency/person.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { catalogueOf } from '../../src/report/catalogue.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, freshDatabase, OFFICE, OFFICER, REPORT } from '../support/database.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';

const SECOND: ReportDefinition = {
  ...CT25_CT08,
  id: 'second',
  code: 'BC-2',
  deadline: { kind: 'day-of-month', day: 26, time: '11:00' },
};
const firstMonth = toMonth(2024, 1);
const now = new Date('2024-02-19T02:00:00Z');
const catalogue = catalogueOf(CT25_CT08, SECOND);
const FEBRUARY = { kind: 'month', month: 2, year: 2024 } as const;
const ID = 'skhdt.second.2024-02';
const NOT_ALLOWED = { kind: 'refused', code: 'not-allowed' };

async function owingTheSecond(): Promise<Db> {
  const { db } = await freshDatabase();
  const [department] = SAMPLE_AGENCIES;
  if (!department) throw new Error('no sample agency');
  await saveAgency(db, { ...department, reports: [{ report: SECOND.id }] });
  return db;
}

const as = (db: Db, actor: Person = OFFICER) => acting(db, actor, { catalogue });

test('what the agency owes is meant; of the Office, which owes none, the first', () => {
  expect(definitionMeant({ catalogue, now }, { firstMonth, reports: [{ report: 'second' }] })).toBe(SECOND);
  expect(
    definitionMeant(
      { catalogue, now },
      { firstMonth, reports: [{ report: 'second' }, { report: 'ct25-ct08' }] },
    ),
  ).toBe(CT25_CT08);
  expect(definitionMeant({ catalogue, now }, { firstMonth, reports: [] })).toBe(CT25_CT08);
  expect(definitionMeant({ catalogue, now })).toBe(CT25_CT08);
});

test('words that name no report are about the one that is owed', async () => {
  const db = await owingTheSecond();
  const opened = await openReport(as(db), FEBRUARY);
  expect(opened).toMatchObject({
    kind: 'opened',
    view: { report: { id: ID }, definition: { id: 'second' } },
  });
  expect(await answerStatus(as(db), FEBRUARY)).toMatchObject({
    kind: 'status',
    view: { report: { id: ID } },
  });
  expect(await answerIndicator(as(db), undefined)).toMatchObject({ definition: { id: 'second' } });
});

test('a report that is named is of its own definition, also one that is not owed any more', async () => {
  const db = await owingTheSecond();
  await openReport(as(db), FEBRUARY);
  for (const [id, code] of [
    [ID, 'BC-2'],
    [REPORT, 'CT25-CT08'],
  ] as const) {
    expect(await readReport(as(db), id)).toMatchObject({ view: { definition: { code } } });
    expect(await readHistory(as(db), id)).toMatchObject({ definition: { code } });
  }
  const alone = acting(db, OFFICER, { catalogue: REPORT_CATALOGUE });
  await expect(readReport(alone, ID)).rejects.toThrow('no report definition second');
});

test('its months are opened and due by its own rules', async () => {
  const db = await owingTheSecond();
  await openDueMonths(as(db));
  expect(await findReport(db, ID)).toMatchObject({
    definitionId: 'second',
    definitionVersion: SECOND.version,
  });
  const owed = await owedReports(as(db));
  expect(new Set(owed.map(({ definition }) => definition.id))).toEqual(new Set(['second']));
  expect(owed.find(({ id }) => id === ID)?.deadline.at.toISOString()).toBe('2024-02-26T04:00:00.000Z');
});

test('the Office sees the first, or the one that is named', async () => {
  const db = await owingTheSecond();
  const office = as(db, OFFICE);
  expect(await readProvince(office, FEBRUARY, CT25_CT08)).toMatchObject({
    definition: { id: 'ct25-ct08' },
    reports: [],
  });
  const second = await readProvince(office, FEBRUARY, SECOND);
  expect(second).toMatchObject({ definition: { id: 'second' }, reports: [{ agency: { id: 'skhdt' } }] });
});

test('a file is of the definition in its id; an id of no definition is nobody’s', async () => {
  const db = await owingTheSecond();
  const words = phrasesFor('vi');
  const issue = (file: 'consolidated' | 'table', reportId: string) =>
    issueFile(as(db, OFFICE), words, { file, reportId, version: 0 });
  for (const file of ['consolidated', 'table'] as const) {
    expect(await issue(file, 'toan-tinh.second.2024-02')).toMatchObject({ code: 'not-ready' });
    expect(await issue(file, 'toan-tinh.third.2024-02')).toEqual(NOT_ALLOWED);
    expect(await issue(file, 'skhdt.second.2024-02')).toEqual(NOT_ALLOWED);
  }
  expect(await issueSeries(as(db), words, 'skhdt.second.settled')).toMatchObject({ code: 'not-ready' });
  for (const id of ['skhdt.third.settled', 'skhdt.second.nothing', 'skhdt.second', ID])
    expect(await issueSeries(as(db), words, id)).toEqual(NOT_ALLOWED);
});
