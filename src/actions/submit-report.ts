// The officer's last word on a month: it goes to the leader, or is approved at once where the agency wants it so. And
// taking it back while nobody has decided.

import { may } from '../agency/person.ts';
import { isSettled } from '../report/status.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { APPROVED } from './decide-report.ts';
import { readReport } from './read-report.ts';
import type { ReportView } from './report-view.ts';

/**
 * Sends the report on: nothing missing, no error but one that the approver let pass, a reason for every warning;
 * otherwise `not-ready`. With `seenVersion`, only if that still is the report's version. Sending on what has been sent
 * on changes nothing. What came back and has not been changed since is `unchanged` unless that is meant.
 */
export function submitReport(
  context: ActionContext,
  reportId: string,
  seenVersion: number | undefined,
  meant: { readonly unchanged?: boolean } = {},
): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'submit-report', ({ report, status, agency, moves }) => {
    if (report.state !== 'entering') return { result: undefined, nothing: true };
    if (seenVersion !== undefined && report.version !== seenVersion) return refused('outdated');
    if (!status.ready) return refused('not-ready');
    if (moves.returned?.unchanged && !meant.unchanged) return refused('unchanged');
    const submittedBy = context.actor.id;
    return agency.approval === 'off'
      ? { result: undefined, report: { ...APPROVED, submittedBy } }
      : { result: undefined, report: { state: 'waiting', submittedBy } };
  });
}

/**
 * Asks the approver to let errors pass that cannot be mended. Nothing is written: the approver's card says it. Officers
 * of the agency only, while the report is entered; `not-ready` while figures are missing or no error stands.
 */
export async function askToLetPass(
  context: ActionContext,
  reportId: string,
): Promise<{ readonly kind: 'asked'; readonly view: ReportView } | Refusal> {
  const read = await readReport(context, reportId);
  if (read.kind === 'refused') return read;
  const { report, status } = read.view;
  if (!may(context.actor, 'submit-report', report.agencyId)) return refused('not-allowed');
  if (report.state !== 'entering') return refused('closed');
  const stands = status.findings.some((one) => one.check.severity === 'error' && !isSettled(one));
  return stands && status.missing.length === 0 ? { kind: 'asked', view: read.view } : refused('not-ready');
}

/** Takes a report back that waits for approval. Officers of the agency only; `wrong-state` once it is decided on. */
export function withdrawReport(context: ActionContext, reportId: string): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'submit-report', ({ report }) => {
    if (report.state !== 'waiting') return refused('wrong-state');
    return { result: undefined, report: { state: 'entering' } };
  });
}
