// A definition file as those see it who look for what is wrong with it: its content, what it comes to, and where things stand.

import { withinOneEdit } from '../../../language/edit-distance.ts';
import type { Fault } from '../../../yaml/yaml-file.ts';
import type { Figure, FigureId, ReportDefinition } from '../../definition.ts';
import type { DefinitionFile, FileFigure, FileHead } from '../schema.ts';

export type Path = Fault['path'];

export interface PlacedFigure {
  readonly figure: Figure;
  readonly written: FileFigure;
  readonly path: Path;
  /** Of a base that a province may choose, and there only where it has. */
  readonly chosen: boolean;
}

export interface View {
  readonly file: DefinitionFile;
  /** One for each period; they have the same figures. */
  readonly definitions: readonly ReportDefinition[];
  readonly definition: ReportDefinition;
  /** Every figure of the file, in its order. */
  readonly figures: readonly PlacedFigure[];
}

export function viewOf(file: DefinitionFile, definitions: readonly ReportDefinition[]): View {
  const [definition] = definitions;
  // The schema wants at least one period, or none named.
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

/** What is said of an id that nobody has; with a guess where one like it is known. */
export function unknown(id: string, known: readonly string[], kind: string): string {
  const like = known.find((one) => withinOneEdit(one.toLowerCase(), id.toLowerCase()));
  return `names ${id}, which is no ${kind} of this report${like === undefined ? '' : `; did you mean ${like}?`}`;
}

/** A fault at each that was there before. */
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

/** What a figure follows from. */
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

/** Where a field of a definition's head stands: with it, or above the list of them. */
export const headPlace = (file: DefinitionFile, at: number, field: keyof FileHead): Path =>
  file.periods?.[at]?.[field] === undefined ? [field] : ['periods', at, field];

export const idsOf = (figures: readonly PlacedFigure[]): readonly FigureId[] =>
  figures.map(({ figure }) => figure.id);
