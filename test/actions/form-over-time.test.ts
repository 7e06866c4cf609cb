// The form changes between two months, and between two agencies in one month: what each has reported is told, added up and
// handed out as it was, and what did not exist yet is a gap with its reason.

import { beforeEach, describe, expect, test } from 'vitest';
import { answerIndicator, answerProvinceIndicator } from '../../src/actions/answer-indicator.ts';
import { consolidateReports } from '../../src/actions/consolidate-reports.ts';
import { approveReport, waiveErrors } from '../../src/actions/decide-report.ts';
import { owedReports } from '../../src/actions/due-reports.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { issueFile } from '../../src/actions/issue-file.ts';
import { listReports } from '../../src/actions/list-reports.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { submitReport } from '../../src/actions/submit-report.ts';
import type { Person } from '../../src/agency/person.ts';
import { type Month, toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { catalogueOf, type ReportCatalogue } from '../../src/report/catalogue.ts';
import { formatProvinceRef, formatReportRef, formatSeriesRef } from '../../src/report/report-ref.ts';
import { stretchOf } from '../../src/report/time-series.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { wordText } from '../demo/word-text.ts';
import { CLEAN } from '../report/months.ts';
import { openWorkbook } from '../spreadsheet/workbook.ts';
import { acting, freshDatabase, LEADER, OFFICE, OFFICER } from '../support/database.ts';
import { BOTH_VERSIONS, GONE, NEXT } from '../support/next-version.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { ALL_SEEN, done } from './filled.ts';

const [JANUARY, FEBRUARY] = [toMonth(2024, 1), toMonth(2024, 2)];
const IN_FEBRUARY = { kind: 'month', month: 2, year: 2024 } as const;
const NOW = new Date('2024-02-22T02:00:00Z');
const OTHER = 'so-b';
const BEFORE = catalogueOf(CT25_CT08);
/** Whoever enters and approves in both agencies. */
const everywhere = (person: Person): Person => ({
  ...person,
  memberships: ['skhdt', OTHER].map((agencyId) => ({
    office: false,
    agencyId,
    roles: rolesOf(person),
  })),
});
const rolesOf = ({ memberships }: Person) => memberships.flatMap(({ roles }) => roles);

/** Starting PGlite takes seconds. */
const SLOW = 60_000;

let db: Db;

beforeEach(async () => {
  ({ db } = await freshDatabase());
  const [like] = SAMPLE_AGENCIES;
  if (!like) throw new Error('no sample agency');
  await saveAgency(db, { ...like, id: OTHER });
}, SLOW);

async function approved(agencyId: string, month: Month, catalogue: ReportCatalogue, appeals?: number) {
  const definition = catalogue.get(CT25_CT08.id);
  const { id: definitionId, version: definitionVersion } = definition;
  const reportId = formatReportRef({ agencyId, definitionId, month });
  await ensureReport(db, { id: reportId, agencyId, definitionId, definitionVersion, month }, NOW);
  const asked = definition.figures.filter((one) => one.kind === 'text' || one.obtained.how !== 'computed');
  const values: Readonly<Record<string, number | undefined>> = { appeals, [GONE]: 7 };
  const given = asked.map(({ id }) => ({ figure: id, value: values[id] ?? CLEAN.get(id) ?? '' }));
  const context = { ...acting(db, everywhere(OFFICER), { catalogue }), now: NOW, agencyId };
  const entered = done(
    await recordFigures(context, { reportId, given, how: 'typed', seenVersion: ALL_SEEN }),
  );
  const decide = { ...context, actor: everywhere(LEADER) };
  const { findings } = entered.view.status;
  const reasons = new Map(findings.map(({ check }) => [check.code, 'Đã rà soát']));
  const explained = done(await giveReasons(context, reportId, reasons, entered.view.report.version));
  await waiveErrors(decide, reportId, reasons, explained.view.report.version);
  const sent = done(await submitReport(context, reportId, undefined, { unchanged: true }));
  return done(await approveReport(decide, reportId, sent.view.report.version));
}

const asOffice = () => ({ ...acting(db, OFFICE, { catalogue: BOTH_VERSIONS }), now: NOW });
const asOfficer = () => ({ ...acting(db, OFFICER, { catalogue: BOTH_VERSIONS }), now: NOW });

async function provinceNow() {
  const read = await readProvince(asOffice(), IN_FEBRUARY, CT25_CT08);
  if (read.kind !== 'province') throw new Error(read.kind);
  return read;
}

describe('the province in one month', () => {
  test('is told under the form of those who have reported', async () => {
    await approved('skhdt', FEBRUARY, BEFORE);
    const { definition, sums, reports } = await provinceNow();
    expect(definition).toBe(CT25_CT08);
    expect(sums.get(GONE)).toBe(7);
    expect(reports.map((one) => one.definition.version)).toEqual(
      reports.map(({ figures }) => (figures ? CT25_CT08.version : NEXT.version)),
    );
  });

  test('is added up under the form of which the fewest sums are lacking', async () => {
    await approved('skhdt', FEBRUARY, BEFORE);
    await approved(OTHER, FEBRUARY, BOTH_VERSIONS, 2);
    const { definition, sums, unsummed, approved: count } = await provinceNow();
    expect([definition.version, count]).toEqual([NEXT.version, 2]);
    expect(sums.get('settled')).toBe(2 * Number(CLEAN.get('settled')));
    expect([sums.has(GONE), sums.has('appeals')]).toEqual([false, false]);
    expect(unsummed.map(({ id }) => id)).toEqual(['appeals']);
  });

  test('is compiled and handed out line by line, each agency’s under its own form', async () => {
    await approved('skhdt', FEBRUARY, BEFORE);
    await approved(OTHER, FEBRUARY, BOTH_VERSIONS, 2);
    const words = phrasesFor('vi');
    const made = await consolidateReports(asOffice(), words, IN_FEBRUARY, 'word', CT25_CT08);
    if (made.kind !== 'consolidated') throw new Error(made.kind);
    expect(wordText(made.bytes)).toContain('Số hồ sơ khiếu nại');
    expect(wordText(made.bytes)).toContain('nên không có số tổng cộng của: Khiếu nại.');
    const reportId = formatProvinceRef({ definitionId: CT25_CT08.id, month: FEBRUARY });
    const issued = await issueFile(asOffice(), words, { file: 'indicators-csv', reportId, version: 0 });
    if (issued.kind !== 'issued') throw new Error(issued.code);
    const lines = new TextDecoder().decode(issued.bytes).split('\r\n');
    expect(lines.filter((line) => line.includes(`;${GONE};`))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(';appeals;'))).toHaveLength(1);
  });

  test('what was handed in keeps its deadline, what was not has the present one', async () => {
    const earlier = { ...NEXT, deadline: { kind: 'day-of-month', day: 15, time: '17:00' } } as const;
    await approved('skhdt', FEBRUARY, BEFORE);
    const context = { ...asOffice(), catalogue: catalogueOf(CT25_CT08, earlier) };
    const listed = await listReports(context, IN_FEBRUARY, CT25_CT08);
    if (listed.kind !== 'listed') throw new Error(listed.kind);
    const days = (all: readonly { agency: { id: string }; day: number }[]) =>
      new Map(all.map(({ agency, day }) => [agency.id, day]));
    const expected = new Map([
      ['skhdt', 20],
      [OTHER, 15],
    ]);
    const dayOf = (at: Date) => at.getUTCDate();
    expect(days(listed.reports.map((one) => ({ ...one, day: dayOf(one.deadline) })))).toEqual(expected);
    const owed = (await owedReports(context)).filter(({ month }) => month === FEBRUARY);
    expect(days(owed.map((one) => ({ ...one, day: dayOf(one.deadline.at) })))).toEqual(expected);
  });
});

