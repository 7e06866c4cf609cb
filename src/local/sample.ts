// Fills an empty database with the sample: a department and the provincial Office, optionally with a whole
// province. Local mode only. Uses the regular actions, so the audit trail is realistic.

import type { HolidayTable } from '../calendar/holidays.ts';
import { type Month, monthsBetween, nextMonth, previousMonth, toMonth } from '../calendar/month.ts';
import { latestClosedPeriod } from '../calendar/period.ts';
import { lastMonthOf } from '../calendar/report-period.ts';
import { REPORT_CATALOGUE } from '../definitions/shipped.ts';
import { allAgencies, saveAgency } from '../store/agencies.ts';
import { savePerson } from '../store/people.ts';
import { anyReportOf } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import {
  SAMPLE_AGENCIES,
  SAMPLE_FIRST_MONTH,
  SAMPLE_LEADER,
  SAMPLE_OFFICER,
  SAMPLE_PEOPLE,
} from './people.ts';
import { SAMPLE_DEPARTMENTS } from './province.ts';
import { SAMPLE_DEFINITION, type SampleMonth, sampleMonths } from './sample-figures.ts';
import { partsOf, type SamplePart, type SampleSize } from './sample-parts.ts';
import { addProvince, provinceAgencies } from './sample-province.ts';
import { approveSample, deadlineIn, enterSample, type SampleReport, submitSample } from './sample-steps.ts';

const AGENCY = 'skhdt';
/** The month of the real report: never generated, so that users can enter it themselves. */
const UNFILLED_MONTH = toMonth(2024, 2);
const YEAR = 12;

const DEPARTMENTS: Readonly<Record<SamplePart, readonly string[]>> = {
  department: [AGENCY],
  province: SAMPLE_DEPARTMENTS.map(({ id }) => id),
};

/**
 * Adds agencies, people and months to a database without agencies, in one transaction. A database that already
 * has the sample is never extended, even months later: what users have begun or changed is theirs, and a month
 * they were never asked about must not appear as approved.
 */
export async function addSample(
  db: Db,
  now: Date,
  holidays: HolidayTable,
  size: SampleSize = 'department',
): Promise<void> {
  await inTransaction(db, async (trx) => {
    if ((await allAgencies(trx)).length > 0) return;
    for (const part of await beginSample(trx, now, size)) await addSampleReports(trx, now, holidays, part);
  });
}

/**
 * Adds agencies and people to a database without agencies. Returns the parts whose reports are still to be
 * generated, including those of an interrupted earlier start.
 */
export async function beginSample(db: Db, now: Date, size: SampleSize): Promise<readonly SamplePart[]> {
  return await inTransaction(db, async (trx) => {
    const empty = (await allAgencies(trx)).length === 0;
    const parts = empty ? partsOf(size) : await partsWithoutReports(trx);
    const { agencies, people } = whoIsIn(parts, now);
    // After an interrupted start months may have passed, so the first month differs.
    for (const one of agencies) await saveAgency(trx, one);
    if (empty) for (const one of people) await savePerson(trx, one);
    return parts;
  });
}

function whoIsIn(parts: readonly SamplePart[], now: Date) {
  const province = provinceAgencies(now);
  const all = {
    department: { agencies: SAMPLE_AGENCIES, people: SAMPLE_PEOPLE },
    province,
  } satisfies Record<SamplePart, typeof province>;
  return {
    agencies: parts.flatMap((part) => all[part].agencies),
    people: parts.flatMap((part) => all[part].people),
  };
}

/** The parts whose departments exist but have no report: their generation was not finished. */
export async function partsWithoutReports(db: Db): Promise<readonly SamplePart[]> {
  const sampled = (await allAgencies(db)).filter(({ sample }) => sample).map(({ id }) => id);
  const parts: SamplePart[] = [];
  for (const part of partsOf('province')) {
    const there = DEPARTMENTS[part].filter((id) => sampled.includes(id));
    if (there.length > 0 && !(await anyReportOf(db, there))) parts.push(part);
  }
  return parts;
}

/** Adds the reports of the part's departments, which must exist. */
export async function addSampleReports(
  db: Db,
  now: Date,
  holidays: HolidayTable,
  part: SamplePart,
): Promise<void> {
  const context = { db, holidays, catalogue: REPORT_CATALOGUE };
  if (part === 'province') return await addProvince(context, now);
  const due = lastMonthOf(latestClosedPeriod(now, SAMPLE_DEFINITION));
  for (const one of monthsBefore(due)) await addMonth(context, one);
}

/**
 * A year before the month of the real report and a year before the month due, without either of them and
 * without future months.
 */
export function monthsBefore(due: Month): readonly SampleMonth[] {
  const early = sampleMonths(
    SAMPLE_FIRST_MONTH,
    upTo(SAMPLE_FIRST_MONTH, due < UNFILLED_MONTH ? due : UNFILLED_MONTH),
  );
  if (due <= UNFILLED_MONTH) return early;
  const yearAgo = previousMonth(due, YEAR);
  const first = yearAgo > UNFILLED_MONTH ? yearAgo : nextMonth(UNFILLED_MONTH);
  return [...early, ...sampleMonths(first, upTo(first, due))];
}

const upTo = (first: Month, end: Month): number => Math.max(monthsBetween(first, end), 0);

async function addMonth(context: SampleReport['context'], { month, given }: SampleMonth): Promise<void> {
  const people = { officer: SAMPLE_OFFICER, leader: SAMPLE_LEADER };
  const report = { context, agencyId: AGENCY, ...people, definition: SAMPLE_DEFINITION, month };
  const { at } = deadlineIn(report);
  await enterSample(report, given, at);
  await approveSample(report, await submitSample(report, at), at);
}
