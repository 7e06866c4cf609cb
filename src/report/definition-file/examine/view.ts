// The view of a definition file that examiners work on: content, compiled definitions and paths of figures.

import { withinOneEdit } from '../../../language/edit-distance.ts';
import type { Fault } from '../../../yaml/yaml-file.ts';
import type { Figure, FigureId, ReportDefinition } from '../../definition.ts';
import type { DefinitionFile, FileFigure, FileHead } from '../schema.ts';

export type Path = Fault['path'];

export interface PlacedFigure {
  readonly figure: Figure;
  readonly written: FileFigure;
  readonly path: Path;
  /** Whether the figure belongs to a base and is only asked where a province has chosen it. */
  readonly chosen: boolean;
}

export interface View {
  readonly file: DefinitionFile;
  /** One per period; all have the same figures. */
  readonly definitions: readonly ReportDefinition[];
  readonly definition: ReportDefinition;
  /** Every figure of the file, in file order. */
  readonly figures: readonly PlacedFigure[];
}

/** Builds the view; throws when there is no definition. */
export function viewOf(file: DefinitionFile, definitions: readonly ReportDefinition[]): View {
  const [definition] = definitions;
  // Guaranteed by the schema.
  if (!definition) throw new Error('a file without a definition');
  const known = new Map(
    [
      ...definition.figures,
      ...definition.bases.flatMap(({ options }) => options.flatMap(({ more }) => more?.figures ?? [])),
    ].map((figure) => [figure.id, figure]),
  );
  const placed = (figures: readonly FileFigure[], path: Path, chosen: boolean) =>
    figures.flatMap((written, at): readonly PlacedFigure[] => {
      const figure = known.get(written.id);
      return figure ? [{ figure, written, path: [...path, 'figures', at], chosen }] : [];
    });
  const figures = [
    ...file.sections.flatMap((one, i) => placed(one.figures, ['sections', i], false)),
    ...file.bases.flatMap(({ options }, i) =>
      options.flatMap((one, j) => placed(one.figures, ['bases', i, 'options', j], true)),
    ),
  ];
  return { file, definitions, definition, figures };
}

/** The message for an undefined id, with a suggestion when a similar id is known. */
export function unknown(id: string, known: readonly string[], kind: string): string {
  const like = known.find((one) => withinOneEdit(one.toLowerCase(), id.toLowerCase()));
  return `names ${id}, which is no ${kind} of this report${like === undefined ? '' : `; did you mean ${like}?`}`;
}

/** A fault for every duplicate. */
export function once<One>(
  all: readonly One[],
  keyOf: (one: One) => string,
  faultOf: (one: One, before: One) => Fault,
): readonly Fault[] {
  const seen = new Map<string, One>();
  return all.flatMap((one) => {
    const before = seen.get(keyOf(one));
    if (before === undefined) seen.set(keyOf(one), one);
    return before === undefined ? [] : [faultOf(one, before)];
  });
}

/** The figures this figure's value is derived from. */
export function partsOf(obtained: FileFigure['obtained']): readonly FigureId[] {
  switch (obtained?.how) {
    case 'computed':
      return [...obtained.plus, ...(obtained.minus ?? [])];
    case 'running':
      return [obtained.of];
    case 'asked':
      return obtained.onlyWhen === undefined ? [] : [obtained.onlyWhen];
    default:
      return [];
  }
}

/** Path of a head field: in the definition itself, or above the list of periods. */
export const headPlace = (file: DefinitionFile, at: number, field: keyof FileHead): Path =>
  file.periods?.[at]?.[field] === undefined ? [field] : ['periods', at, field];

/** The ids of these figures, in order. */
export const idsOf = (figures: readonly PlacedFigure[]): readonly FigureId[] =>
  figures.map(({ figure }) => figure.id);
