// Between which values a figure may lie, as far as the other figures tell: what a field says below a value that cannot be.

import type { FigureId, ReportDefinition } from '../report/definition.ts';
import { countIn, type Figures } from '../report/figures.ts';

export interface Range {
  readonly from: number;
  /** Undefined where nothing bounds it. */
  readonly to: number | undefined;
}

/** By the checks that are errors; known figures alone bound it. Where they contradict one another nothing does. */
export function rangeOf(definition: ReportDefinition, figures: Figures, id: FigureId): Range {
  const bounds = definition.checks.flatMap((check): readonly Range[] => {
    if (check.severity !== 'error') return [];
    if (check.kind === 'at-most' && check.lesser === id)
      return [{ from: 0, to: countIn(figures, check.greater) }];
    if (check.kind === 'at-most' && check.greater === id)
      return [{ from: countIn(figures, check.lesser) ?? 0, to: undefined }];
    if (check.kind !== 'union' || check.whole !== id) return [];
    const parts = check.parts.map((part) => countIn(figures, part));
    const [a, b] = parts;
    return a === undefined || b === undefined ? [] : [{ from: Math.max(a, b), to: a + b }];
  });
  const from = Math.max(0, ...bounds.map((bound) => bound.from));
  const tops = bounds.flatMap(({ to }) => to ?? []);
  const to = tops.length === 0 ? undefined : Math.min(...tops);
  return to !== undefined && to < from ? { from: 0, to: undefined } : { from, to };
}
