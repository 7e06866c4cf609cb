// The officer's last word on a month: it goes to the leader, or is approved at once where the agency wants it so. And
// taking it back while nobody has decided.

import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';

/**
 * Sends the report on: nothing missing, no error but one that the approver let pass, a reason for every warning;
 * otherwise `not-ready`. With `seenVersion`, only if that still is the report's version. Sending on what has been sent
 * on changes nothing.
 */
export function submitReport(
  context: ActionContext,
  reportId: string,
  seenVersion: number | undefined,
): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'submit-report', ({ report, status, agency }) => {
    if (report.state !== 'entering') return { result: undefined, nothing: true };
    if (seenVersion !== undefined && report.version !== seenVersion) return refused('outdated');
    if (!status.ready) return refused('not-ready');
    const submittedBy = context.actor.id;
    return agency.approval === 'off'
      ? { result: undefined, report: { state: 'approved', submittedBy, note: undefined } }
      : { result: undefined, report: { state: 'waiting', submittedBy } };
  });
}

/** Takes a report back that waits for approval. Officers of the agency only; `wrong-state` once it is decided on. */
export function withdrawReport(context: ActionContext, reportId: string): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'submit-report', ({ report }) => {
    if (report.state !== 'waiting') return refused('wrong-state');
    return { result: undefined, report: { state: 'entering' } };
  });
}
