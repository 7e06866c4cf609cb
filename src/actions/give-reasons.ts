// The officer's reasons for warnings: kept with the report and shown to its approver.

import { LONGEST_REASON, type Severity } from '../report/definition.ts';
import type { ReasonedFinding } from '../report/status.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';
import { keepable } from './keep-reasons.ts';

/** It is refused then, never cut: half a reason may say another thing. */
export const isTooLong = (reason: string): boolean => reason.trim().length > LONGEST_REASON;

/**
 * Officers of the agency only. Reasons for checks that raise no warning now are left out; an empty one is no reason.
 * `seenVersion` is the version of the card it was written on: an older card is refused, and `too-long` where one of
 * the reasons is. Those of `keeps` are kept for later months as well, where their checks may, also where the words are those
 * that were given before. The result is how many reasons are new, or newly kept.
 */
export function giveReasons(
  context: ActionContext,
  reportId: string,
  reasons: ReadonlyMap<string, string>,
  seenVersion: number,
  keeps: readonly string[] = [],
): Promise<Changed<number>> {
  return changeReport(context, reportId, 'enter-figures', (view) => {
    const { report, status } = view;
    if (report.state !== 'entering') return refused('closed');
    if ([...reasons.values()].some(isTooLong)) return refused('too-long');
    if (report.version !== seenVersion) return refused('outdated');
    const accepted = acceptedReasons(status.findings, reasons, 'warning');
    const asBefore = keepable(view).filter(({ check, reason }) => reasons.get(check.code)?.trim() === reason);
    const kept = keeps.filter((one) => accepted.has(one) || asBefore.some(({ check }) => check.code === one));
    const result = new Set([...accepted.keys(), ...kept]).size;
    return result === 0 ? { result, nothing: true } : { result, reasons: accepted, keeps: kept };
  });
}

/** The new reasons among these that explain a finding of that severity which now stands, by check code. */
export function acceptedReasons(
  findings: readonly ReasonedFinding[],
  reasons: ReadonlyMap<string, string>,
  severity: Severity,
): ReadonlyMap<string, string> {
  const accepted = new Map<string, string>();
  for (const { check, reason } of findings) {
    const given = (reasons.get(check.code) ?? '').trim();
    if (check.severity === severity && given !== '' && given !== reason) accepted.set(check.code, given);
  }
  return accepted;
}
