// Resolves a figure's name by the figure before it, the open question and the value's unit. A name that remains
// ambiguous keeps all its figures.

import { readCount } from '../../language/count.ts';
import { type Figure, type FigureId, findFigure, type ReportDefinition } from '../../report/definition.ts';
import {
  beginsWith,
  figuresBeside,
  figuresCounting,
  meantElsewhere,
  sameUnit,
  unitIn,
} from './figure-groups.ts';
import { keyOf } from './figure-words.ts';
import type { MatchContext } from './match-context.ts';

export interface SaidName {
  readonly candidates: readonly FigureId[];
  readonly name: string;
  /** The words of the value, which may have a unit. */
  readonly value: string;
  /** The message is a correction, so it refers to an existing value. */
  readonly corrects: boolean;
}

/** @param head the figure named (or answered) before this name in the same message */
export function resolveName(
  said: SaidName,
  head: Figure | undefined,
  context: MatchContext,
): readonly FigureId[] {
  const labelled = wholeLabel(said, context.definition);
  if (labelled !== undefined) return withUnit({ ...said, candidates: [labelled] }, context);
  const fromHead = head ? figuresBeside(context.definition, said, head) : [];
  const bySize = fromHead.every((id) => said.candidates.includes(id)) && withOtherUnit(said, context);
  if (bySize) return bySize;
  const byUnit = withUnit(said, context);
  if (byUnit !== said.candidates) return byUnit;
  for (const beside of [head, context.asking]) {
    const inGroup = beside ? figuresBeside(context.definition, said, beside) : [];
    if (inGroup.length > 1) return preferred({ ...said, candidates: inGroup }, context);
    const [only] = inGroup;
    if (only !== undefined)
      return (
        (beside === head ? undefined : namedElse(said, only, context)) ??
        inContext(said, only, beside === head, context)
      );
  }
  return preferred(said, context);
}

/**
 * "TTHC có BCCI" is one figure's complete label including its unit, so the open question does not change its
 * meaning.
 */
function wholeLabel({ name }: SaidName, definition: ReportDefinition): FigureId | undefined {
  if (!unitIn(name)) return undefined;
  const [only, ...others] = labelsOf(definition).get(keyOf(name)) ?? [];
  return others.length === 0 ? only : undefined;
}

const labels = new WeakMap<ReportDefinition, ReadonlyMap<string, readonly FigureId[]>>();

/** The figures by label key. */
function labelsOf(definition: ReportDefinition): ReadonlyMap<string, readonly FigureId[]> {
  const known = labels.get(definition);
  if (known) return known;
  const bearing = new Map<string, readonly FigureId[]>();
  for (const { id, label, short, english } of definition.figures)
    for (const key of new Set([label, short, english].map(keyOf)))
      bearing.set(key, [...(bearing.get(key) ?? []), id]);
  labels.set(definition, bearing);
  return bearing;
}

/**
 * "giải quyết 688" while procedures within one's competence are asked: the question contains these words only
 * in passing and counts another unit, so the figure of that name is meant. If that one has a value, ask;
 * likewise if the number is usual for the question, or the units are the same.
 */
function namedElse(
  { candidates, name, value, corrects }: SaidName,
  asked: FigureId,
  { definition, given, previous }: MatchContext,
): readonly FigureId[] | undefined {
  const question = findFigure(definition, asked);
  if (question?.kind !== 'count' || candidates.length === 0 || candidates.includes(asked)) return undefined;
  const countsElse = candidates.every((id) => {
    const figure = findFigure(definition, id);
    return figure?.kind === 'count' && !sameUnit(figure.unit.id, question.unit.id);
  });
  if (!countsElse && beginsWith(question, name)) return undefined;
  const reading = readCount(value);
  const usual = reading.kind === 'count' && reading.value === previous?.(asked);
  // A correction refers to an existing value.
  const stands = !corrects && candidates.some((id) => given?.has(id));
  const both = !countsElse || usual || stands;
  return both ? [...candidates, asked] : candidates;
}

/** The figure indicated by the head or question, and the one that has the name itself. */
function inContext(
  { candidates, corrects }: SaidName,
  only: FigureId,
  byHead: boolean,
  { asking, given }: MatchContext,
): readonly FigureId[] {
  const others = candidates.filter((id) => id !== only);
  if (others.length === 0) return [only];
  const isGiven = (id: FigureId) => given?.has(id) ?? false;
  if (corrects && isGiven(only) !== others.some(isGiven))
    return isGiven(only) ? [only] : others.filter(isGiven);
  // Decided by the question or the preceding figure, but never overwriting a value.
  const decided = byHead || only === asking?.id;
  return decided && !isGiven(only) ? [only] : [only, ...others];
}

/** Among figures of the same name: the asked one or, in a correction, the one with a value. */
function preferred(said: SaidName, { asking, given, definition }: MatchContext): readonly FigureId[] {
  const { candidates, corrects } = said;
  if (asking && candidates.includes(asking.id)) return [asking.id];
  const known = candidates.filter((id) => given?.has(id));
  if (candidates.length > 1) return corrects && known.length === 1 ? known : candidates;
  // Do not overwrite a value if another figure with a value has the same name.
  if (known.length === 0) return candidates;
  const also = meantElsewhere(definition, said).filter((id) => given?.has(id));
  return [...candidates, ...also];
}

/** Factor by which a number must differ from last month's value to suggest that the name's other unit is meant. */
const FAR_FACTOR = 3;

/** "toàn trình 551" where 51 services and 551 dossiers are usual: the dossiers, or ask about both. */
function withOtherUnit(said: SaidName, context: MatchContext): readonly FigureId[] | undefined {
  const { candidates, name, value } = said;
  const { definition, previous } = context;
  const [only, ...others] = candidates;
  const figure = only === undefined ? undefined : findFigure(definition, only);
  const reading = readCount(value);
  if (figure?.kind !== 'count' || others.length > 0 || unitIn(name) || unitIn(value)) return undefined;
  if (/ph[áa]t sinh/iu.test(name)) return undefined;
  if (reading.kind !== 'count' || figure.id === context.asking?.id) return undefined;
  const units = figure.unit.id === 'dossier' ? (['service', 'procedure'] as const) : (['dossier'] as const);
  const counted = units.flatMap((unit) => figuresCounting(definition, name, unit));
  const near = (id: FigureId) => {
    const before = previous?.(id);
    return (
      before !== undefined && reading.value * FAR_FACTOR >= before && reading.value <= before * FAR_FACTOR
    );
  };
  const fitting = counted.filter((id) => id !== figure.id && near(id));
  return fitting.length === 0 || near(figure.id) ? undefined : [figure.id, ...new Set(fitting)];
}

/** "toàn trình 551 hồ sơ" counts dossiers, whatever "toàn trình" means alone. */
function withUnit({ candidates, name, value }: SaidName, { definition }: MatchContext): readonly FigureId[] {
  const unit = unitIn(value);
  const counts = candidates.flatMap((id) => {
    const figure = findFigure(definition, id);
    return figure?.kind === 'count' ? [figure] : [];
  });
  if (!unit || counts.length === 0 || counts.some((figure) => sameUnit(figure.unit.id, unit)))
    return candidates;
  const counting = figuresCounting(definition, name, unit);
  if (counting.length === 0) return candidates;
  // The name's own unit differs from the value's.
  return unitIn(name) ? [...candidates, ...counting] : counting;
}
