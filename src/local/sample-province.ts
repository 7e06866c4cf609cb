// The other departments of the sample province: a year behind them, and each somewhere else with the month that is due. What
// they have done happened by now, whatever day it is.

import { monthNumberOf, monthsBetween, previousMonth } from '../calendar/month.ts';
import { latestClosedPeriod } from '../calendar/period.ts';
import { lastMonthOf } from '../calendar/report-period.ts';
import { saveAgency } from '../store/agencies.ts';
import { savePerson } from '../store/people.ts';
import { SAMPLE_FIRST_MONTH } from './people.ts';
import { agencyOf, SAMPLE_DEPARTMENTS } from './province.ts';
import { SAMPLE_DEFINITION, sampleMonths } from './sample-figures.ts';
import { addIndexSet, indexSetSince } from './sample-index-set.ts';
import { addDue, addPast } from './sample-standing.ts';
import type { SampleReport } from './sample-steps.ts';

const YEAR = 12;

/** The departments with their people, their year before, and what there is of the month that is due. */
export async function addProvince(context: SampleReport['context'], now: Date): Promise<void> {
  const due = lastMonthOf(latestClosedPeriod(now, SAMPLE_DEFINITION));
  const yearAgo = previousMonth(due, YEAR);
  const first = yearAgo > SAMPLE_FIRST_MONTH ? yearAgo : SAMPLE_FIRST_MONTH;
  for (const department of SAMPLE_DEPARTMENTS) {
    const { id, officer, leader, profile, lateEvery, standing, indexSet } = department;
    const since = indexSet && indexSetSince(now, first, indexSet);
    await saveAgency(context.db, agencyOf(department, first, since));
    for (const person of [officer, leader]) await savePerson(context.db, person);
    const of = { context, agencyId: id, officer, leader };
    for (const { month, given } of sampleMonths(first, Math.max(monthsBetween(first, due) + 1, 0), profile)) {
      const report = { ...of, definition: SAMPLE_DEFINITION, month };
      const late = lateEvery > 0 && monthNumberOf(month) % lateEvery === 0;
      if (month < due) await addPast(report, given, late);
      else await addDue(report, given, standing, now);
    }
    if (indexSet && since) await addIndexSet(of, since, { profile, indexSet }, now);
  }
}
