// History of the other departments of the sample province: the past year, and a different progress with the
// month that is due. Everything is dated before now.

import type { Agency } from '../agency/agency.ts';
import type { Person } from '../agency/person.ts';
import { type Month, monthNumberOf, monthsBetween, previousMonth } from '../calendar/month.ts';
import { latestClosedPeriod } from '../calendar/period.ts';
import { lastMonthOf } from '../calendar/report-period.ts';
import { SAMPLE_FIRST_MONTH } from './people.ts';
import { agencyOf, SAMPLE_DEPARTMENTS, type SampleDepartment } from './province.ts';
import { SAMPLE_DEFINITION, sampleMonths } from './sample-figures.ts';
import { addIndexSet, indexSetSince } from './sample-index-set.ts';
import { addDue, addPast } from './sample-standing.ts';
import type { SampleReport } from './sample-steps.ts';

const YEAR = 12;

/** The departments, each with its first month, and their people. */
export function provinceAgencies(now: Date): { agencies: readonly Agency[]; people: readonly Person[] } {
  const first = firstMonth(now);
  return {
    agencies: SAMPLE_DEPARTMENTS.map((one) => agencyOf(one, first, sinceOf(one, first, now))),
    people: SAMPLE_DEPARTMENTS.flatMap(({ officer, leader }) => [officer, leader]),
  };
}

/** Their past year and their progress with the month that is due. */
export async function addProvince(context: SampleReport['context'], now: Date): Promise<void> {
  const due = dueMonth(now);
  const first = firstMonth(now);
  for (const department of SAMPLE_DEPARTMENTS) {
    const { id, officer, leader, profile, lateEvery, standing, indexSet } = department;
    const of = { context, agencyId: id, officer, leader };
    for (const { month, given } of sampleMonths(first, Math.max(monthsBetween(first, due) + 1, 0), profile)) {
      const report = { ...of, definition: SAMPLE_DEFINITION, month };
      const late = lateEvery > 0 && monthNumberOf(month) % lateEvery === 0;
      if (month < due) await addPast(report, given, late);
      else await addDue(report, given, standing, now);
    }
    const since = sinceOf(department, first, now);
    if (indexSet && since) await addIndexSet(of, since, { profile, indexSet }, now);
  }
}

const dueMonth = (now: Date): Month => lastMonthOf(latestClosedPeriod(now, SAMPLE_DEFINITION));

function firstMonth(now: Date): Month {
  const yearAgo = previousMonth(dueMonth(now), YEAR);
  return yearAgo > SAMPLE_FIRST_MONTH ? yearAgo : SAMPLE_FIRST_MONTH;
}

const sinceOf = ({ indexSet }: SampleDepartment, first: Month, now: Date): Month | undefined =>
  indexSet && indexSetSince(now, first, indexSet);
