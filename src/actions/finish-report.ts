// The officer's last word on a month, and taking it back.

import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';

/**
 * Makes the report final: nothing missing, no error, a reason for every warning; otherwise `not-ready`. With
 * `seenVersion`, only if that still is the report's version. Finishing a finished report changes nothing.
 */
export function finishReport(
  context: ActionContext,
  reportId: string,
  seenVersion: number | undefined,
): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'finish-report', ({ report, status }) => {
    if (report.state === 'final') return { result: undefined, nothing: true };
    if (seenVersion !== undefined && report.version !== seenVersion) return refused('outdated');
    if (!status.ready) return refused('not-ready');
    return { result: undefined, report: { state: 'final' } };
  });
}

/** Opens a finished report for correction. Officers of the agency only. */
export function reopenReport(context: ActionContext, reportId: string): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'finish-report', ({ report }) =>
    report.state === 'final'
      ? { result: undefined, report: { state: 'entering' } }
      : { result: undefined, nothing: true },
  );
}
