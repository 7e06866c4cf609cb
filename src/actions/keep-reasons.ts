// A reason for a fact that stands is given once: kept for the same warning of later months, until somebody ends it.

import { mayStand } from '../report/standing.ts';
import type { ReasonedFinding } from '../report/status.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';
import type { ReportView } from './report-view.ts';

/** The warnings whose reasons could be kept for later months, and are not yet. */
export function keepable({
  status,
  standing,
}: Pick<ReportView, 'status' | 'standing'>): readonly ReasonedFinding[] {
  return status.findings.filter(
    ({ check, reason, keptFrom }) =>
      mayStand(check) &&
      reason !== undefined &&
      keptFrom === undefined &&
      standing.get(check.code)?.words !== reason,
  );
}

/**
 * Keeps the reasons of these warnings for later months. Officers of the agency only, while the report is entered;
 * `outdated` for a card of another version. The result is how many are kept that were not.
 */
export function keepReasons(
  context: ActionContext,
  reportId: string,
  codes: readonly string[],
  seenVersion: number,
): Promise<Changed<number>> {
  return changeReport(context, reportId, 'enter-figures', (view) => {
    const refusal = notNow(view, seenVersion);
    if (refusal) return refusal;
    const keeps = keepable(view)
      .map(({ check }) => check.code)
      .filter((code) => codes.includes(code));
    return { result: keeps.length, ...(keeps.length > 0 ? { keeps } : { nothing: true }) };
  });
}

/** Ends kept reasons: from this month on the warnings want reasons of their own. Rights and refusals as of keeping. */
export function endKeptReasons(
  context: ActionContext,
  reportId: string,
  codes: readonly string[],
  seenVersion: number,
): Promise<Changed<number>> {
  return changeReport(context, reportId, 'enter-figures', (view) => {
    const refusal = notNow(view, seenVersion);
    if (refusal) return refusal;
    const ends = codes.filter((code) => view.standing.has(code));
    return { result: ends.length, ...(ends.length > 0 ? { ends } : { nothing: true }) };
  });
}

function notNow({ report }: ReportView, seenVersion: number) {
  if (report.state !== 'entering') return refused('closed');
  return report.version === seenVersion ? undefined : refused('outdated');
}
