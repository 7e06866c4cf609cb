// Single workflow steps of a sample report, through the same actions people use; an action that refuses is a
// bug in the sample.

import type { ActionContext } from '../actions/context.ts';
import { approveReport, returnReport } from '../actions/decide-report.ts';
import { giveReasons } from '../actions/give-reasons.ts';
import { recordFigures } from '../actions/record-figures.ts';
import { registerReport } from '../actions/register-report.ts';
import { submitReport } from '../actions/submit-report.ts';
import { localDate } from '../calendar/clock.ts';
import { type Deadline, deadlineOf } from '../calendar/deadline.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { FigureInput } from '../entry/entry.ts';
import type { Check, ReportDefinition } from '../report/definition.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { ensureReport } from '../store/reports.ts';
import type { SamplePerson } from './people.ts';

const SEASON = 'Số liệu mẫu: tăng giảm theo thời điểm trong năm.';
const OVERDUE = 'Hồ sơ phải xác minh thực tế; đã có văn bản xin lỗi và hẹn lại ngày trả.';

/** A department's report of a period and the people who act on it. */
export interface SampleReport {
  readonly context: Omit<ActionContext, 'actor' | 'agencyId' | 'now'>;
  readonly agencyId: string;
  readonly officer: SamplePerson;
  readonly leader: SamplePerson;
  readonly definition: ReportDefinition;
  readonly month: ReportPeriod;
}

/** The deadline of the report. */
export const deadlineIn = ({ month, definition, context }: SampleReport): Deadline =>
  deadlineOf(month, definition.period, definition.deadline, context.holidays);

const idOf = ({ agencyId, definition, month }: SampleReport): string =>
  formatReportRef({ agencyId, definitionId: definition.id, month });

const as = ({ context, agencyId }: SampleReport, actor: SamplePerson, now: Date): ActionContext => ({
  ...context,
  agencyId,
  actor,
  now,
});

/** Enters its figures, with a reason for every warning. */
export async function enterSample(
  report: SampleReport,
  given: readonly FigureInput[],
  now: Date,
): Promise<void> {
  const { context, agencyId, officer, month } = report;
  const { id: definitionId, version: definitionVersion } = report.definition;
  const id = idOf(report);
  await ensureReport(context.db, { id, agencyId, definitionId, definitionVersion, month }, now);
  const acting = as(report, officer, now);
  const recorded = await recordFigures(acting, { reportId: id, given, how: 'typed', seenVersion: 0 });
  const { view } = done(month, recorded);
  const reasons = new Map(view.status.findings.map(({ check }) => [check.code, reasonFor(check)]));
  if (reasons.size === 0) return;
  done(month, await giveReasons(acting, id, reasons, view.report.version));
}

/** Submits it; returns the version the leader sees. */
export async function submitSample(report: SampleReport, now: Date): Promise<number> {
  const submitted = await submitReport(as(report, report.officer, now), idOf(report), undefined);
  return done(report.month, submitted).view.report.version;
}

/** Approves it; `seen` is the version the leader saw. */
export async function approveSample(report: SampleReport, seen: number, now: Date): Promise<void> {
  done(report.month, await approveReport(as(report, report.leader, now), idOf(report), seen));
}

/** Returns it for correction; `seen` is the version the leader saw. */
export async function returnSample(report: SampleReport, reason: string, seen: number, now: Date) {
  done(report.month, await returnReport(as(report, report.leader, now), idOf(report), reason, seen));
}

/** Records its document number. */
export async function registerSample(report: SampleReport, number: number, now: Date): Promise<void> {
  const registration = { number, issuedOn: localDate(now) };
  const acting = as(report, report.officer, now);
  done(report.month, await registerReport(acting, idOf(report), registration, undefined));
}

const reasonFor = (check: Check): string => (check.kind === 'none' ? OVERDUE : SEASON);

function done<Outcome extends { readonly kind: string }>(
  month: ReportPeriod,
  outcome: Outcome,
): Extract<Outcome, { kind: 'done' }> {
  if (outcome.kind !== 'done') throw new Error(`the sample report of ${month} is not right: ${outcome.kind}`);
  return outcome as Extract<Outcome, { kind: 'done' }>;
}
