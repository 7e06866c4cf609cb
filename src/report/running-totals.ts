// Verifies running totals over the approved months of a year: each must equal the previous one plus the month's
// figure. Approved reports are not recalculated, so correcting an earlier month leaves later totals stale.

import { previousPeriod, type ReportPeriod, startsYear } from '../calendar/report-period.ts';
import type { FigureId, ReportDefinition } from './definition.ts';
import { countIn, type Figures } from './figures.ts';

/** One month of an agency's figures; approved when `final`. */
export interface TotalledMonth {
  readonly month: ReportPeriod;
  readonly figures: Figures;
  readonly final: boolean;
  /** Codes of checks whose error the approver waived with a reason. */
  readonly accepted?: ReadonlySet<string>;
}

/** By month: the stale totals, each with its correct value. */
export type Misfits = ReadonlyMap<ReportPeriod, ReadonlyMap<FigureId, number>>;

/**
 * The approved months whose running totals do not follow from the approved months before them. Counting starts
 * anew at the first known month, after a gap, and at a total whose error was waived.
 *
 * @param months newest first, as they are read
 */
export function misfitsOf(definition: ReportDefinition, months: readonly TotalledMonth[]): Misfits {
  const misfits = new Map<ReportPeriod, ReadonlyMap<FigureId, number>>();
  const totals = definition.checks.flatMap((check) => (check.kind === 'running' ? [check] : []));
  let before: { readonly month: ReportPeriod; readonly due: ReadonlyMap<FigureId, number> } | undefined;
  for (const { month, figures, final, accepted } of months.toReversed()) {
    const due = new Map<FigureId, number>();
    const wrong = new Map<FigureId, number>();
    for (const { total, of, code } of totals) {
      const found = countIn(figures, total);
      const own = countIn(figures, of);
      if (found === undefined || own === undefined) continue;
      const sofar = startsYear(month)
        ? 0
        : before?.month === previousPeriod(month)
          ? before.due.get(total)
          : undefined;
      const should = sofar === undefined || !final || accepted?.has(code) ? found : sofar + own;
      due.set(total, should);
      if (should !== found) wrong.set(total, should);
    }
    if (wrong.size > 0) misfits.set(month, wrong);
    before = final ? { month, due } : undefined;
  }
  return misfits;
}
