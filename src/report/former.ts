// Figures and checks of earlier versions or other bases of a form, needed to describe the history of a report
// with the names of that time.

import type { Check, Figure, ReportDefinition } from './definition.ts';

/**
 * The definition plus every figure and check that one of these versions has and it lacks, as in the latest of
 * them.
 */
export function withFormer(
  definition: ReportDefinition,
  versions: readonly ReportDefinition[],
): ReportDefinition {
  const newestFirst = versions.toReversed();
  const figures = lacking<Figure>(definition.figures, newestFirst.flatMap(everyFigure), ({ id }) => id);
  const checks = lacking<Check>(definition.checks, newestFirst.flatMap(everyCheck), ({ code }) => code);
  if (figures.length + checks.length === 0) return definition;
  return {
    ...definition,
    figures: [...definition.figures, ...figures],
    checks: [...definition.checks, ...checks],
  };
}

/** Every figure of a definition, under any base. */
export function everyFigure({ figures, bases }: ReportDefinition): readonly Figure[] {
  return [...figures, ...bases.flatMap(({ options }) => options.flatMap(({ more }) => more?.figures ?? []))];
}

function everyCheck({ checks, bases }: ReportDefinition): readonly Check[] {
  return [...checks, ...bases.flatMap(({ options }) => options.flatMap((option) => option.checks ?? []))];
}

function lacking<One>(
  known: readonly One[],
  others: readonly One[],
  idOf: (one: One) => string,
): readonly One[] {
  const seen = new Set(known.map(idOf));
  return others.filter((one) => {
    const fresh = !seen.has(idOf(one));
    seen.add(idOf(one));
    return fresh;
  });
}
