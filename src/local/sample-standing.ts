// How far a sample report has come: one of the past is done, one that is due as far as its department is with it.

import { instantOf, type TimeOfDay } from '../calendar/clock.ts';
import { monthNumberOf } from '../calendar/month.ts';
import { cutOffOf } from '../calendar/period.ts';
import { lastMonthOf } from '../calendar/report-period.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { FigureInput } from '../entry/entry.ts';
import type { Standing } from './province.ts';
import {
  approveSample,
  deadlineIn,
  enterSample,
  registerSample,
  returnSample,
  type SampleReport,
  submitSample,
} from './sample-steps.ts';

const LATE_WORKING_DAYS = 2;
const RETURNED = 'Số hồ sơ tiếp nhận chưa khớp với iGate, đề nghị kiểm tra lại rồi gửi.';
/** The number that a department's report of January gets; a month later it has given some more. */
const FIRST_NUMBER = 14;
const NUMBERS_A_MONTH = 23;

/** Approved an hour before the deadline, or some days after it. */
export async function addPast(
  report: SampleReport,
  given: readonly FigureInput[],
  late: boolean,
): Promise<void> {
  const { date, at } = deadlineIn(report);
  const approved = late
    ? instantOf(addWorkingDays(date, LATE_WORKING_DAYS, report.context.holidays), '10:40')
    : new Date(at.getTime() - 60 * 60_000);
  await enterSample(report, given, approved);
  await approveSample(report, await submitSample(report, approved), approved);
}

/** @param after how many working days after its period it is taken in hand, beside the first */
export async function addDue(
  report: SampleReport,
  given: readonly FigureInput[],
  standing: Standing,
  now: Date,
  after = 0,
): Promise<void> {
  if (standing === 'not-begun') return;
  const on = (workingDay: number, time: TimeOfDay) => momentIn(report, after + workingDay, time, now);
  if (standing === 'half-entered') {
    await enterSample(report, given.slice(0, Math.ceil(given.length / 2)), on(2, '15:20'));
    return;
  }
  await enterSample(report, given, on(1, '09:30'));
  const seen = await submitSample(report, on(1, '10:05'));
  if (standing === 'waiting') return;
  if (standing === 'returned') return await returnSample(report, RETURNED, seen, on(2, '14:15'));
  await approveSample(report, seen, on(2, '08:45'));
  const number = FIRST_NUMBER + NUMBERS_A_MONTH * (monthNumberOf(lastMonthOf(report.month)) - 1);
  if (standing === 'registered') await registerSample(report, number, on(2, '16:00'));
}

/** That time of that working day after the period; but never after the deadline or what is now. */
function momentIn(report: SampleReport, workingDay: number, time: TimeOfDay, now: Date): Date {
  const { month, definition, context } = report;
  const cutOff = cutOffOf(month, definition.period);
  const at = instantOf(addWorkingDays(cutOff, workingDay, context.holidays), time);
  return new Date(Math.min(at.getTime(), deadlineIn(report).at.getTime(), now.getTime()));
}
