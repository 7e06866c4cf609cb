// Standing reasons: a reason given once for a lasting fact (paper dossiers count too, payments use another
// date). It explains the same warning in later months while the warning keeps appearing at a similar size.

import { periodsBetween, type ReportPeriod } from '../calendar/report-period.ts';
import type { Finding } from './checks.ts';
import type { Check } from './definition.ts';

export interface StandingReason {
  readonly words: string;
  /** The month in which it was given. */
  readonly from: ReportPeriod;
  /** By how much the figure deviated from the rule when the reason was given. */
  readonly excess: number;
}

/** After this many months without the warning the reason expires, since the facts may have changed. */
const EXPIRES_AFTER_MONTHS = 3;
/** A warning this many times as large, and larger by that much, may be a typo and is not explained. */
const MAX_GROWTH_FACTOR = 2;
const LEEWAY = 5;

/**
 * Whether a reason for this check may be kept. The definition decides; by default it may for checks that
 * correct figures fail every month: services used without online dossiers, and figures from two sources with
 * different dates.
 */
export function mayStand({ severity, kind, standing }: Check): boolean {
  if (severity !== 'warning') return false;
  return standing ?? (kind === 'more-used' || kind === 'at-most');
}

/** By how much a finding's figure deviates from its rule. */
export function excessOf({ figures: [first = ''], values, expected }: Finding): number {
  return Math.abs((values.get(first) ?? 0) - expected);
}

/** Whether the reason is still valid in a month; `lastUsed` is the last earlier month whose warning it explained. */
export function inForce(
  { from }: StandingReason,
  month: ReportPeriod,
  lastUsed: ReportPeriod | undefined,
): boolean {
  if (month < from) return false;
  const used = lastUsed === undefined || lastUsed < from ? from : lastUsed;
  return periodsBetween(used, month) <= EXPIRES_AFTER_MONTHS;
}

/** Whether it explains a finding of this size. */
export function explains({ excess }: StandingReason, finding: Finding): boolean {
  return (
    mayStand(finding.check) && excessOf(finding) <= Math.max(MAX_GROWTH_FACTOR * excess, excess + LEEWAY)
  );
}
