// Index set reports of the sample departments that owe them: the months of their last quarters, and the
// quarterly reports aggregated from these.

import { type Month, monthsBetween, nextMonth } from '../calendar/month.ts';
import { latestClosedPeriod } from '../calendar/period.ts';
import { firstMonthOf, lastMonthOf, periodWith, previousPeriod } from '../calendar/report-period.ts';
import { REPORT_CATALOGUE } from '../definitions/shipped.ts';
import { SAMPLE_INDEX_SET } from './people.ts';
import type { IndexSetStanding } from './province.ts';
import { type Profile, sampleMonths, sampleOverMonths } from './sample-figures.ts';
import { addDue, addPast } from './sample-standing.ts';
import type { SampleReport } from './sample-steps.ts';

const MONTHLY = REPORT_CATALOGUE.get(SAMPLE_INDEX_SET.monthly);
const QUARTERLY = REPORT_CATALOGUE.get(SAMPLE_INDEX_SET.quarterly);

/** The working day after the period on which its last month is approved; the quarter follows afterwards. */
const MONTH_IS_APPROVED = 2;

/** First month of the first quarter owed; never before the department's own first month. */
export function indexSetSince(now: Date, first: Month, { quarters }: IndexSetStanding): Month {
  const wanted = previousPeriod(latestClosedPeriod(now, QUARTERLY), quarters - 1);
  const earliest = periodWith(QUARTERLY.frequency, nextMonth(first, 2));
  return firstMonthOf(wanted > earliest ? wanted : earliest);
}

/** Its months since then in order, each quarter after its last month. */
export async function addIndexSet(
  of: Omit<SampleReport, 'definition' | 'month'>,
  since: Month,
  { profile, indexSet }: { readonly profile: Profile; readonly indexSet: IndexSetStanding },
  now: Date,
): Promise<void> {
  const due = lastMonthOf(latestClosedPeriod(now, MONTHLY));
  const closed = latestClosedPeriod(now, QUARTERLY);
  const months = sampleMonths(since, Math.max(monthsBetween(since, due) + 1, 0), profile, MONTHLY);
  for (const { month, given } of months) {
    const quarter = periodWith(QUARTERLY.frequency, month);
    const ends = month === lastMonthOf(quarter);
    const monthly = { ...of, definition: MONTHLY, month };
    if (month < due) await addPast(monthly, given, false);
    else await addDue(monthly, given, ends ? 'approved' : indexSet.month, now);
    if (!ends || (quarter === closed && indexSet.quarter === 'not-begun')) continue;
    const quarterly = { ...of, definition: QUARTERLY, month: quarter };
    const inQuarter = months.filter((one) => periodWith(QUARTERLY.frequency, one.month) === quarter);
    const left = sampleOverMonths(QUARTERLY, inQuarter);
    if (month < due) await addPast(quarterly, left, false);
    else await addDue(quarterly, left, indexSet.quarter, now, MONTH_IS_APPROVED);
  }
}
