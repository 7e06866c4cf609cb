// A reason given once for a fact that stands: paper dossiers count too, payment goes by another day. It explains the same
// warning of later months, as long as the warning goes on coming and stays about as large.

import { periodsBetween, type ReportPeriod } from '../calendar/report-period.ts';
import type { Finding } from './checks.ts';
import type { Check } from './definition.ts';

export interface StandingReason {
  readonly words: string;
  /** The month in which it was given. */
  readonly from: ReportPeriod;
  /** How far the figure was from what the rule gives, when the reason was given. */
  readonly excess: number;
}

/** After that many months in which the warning did not come, the fact may be another: it is asked anew. */
const MOST_SILENT = 3;
/** A warning that is so many times as large, and larger by that much, may be a slip: the reason was not given for it. */
const MOST_TIMES = 2;
const LEEWAY = 5;

/**
 * Whether a reason for this check may be given once and for all. The definition says so; where it does not, those that
 * true figures break month after month: services used without online dossiers, and figures of two clocks.
 */
export function mayStand({ severity, kind, standing }: Check): boolean {
  if (severity !== 'warning') return false;
  return standing ?? (kind === 'more-used' || kind === 'at-most');
}

/** How far the figure of a finding is from what its rule gives. */
export function excessOf({ figures: [first = ''], values, expected }: Finding): number {
  return Math.abs((values.get(first) ?? 0) - expected);
}

/** Whether it is still in force in a month; `lastUsed` is the last month before it in which the warning had a reason. */
export function inForce(
  { from }: StandingReason,
  month: ReportPeriod,
  lastUsed: ReportPeriod | undefined,
): boolean {
  if (month < from) return false;
  const used = lastUsed === undefined || lastUsed < from ? from : lastUsed;
  return periodsBetween(used, month) <= MOST_SILENT;
}

/** Whether it explains a finding of that size. */
export function explains({ excess }: StandingReason, finding: Finding): boolean {
  return mayStand(finding.check) && excessOf(finding) <= Math.max(MOST_TIMES * excess, excess + LEEWAY);
}
