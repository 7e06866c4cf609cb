// Brings a sample report to its state: past ones are finished, the one due is as far as its department's
// profile says.

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
/** Document number of a department's January report; it increases every month. */
const FIRST_NUMBER = 14;
const NUMBERS_A_MONTH = 23;

/** Approves it an hour before the deadline or, for a late one, some days after it. */
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

/** @param after number of working days by which work on it starts later than on the first report */
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

/** That time on that working day after the period, but never after the deadline or now. */
function momentIn(report: SampleReport, workingDay: number, time: TimeOfDay, now: Date): Date {
  const { month, definition, context } = report;
  const cutOff = cutOffOf(month, definition.period);
  const at = instantOf(addWorkingDays(cutOff, workingDay, context.holidays), time);
  return new Date(Math.min(at.getTime(), deadlineIn(report).at.getTime(), now.getTime()));
}
