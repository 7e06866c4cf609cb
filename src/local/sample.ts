// Gives an empty database the sample: a department and the provincial Office, or a whole province around them. Local mode
// only; through the same actions as everything else, so that its history is as true as any.

import type { HolidayTable } from '../calendar/holidays.ts';
import { type Month, monthsBetween, nextMonth, previousMonth, toMonth } from '../calendar/month.ts';
import { latestClosedPeriod } from '../calendar/period.ts';
import { lastMonthOf } from '../calendar/report-period.ts';
import { REPORT_CATALOGUE } from '../definitions/shipped.ts';
import { allAgencies, saveAgency } from '../store/agencies.ts';
import { savePerson } from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import {
  SAMPLE_AGENCIES,
  SAMPLE_FIRST_MONTH,
  SAMPLE_LEADER,
  SAMPLE_OFFICER,
  SAMPLE_PEOPLE,
} from './people.ts';
import { SAMPLE_DEFINITION, type SampleMonth, sampleMonths } from './sample-figures.ts';
import { addProvince } from './sample-province.ts';
import { approveSample, deadlineIn, enterSample, type SampleReport, submitSample } from './sample-steps.ts';

/** The department alone is there at once; the province has more to look at. Both have the Office. */
export const SAMPLE_SIZES = ['department', 'province'] as const;
export type SampleSize = (typeof SAMPLE_SIZES)[number];

const AGENCY = 'skhdt';
/** The month of the real report: whoever tries the program out enters it, whenever that is. */
const LEFT_FREE = toMonth(2024, 2);
const YEAR = 12;

/**
 * Agencies, people and months for a database that holds no agency yet: all of it or, where the start dies half-way,
 * nothing. A database that has been given them is left as it is for ever, also when months have passed: what a person has
 * begun, changed or left open is theirs, and a month that they were never asked about must not appear as approved.
 */
export async function addSample(
  db: Db,
  now: Date,
  holidays: HolidayTable,
  size: SampleSize = 'department',
): Promise<void> {
  await inTransaction(db, async (trx) => {
    if ((await allAgencies(trx)).length > 0) return;
    for (const one of SAMPLE_AGENCIES) await saveAgency(trx, one);
    for (const one of SAMPLE_PEOPLE) await savePerson(trx, one);
    const context = { db: trx, holidays, catalogue: REPORT_CATALOGUE };
    const due = lastMonthOf(latestClosedPeriod(now, SAMPLE_DEFINITION));
    for (const one of monthsBefore(due)) await addMonth(context, one);
    if (size === 'province') await addProvince(context, now);
  });
}

/** A year before the month of the real report, and a year before the one that is due: never that one, nor what is to come. */
export function monthsBefore(due: Month): readonly SampleMonth[] {
  const early = sampleMonths(SAMPLE_FIRST_MONTH, upTo(SAMPLE_FIRST_MONTH, due < LEFT_FREE ? due : LEFT_FREE));
  if (due <= LEFT_FREE) return early;
  const yearAgo = previousMonth(due, YEAR);
  const first = yearAgo > LEFT_FREE ? yearAgo : nextMonth(LEFT_FREE);
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
