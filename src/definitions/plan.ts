// What taking definitions in would change: those of a file against those that are known. Pure, so that what is shown is what
// is done.

import { isDeepStrictEqual } from 'node:util';
import type { ChosenBases } from '../report/bases.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import type { Figure, FigureId, ReportDefinition } from '../report/definition.ts';
import { everyFigure } from '../report/former.ts';

/** What becomes of one definition of the file. */
export interface DefinitionStep {
  readonly definition: ReportDefinition;
  /** The newest version that is known; undefined of a new report. */
  readonly before: ReportDefinition | undefined;
  /** It says what is known already: only the file around it may be another. */
  readonly same: boolean;
}

export interface DefinitionFault {
  readonly id: string;
  readonly words: string;
}

/** A figure whose values would say nothing any more, or something else, where reports hold any. */
export interface StrandedFigure {
  readonly figure: Figure;
  /** What it is under the new version; undefined where it is gone. */
  readonly becomes: Figure | undefined;
}

export function stepsOf(
  known: ReportCatalogue,
  definitions: readonly ReportDefinition[],
): readonly DefinitionStep[] {
  return definitions.map((definition) => {
    const before = known.find(definition.id);
    return { definition, before, same: isDeepStrictEqual(before, definition) };
  });
}

/** What is wrong with the file beside what is stored, whatever has been entered. */
export function faultsOf(
  steps: readonly DefinitionStep[],
  chosen: readonly ChosenBases[],
): readonly DefinitionFault[] {
  return steps
    .filter(({ same }) => !same)
    .flatMap((step) =>
      [notNewer(step), untold(step), otherFrequency(step), ...lostBases(step, chosen)].flatMap((words) =>
        words === undefined ? [] : [{ id: step.definition.id, words }],
      ),
    );
}

function notNewer({ definition, before }: DefinitionStep): string | undefined {
  const { version } = definition;
  if (!before || version > before.version) return undefined;
  if (version < before.version)
    return `is version ${version}, and version ${before.version} is known already: give it a version above that`;
  return `says something else than the version ${version} that is known: give it version ${version + 1}, and say in its changes what is new`;
}

/** Whoever has the report open is told what is new. */
function untold({ definition, before }: DefinitionStep): string | undefined {
  const { version, changes } = definition;
  if (!before || version <= before.version || changes.some((one) => one.version === version))
    return undefined;
  return `does not say what is new in version ${version}: add it to changes, for those who have the report open`;
}

/** Its periods would be other periods: the stored reports would belong to none. */
function otherFrequency({ definition, before }: DefinitionStep): string | undefined {
  if (!before || before.frequency === definition.frequency) return undefined;
  return `was due every ${before.frequency} and would be due every ${definition.frequency}: that is another report, give it an id of its own`;
}

/** The province's choice would silently fall back to the first option. */
function lostBases(
  { definition, before }: DefinitionStep,
  chosen: readonly ChosenBases[],
): readonly string[] {
  const has = (of: ReportDefinition, choice: string, option: string) =>
    of.bases.some(({ id, options }) => id === choice && options.some((one) => one.id === option));
  const made = chosen.flatMap(({ options }) => Object.entries(options));
  const lost = made.filter(
    ([choice, option]) => before && has(before, choice, option) && !has(definition, choice, option),
  );
  return [...new Set(lost.map(([choice, option]) => `${choice}: ${option}`))].map(
    (base) =>
      `no longer has the base “${base}”, which the province has chosen: keep it, or choose another in the settings file first`,
  );
}

/**
 * Figures of the version before that the new one neither asks in the same sense nor has retired; and ids of any version that
 * would come to stand for something else.
 *
 * @param versions all that are known of the definition
 */
export function strandedBy(
  { definition, before }: DefinitionStep,
  versions: readonly ReportDefinition[],
): readonly StrandedFigure[] {
  if (!before) return [];
  const asked = new Map(everyFigure(definition).map((figure) => [figure.id, figure]));
  const retired = new Set<FigureId>(definition.retired);
  const gone = everyFigure(before).filter(({ id }) => !asked.has(id) && !retired.has(id));
  const former = new Map(versions.flatMap(everyFigure).map((figure) => [figure.id, figure]));
  const reused = [...former.values()].flatMap((figure) => {
    const becomes = asked.get(figure.id);
    return becomes && !sameSense(figure, becomes) ? [{ figure, becomes }] : [];
  });
  return [...gone.map((figure) => ({ figure, becomes: undefined })), ...reused];
}

/** A number of dossiers is no number of procedures, whatever it is called. */
function sameSense(figure: Figure, becomes: Figure): boolean {
  if (figure.kind !== 'count' || becomes.kind !== 'count') return figure.kind === becomes.kind;
  return figure.unit.id === becomes.unit.id;
}

/** Why a figure cannot go or change its sense while values of it are stored, and what to do. */
export function strandedWords(
  { figure, becomes }: StrandedFigure,
  {
    reports,
    open,
    agencies,
  }: { readonly reports: number; readonly open: number; readonly agencies: readonly string[] },
): string {
  const where = `${reports} report(s) hold a value of it, ${open} of them not finished (${named(agencies)})`;
  const called = `the figure ${figure.id} (“${figure.short}”)`;
  if (becomes)
    return `lets ${called} count something else, though ${where}: give what it counts now an id of its own, and name ${figure.id} in retired`;
  return `lacks ${called}, though ${where}: keep it – it may have another label – or name it in retired, and those values are kept but not shown any more`;
}

const MOST_NAMED = 3;

/** A few of them by name. */
export function named(agencies: readonly string[]): string {
  const more = agencies.length - MOST_NAMED;
  return `${agencies.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
