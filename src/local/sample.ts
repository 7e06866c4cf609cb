// Gives the database the sample department. Local mode only; through the same actions as everything else, so that its
// history is as true as any. Doing it again adds nothing.

import type { ActionContext } from '../actions/context.ts';
import { approveReport } from '../actions/decide-report.ts';
import { giveReasons } from '../actions/give-reasons.ts';
import { reportIdOf } from '../actions/open-report.ts';
import { recordFigures } from '../actions/record-figures.ts';
import { submitReport } from '../actions/submit-report.ts';
import { deadlineOf } from '../calendar/deadline.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import { nextMonth } from '../calendar/month.ts';
import { latestClosedMonth } from '../calendar/period.ts';
import { CT25_CT08 } from '../report/ct25-ct08.ts';
import { saveAgency } from '../store/agencies.ts';
import { savePerson } from '../store/people.ts';
import { ensureReport } from '../store/reports.ts';
import type { Db } from '../store/schema.ts';
import {
  SAMPLE_AGENCIES,
  SAMPLE_FIRST_MONTH,
  SAMPLE_LEADER,
  SAMPLE_OFFICER,
  SAMPLE_PEOPLE,
} from './people.ts';
import { type SampleMonth, sampleMonths } from './sample-figures.ts';

const AGENCY = 'skhdt';
const REASON = 'Hồ sơ tăng do cao điểm cuối năm.';

/** Adds agencies, people and two runs of twelve months: before 02/2024, and before the month that is due now. */
export async function addSample(db: Db, now: Date, holidays: HolidayTable): Promise<void> {
  for (const one of SAMPLE_AGENCIES) await saveAgency(db, one);
  for (const one of SAMPLE_PEOPLE) await savePerson(db, one);

  const due = latestClosedMonth(now, CT25_CT08.period);
  const early = sampleMonths(SAMPLE_FIRST_MONTH);
  const last = early.at(-1)?.month ?? SAMPLE_FIRST_MONTH;
  const recent = sampleMonths(nextMonth(due, -12)).filter(({ month }) => month > last);
  for (const one of [...early, ...recent]) {
    await addMonth({ db, actor: SAMPLE_OFFICER, agencyId: AGENCY, holidays, now }, one);
  }
}

async function addMonth(context: ActionContext, { month, given }: SampleMonth): Promise<void> {
  const definition = CT25_CT08;
  const reportId = reportIdOf(AGENCY, definition, month);
  const now = deadlineOf(month, definition.period, definition.deadline, context.holidays).at;
  await ensureReport(
    context.db,
    {
      id: reportId,
      agencyId: AGENCY,
      definitionId: definition.id,
      definitionVersion: definition.version,
      month,
    },
    now,
  );
  const acting = { ...context, now };
  const recorded = await recordFigures(acting, { reportId, given, how: 'typed', seenVersion: 0 });
  // A month added by an earlier start is final already.
  if (recorded.kind !== 'done') return;
  const { report, status } = recorded.view;
  const reasons = new Map(status.findings.map(({ check }) => [check.code, REASON]));
  await giveReasons(acting, reportId, reasons, report.version);
  const submitted = await submitReport(acting, reportId, undefined);
  if (submitted.kind !== 'done') throw new Error(`the sample month ${month} is not right: ${submitted.kind}`);
  const { version } = submitted.view.report;
  const approved = await approveReport({ ...acting, actor: SAMPLE_LEADER }, reportId, version);
  if (approved.kind !== 'done')
    throw new Error(`the sample month ${month} is not approved: ${approved.kind}`);
}
