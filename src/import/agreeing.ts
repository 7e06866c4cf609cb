// Merges several readings of one figure: one if they agree, otherwise all.

import type { FigureId, ReportDefinition } from '../report/definition.ts';
import type { DocumentReading, FigureReading } from './figure-reading.ts';

/** Splits readings into agreed and contradicting figures, in the order of the definition. */
export function agreeing(
  { figures }: ReportDefinition,
  readings: readonly FigureReading[],
): Pick<DocumentReading, 'figures' | 'disagreeing'> {
  const byFigure = Map.groupBy(readings, ({ figure }) => figure);
  const agreed: FigureReading[] = [];
  const disagreeing = new Map<FigureId, readonly FigureReading[]>();
  for (const { id } of figures) {
    const [first, ...others] = byFigure.get(id) ?? [];
    if (!first) continue;
    // Each value once, with the place where it was found first.
    const values = new Map([...others.toReversed(), first].map((one) => [one.value, one]));
    if (values.size === 1) agreed.push(first);
    else
      disagreeing.set(id, [
        first,
        ...others.filter((one) => one.value !== first.value && values.get(one.value) === one),
      ]);
  }
  return { figures: agreed, disagreeing };
}
