// Gives an empty database the sample department. Local mode only; through the same actions as everything else, so that its
// history is as true as any.

import type { ActionContext } from '../actions/context.ts';
import { approveReport } from '../actions/decide-report.ts';
import { giveReasons } from '../actions/give-reasons.ts';
import { recordFigures } from '../actions/record-figures.ts';
import { submitReport } from '../actions/submit-report.ts';
import { deadlineOf } from '../calendar/deadline.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import { type Month, monthsBetween, nextMonth, previousMonth, toMonth } from '../calendar/month.ts';
import { latestClosedMonth } from '../calendar/period.ts';
import { REPORT_CATALOGUE } from '../report/catalogue.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { allAgencies, saveAgency } from '../store/agencies.ts';
import { savePerson } from '../store/people.ts';
import { ensureReport } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import {
  SAMPLE_AGENCIES,
  SAMPLE_FIRST_MONTH,
  SAMPLE_LEADER,
  SAMPLE_OFFICER,
  SAMPLE_PEOPLE,
  SAMPLE_REPORT,
} from './people.ts';
import { type SampleMonth, sampleMonths } from './sample-figures.ts';

const AGENCY = 'skhdt';
const DEFINITION = REPORT_CATALOGUE.get(SAMPLE_REPORT);
const REASON = 'Số liệu mẫu: tăng giảm theo thời điểm trong năm.';
/** The month of the real report: whoever tries the program out enters it, whenever that is. */
const LEFT_FREE = toMonth(2024, 2);
const YEAR = 12;

/**
 * Agencies, people and months for a database that holds no agency yet: all of it or, where the start dies half-way,
 * nothing. A database that has been given them is left as it is for ever, also when months have passed: what a person has
 * begun, changed or left open is theirs, and a month that they were never asked about must not appear as approved.
 */
export async function addSample(db: Db, now: Date, holidays: HolidayTable): Promise<void> {
  await inTransaction(db, async (trx) => {
    if ((await allAgencies(trx)).length > 0) return;
    for (const one of SAMPLE_AGENCIES) await saveAgency(trx, one);
    for (const one of SAMPLE_PEOPLE) await savePerson(trx, one);
    const by = { actor: SAMPLE_OFFICER, agencyId: AGENCY };
    const context = { db: trx, ...by, holidays, catalogue: REPORT_CATALOGUE, now };
    for (const one of monthsBefore(latestClosedMonth(now, DEFINITION.period))) await addMonth(context, one);
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

async function addMonth(context: ActionContext, { month, given }: SampleMonth): Promise<void> {
  const { id: definitionId, version: definitionVersion, period, deadline } = DEFINITION;
  const id = formatReportRef({ agencyId: AGENCY, definitionId, month });
  const now = deadlineOf(month, period, deadline, context.holidays).at;
  await ensureReport(context.db, { id, agencyId: AGENCY, definitionId, definitionVersion, month }, now);
  const officer = { ...context, now };
  const recorded = await recordFigures(officer, { reportId: id, given, how: 'typed', seenVersion: 0 });
  if (recorded.kind !== 'done') throw wrong(month, recorded.kind);
  const { report, status } = recorded.view;
  const reasons = new Map(status.findings.map(({ check }) => [check.code, REASON]));
  await giveReasons(officer, id, reasons, report.version);
  const submitted = await submitReport(officer, id, undefined);
  if (submitted.kind !== 'done') throw wrong(month, submitted.kind);
  const { version } = submitted.view.report;
  const approved = await approveReport({ ...officer, actor: SAMPLE_LEADER }, id, version);
  if (approved.kind !== 'done') throw wrong(month, approved.kind);
}

function wrong(month: Month, why: string): Error {
  return new Error(`the sample month ${month} is not right: ${why}`);
}