describe('a figure over months', () => {
  const span = { kind: 'last', months: 2 } as const;

  beforeEach(async () => {
    await approved('skhdt', JANUARY, BEFORE);
    await approved('skhdt', FEBRUARY, BOTH_VERSIONS, 4);
  });

  test('goes on where both forms ask it, and is a gap with its reason where one did not', async () => {
    const answer = await answerIndicator(asOfficer(), span, { figures: ['appeals'] });
    if (answer.kind !== 'indicator') throw new Error(answer.kind);
    const stretch = (id: string) => stretchOf(answer.definition, [id], answer.series);
    expect(stretch('settled')).toMatchObject({ counted: [JANUARY, FEBRUARY], unasked: [] });
    expect(stretch('appeals')).toMatchObject({ counted: [FEBRUARY], unasked: [JANUARY], unfinished: [] });
    expect(stretch('appeals').figures.get('appeals')).toBe(4);
  });

  test('says the same of the whole province', async () => {
    const answer = await answerProvinceIndicator(asOffice(), span, { figures: ['appeals'] });
    if (answer.kind !== 'indicator') throw new Error(answer.kind);
    const stretch = stretchOf(answer.definition, ['appeals'], answer.series);
    expect(stretch).toMatchObject({ counted: [FEBRUARY], unasked: [JANUARY] });
  });

  test('stands in the file with the reason in its place', async () => {
    const series = formatSeriesRef({ agencyId: 'skhdt', definitionId: CT25_CT08.id, figure: 'appeals' });
    const issued = await issueFile(asOfficer(), phrasesFor('vi'), {
      file: 'series',
      reportId: series,
      version: 0,
    });
    if (issued.kind !== 'issued') throw new Error(issued.code);
    expect(JSON.stringify(openWorkbook(issued.bytes))).toContain('mẫu cũ chưa có');
  });
});
