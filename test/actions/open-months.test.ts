// The monthly opening: the report is there when its period is closed, with what rarely moves filled in, once.

import { expect, test } from 'vitest';
import { answerStatus } from '../../src/actions/answer-status.ts';
import { listReports } from '../../src/actions/list-reports.ts';
import { openDueMonths } from '../../src/actions/open-months.ts';
import { openReport } from '../../src/actions/open-report.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { SYSTEM_ACTOR } from '../../src/agency/person.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { auditOf } from '../../src/store/audit.ts';
import { allPeople } from '../../src/store/people.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, freshDatabase, OFFICE } from '../support/database.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';
import { ALL_SEEN, approve, fill } from './filled.ts';
import { moment } from './reminding.ts';

const MARCH = formatReportRef({ agencyId: 'skhdt', definitionId: CT25_CT08.id, month: toMonth(2024, 3) });
const CARRIED = CT25_CT08.figures.filter((one) => one.kind === 'count' && one.obtained.how === 'carried');

const open = (db: Db, now = moment('2024-03-15', '00:05')) =>
  openDueMonths({ db, now, holidays: KNOWN_HOLIDAYS, catalogue: REPORT_CATALOGUE });

async function withFebruary() {
  const { db } = await freshDatabase();
  await fill(acting(db));
  await approve(acting(db));
  return db;
}

async function march(db: Db) {
  const read = await readReport(acting(db), MARCH);
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.view;
}

test('not before the period is closed', async () => {
  const db = await withFebruary();
  await open(db, moment('2024-03-14', '23:55'));
  expect(await findReport(db, MARCH)).toBeUndefined();
});

test('with last month’s values of what rarely moves, as the program’s own entries', async () => {
  const db = await withFebruary();
  expect(await open(db)).toEqual({ opened: 1 });
  const { entered, background } = await march(db);
  expect([...entered.keys()].toSorted()).toEqual(CARRIED.map(({ id }) => id).toSorted());
  for (const [id, { value, by, how }] of entered) {
    expect([value, by, how]).toEqual([background.previous?.get(id), SYSTEM_ACTOR.id, 'carried']);
  }
  const lines = await auditOf(db, MARCH);
  expect(lines.every(({ by }) => by === SYSTEM_ACTOR.id)).toBe(true);
  expect(lines).toHaveLength(CARRIED.length);
});

test('once: what an officer takes back or changes stays so', async () => {
  const db = await withFebruary();
  await open(db);
  const [first] = CARRIED;
  if (!first) throw new Error('nothing is carried');
  const given = [{ figure: first.id, value: 5 }];
  await recordFigures(acting(db), { reportId: MARCH, given, how: 'typed', seenVersion: ALL_SEEN });
  expect(await open(db)).toEqual({ opened: 0 });
  expect((await march(db)).entered.get(first.id)?.value).toBe(5);
});

test('nothing over the head of somebody who has begun', async () => {
  const db = await withFebruary();
  const early = acting(db, undefined, { now: moment('2024-03-01') });
  await openReport(early, { kind: 'month', month: 3, year: 2024 });
  await recordFigures(early, {
    reportId: MARCH,
    given: [{ figure: 'settled', value: 7 }],
    how: 'typed',
    seenVersion: ALL_SEEN,
  });
  await open(db);
  expect([...(await march(db)).entered.keys()]).toEqual(['settled']);
});

test('several copies at once fill it in once', async () => {
  const db = await withFebruary();
  await Promise.all([open(db), open(db), open(db)]);
  expect(await auditOf(db, MARCH)).toHaveLength(CARRIED.length);
});

test('the program is nobody: it has no report in hand and is in no list of people', async () => {
  const db = await withFebruary();
  await open(db);
  const context = acting(db, undefined, { now: moment('2024-03-15') });
  const status = await answerStatus(context, undefined);
  expect(status.kind === 'status' && [status.view.report.id, status.holder]).toEqual([MARCH, undefined]);
  expect((await allPeople(db)).map(({ id }) => id)).not.toContain(SYSTEM_ACTOR.id);
});

test('to the Office and to the agency itself it is not begun until somebody has given a figure', async () => {
  const db = await withFebruary();
  await open(db);
  const state = async () => {
    const listed = await listReports(acting(db, OFFICE, { now: moment('2024-03-15') }), undefined, CT25_CT08);
    const own = await answerStatus(
      acting(db, undefined, { now: moment('2024-03-15') }),
      undefined,
      CT25_CT08,
    );
    return [
      ...(listed.kind === 'listed' ? listed.reports.map((one) => one.state) : []),
      own.kind === 'status' && own.begun,
    ];
  };
  expect(await state()).toEqual(['not-begun', false]);
  const given = [{ figure: 'settled', value: 7 }];
  await recordFigures(acting(db), { reportId: MARCH, given, how: 'typed', seenVersion: ALL_SEEN });
  expect(await state()).toEqual(['entering', true]);
});

test('an agency that does not owe the report has none', async () => {
  const { db } = await freshDatabase();
  await open(db);
  expect(
    await findReport(
      db,
      formatReportRef({ agencyId: 'vpubnd', definitionId: CT25_CT08.id, month: toMonth(2024, 3) }),
    ),
  ).toBeUndefined();
});
