// The checks of a month's figures. A check is data in the definition; this file evaluates each kind. An error
// means the figures cannot all be true; a warning requires a reason from the officer.

import type { AppendixSum } from './appendices.ts';
import { type Check, type FigureId, findFigure, type ReportDefinition, type Rule } from './definition.ts';
import { type Background, countIn, type Figures } from './figures.ts';
import { type TakenFromMonths, takenFromMonths } from './from-months.ts';
import { runningTotal, totalBefore } from './report.ts';

/** A failed check with its numbers. `expected` and `found` are counts. */
export interface Finding {
  readonly check: Check;
  /** The figures to look at, in the order of the rule; the first is the one most likely wrong. */
  readonly figures: readonly FigureId[];
  /** This month's values that the check used, by figure. */
  readonly values: ReadonlyMap<FigureId, number>;
  /** The value the rule gives for the first figure: a sum, a bound, last month's value or the median. */
  readonly expected: number;
  /** Upper end, where the rule allows a range. */
  readonly upTo?: number;
  /** Number of months behind the median. */
  readonly months?: number;
  /** The value of each month, where `expected` is computed from the months of the period. */
  readonly taken?: TakenFromMonths['months'];
  /** Last month's running total, where that one is wrong; `expected` is then its corrected value. */
  readonly before?: number;
  /** The appendices that contradict the figure. */
  readonly appendix?: Pick<AppendixSum, 'kind' | 'appendices'>;
}

/**
 * All findings of a month, errors first, each in definition order. A check is skipped while one of its figures
 * is unknown, except a sum whose known parts already exceed the total.
 */
export function checkFigures(
  definition: ReportDefinition,
  figures: Figures,
  background: Background,
): readonly Finding[] {
  const findings = definition.checks.flatMap(
    (check) => findingOf(definition, check, figures, background) ?? [],
  );
  return [
    ...findings.filter(({ check }) => check.severity === 'error'),
    ...findings.filter(({ check }) => check.severity === 'warning'),
  ];
}

/** The figures that a check concerns, in the rule's order. */
export function figuresOfCheck(rule: Rule): readonly FigureId[] {
  switch (rule.kind) {
    case 'sum':
      return [rule.total, ...rule.parts];
    case 'at-most':
      return [rule.lesser, rule.greater];
    case 'running':
      return [rule.total, rule.of];
    case 'needs':
    case 'more-used':
      return [rule.used, rule.dossiers];
    case 'union':
      return [rule.whole, ...rule.parts];
    case 'stock-flow':
      return [rule.stock, rule.inflow, rule.outflow, ...(rule.besides === undefined ? [] : [rule.besides])];
    case 'every':
      return [rule.some, rule.all];
    case 'moved':
    case 'none':
    case 'appendix':
    case 'from-months':
    case 'history':
      return [rule.figure];
  }
}

function findingOf(
  definition: ReportDefinition,
  check: Check,
  figures: Figures,
  background: Background,
): Finding | undefined {
  const ids = figuresOfCheck(check);
  const values = new Map<FigureId, number>();
  for (const id of ids) {
    const value = countIn(figures, id);
    if (value !== undefined) values.set(id, value);
  }
  // A sum can be too large before its last part is known, since that part would have to be negative.
  const wanted = check.kind === 'stock-flow' ? ids.filter((id) => id !== check.besides) : ids;
  if (wanted.some((id) => !values.has(id)) && check.kind !== 'sum') return undefined;
  const value = (id: FigureId) => values.get(id) ?? 0;
  const finding = (
    expected: number,
    more?: Pick<Finding, 'upTo' | 'months' | 'before' | 'taken' | 'appendix'>,
  ): Finding => ({
    check,
    figures: ids,
    values,
    expected,
    ...more,
  });
  const unless = (holds: boolean, expected: number) => (holds ? undefined : finding(expected));

  switch (check.kind) {
    case 'sum': {
      if (!values.has(check.total)) return undefined;
      const sum = check.parts.reduce((total, part) => total + value(part), 0);
      const holds = values.size < ids.length ? sum <= value(check.total) : sum === value(check.total);
      return unless(holds, sum);
    }
    case 'at-most':
      return unless(value(check.lesser) <= value(check.greater), value(check.greater));
    case 'running': {
      // Last month's approved total no longer holds, so a total computed from it would be wrong too.
      const due = background.misfits?.get(check.total);
      if (due !== undefined) return finding(due, { before: totalBefore(check.total, background) ?? 0 });
      const expected = runningTotal(check.total, check.of, figures, background);
      return expected === undefined ? undefined : unless(value(check.total) === expected, expected);
    }
    case 'needs':
      return unless(value(check.dossiers) === 0 || value(check.used) > 0, 1);
    case 'union': {
      const [a, b] = check.parts.map(value) as [number, number];
      const holds = Math.max(a, b) <= value(check.whole) && value(check.whole) <= a + b;
      return holds ? undefined : finding(Math.max(a, b), { upTo: a + b });
    }
    case 'more-used':
      // With 0 dossiers any use fails the check; that is the contradiction in the issued report.
      return unless(value(check.used) <= value(check.dossiers), value(check.dossiers));
    case 'stock-flow': {
      const before = background.previous && countIn(background.previous, check.stock);
      if (before === undefined) return undefined;
      const besides = check.besides === undefined ? 0 : value(check.besides);
      const expected = before + value(check.inflow) - value(check.outflow) - besides;
      return unless(value(check.stock) === expected, expected);
    }
    case 'moved': {
      const before = background.previous && countIn(background.previous, check.figure);
      return before === undefined ? undefined : unless(value(check.figure) === before, before);
    }
    case 'every':
      return unless(value(check.some) >= value(check.all), value(check.all));
    case 'none':
      return unless(value(check.figure) === 0, 0);
    case 'from-months': {
      const figure = findFigure(definition, check.figure);
      const taken = figure?.kind === 'count' ? takenFromMonths(figure, background) : undefined;
      if (!taken || taken.value === value(check.figure)) return undefined;
      return finding(taken.value, { taken: taken.months });
    }
    case 'appendix': {
      const sums = background.appendixSums?.get(check.figure) ?? [];
      const other = sums.find(({ sum }) => sum !== value(check.figure));
      return other && finding(other.sum, { appendix: other });
    }
    case 'history': {
      const earlier = background.history.flatMap((month) => countIn(month, check.figure) ?? []);
      if (earlier.length < check.months) return undefined;
      const usual = median(earlier);
      return isFar(value(check.figure), earlier, check.spreads)
        ? finding(usual, { months: earlier.length })
        : undefined;
    }
  }
}

/**
 * Whether a value is an outlier: more than `spreads` median absolute deviations away from the median. The
 * deviation is at least a tenth of the median and at least 3, so that a nearly constant figure does not raise a
 * warning at every small change.
 */
function isFar(value: number, earlier: readonly number[], spreads: number): boolean {
  const usual = median(earlier);
  const spread = median(earlier.map((one) => Math.abs(one - usual)));
  return Math.abs(value - usual) > spreads * Math.max(spread, usual / 10, 3);
}

/** The median; of two middle values the lower, so that it is a count that really occurred. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
