// The other departments of the sample province: a year behind them, and each somewhere else with the month that is due. What
// they have done happened by now, whatever day it is.

import { instantOf, type TimeOfDay } from '../calendar/clock.ts';
import { deadlineOf } from '../calendar/deadline.ts';
import { monthNumberOf, monthsBetween, previousMonth } from '../calendar/month.ts';
import { cutOffOf, latestClosedPeriod } from '../calendar/period.ts';
import { lastMonthOf } from '../calendar/report-period.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { saveAgency } from '../store/agencies.ts';
import { savePerson } from '../store/people.ts';
import { SAMPLE_FIRST_MONTH } from './people.ts';
import { agencyOf, SAMPLE_DEPARTMENTS, type SampleDepartment } from './province.ts';
import { type SampleMonth, sampleMonths } from './sample-figures.ts';
import {
  approveSample,
  enterSample,
  registerSample,
  returnSample,
  SAMPLE_DEFINITION,
  type SampleReport,
  submitSample,
} from './sample-steps.ts';

const YEAR = 12;
const LATE_WORKING_DAYS = 2;
const RETURNED = 'Số hồ sơ tiếp nhận chưa khớp với iGate, đề nghị kiểm tra lại rồi gửi.';
/** The number that a department's report of January gets; a month later it has given some more. */
const FIRST_NUMBER = 14;
const NUMBERS_A_MONTH = 23;

/** The departments with their people, their year before, and what there is of the month that is due. */
export async function addProvince(context: SampleReport['context'], now: Date): Promise<void> {
  const due = lastMonthOf(latestClosedPeriod(now, SAMPLE_DEFINITION));
  const yearAgo = previousMonth(due, YEAR);
  const first = yearAgo > SAMPLE_FIRST_MONTH ? yearAgo : SAMPLE_FIRST_MONTH;
  for (const department of SAMPLE_DEPARTMENTS) {
    const { id, officer, leader, profile } = department;
    await saveAgency(context.db, agencyOf(department, first));
    for (const person of [officer, leader]) await savePerson(context.db, person);
    for (const sample of sampleMonths(first, Math.max(monthsBetween(first, due) + 1, 0), profile)) {
      const report = { context, agencyId: id, officer, leader, month: sample.month };
      if (sample.month < due) await addPast(report, department, sample);
      else await addDue(report, department, sample, now);
    }
  }
}

/** Approved an hour before the deadline, or some days after it where the department has such months. */
async function addPast(report: SampleReport, { lateEvery }: SampleDepartment, { month, given }: SampleMonth) {
  const { date, at } = deadlineIn(report);
  const late = lateEvery > 0 && monthNumberOf(month) % lateEvery === 0;
  const approved = late
    ? instantOf(addWorkingDays(date, LATE_WORKING_DAYS, report.context.holidays), '10:40')
    : new Date(at.getTime() - 60 * 60_000);
  await enterSample(report, given, approved);
  await approveSample(report, await submitSample(report, approved), approved);
}

async function addDue(
  report: SampleReport,
  { standing }: SampleDepartment,
  { month, given }: SampleMonth,
  now: Date,
): Promise<void> {
  if (standing === 'not-begun') return;
  const on = (workingDay: number, time: TimeOfDay) => momentIn(report, workingDay, time, now);
  if (standing === 'half-entered') {
    await enterSample(report, given.slice(0, Math.ceil(given.length / 2)), on(2, '15:20'));
    return;
  }
  await enterSample(report, given, on(1, '09:30'));
  const seen = await submitSample(report, on(1, '10:05'));
  if (standing === 'waiting') return;
  if (standing === 'returned') return await returnSample(report, RETURNED, seen, on(2, '14:15'));
  await approveSample(report, seen, on(2, '08:45'));
  const number = FIRST_NUMBER + NUMBERS_A_MONTH * (monthNumberOf(month) - 1);
  if (standing === 'registered') await registerSample(report, number, on(2, '16:00'));
}

/** That time of that working day after the period; but never after the deadline or what is now. */
function momentIn(report: SampleReport, workingDay: number, time: TimeOfDay, now: Date): Date {
  const cutOff = cutOffOf(report.month, SAMPLE_DEFINITION.period);
  const at = instantOf(addWorkingDays(cutOff, workingDay, report.context.holidays), time);
  return new Date(Math.min(at.getTime(), deadlineIn(report).at.getTime(), now.getTime()));
}

const deadlineIn = ({ month, context }: SampleReport) =>
  deadlineOf(month, SAMPLE_DEFINITION.period, SAMPLE_DEFINITION.deadline, context.holidays);
