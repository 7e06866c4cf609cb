// Checks that the figures of a section can be told apart by their names.

import { fold } from '../../../language/fold.ts';
import type { Fault } from '../../../yaml/yaml-file.ts';
import { once, type PlacedFigure, type View } from './view.ts';

/** Duplicate or ambiguous names; several spellings of the same figure's name are allowed. */
export function examineNames(view: View): readonly Fault[] {
  const { file } = view;
  const titles = once(
    file.sections.map(({ title }, at) => ({ title, at })),
    ({ title }) => fold(title),
    ({ at }) => ({ path: ['sections', at, 'title'], words: 'is the title of a section above' }),
  );
  const [asItIs, ...chosen] = formsOf(view).map(alikeIn);
  const known = new Set(asItIs?.map(keyOf));
  const more = chosen.flat().filter((fault) => !known.has(keyOf(fault)) && known.add(keyOf(fault)));
  return [...titles, ...semicolons(view), ...wordless(view), ...(asItIs ?? []), ...more];
}

/** A name with a semicolon reads as several names. */
function semicolons({ file, figures }: View): readonly Fault[] {
  const lists: readonly (readonly [Fault['path'], readonly string[]])[] = [
    [['aliases'], file.aliases ?? []],
    ...(file.periods ?? []).map(({ aliases = [] }, at) => [['periods', at, 'aliases'], aliases] as const),
    ...file.units.map(({ aliases }, at) => [['units', at, 'aliases'], aliases] as const),
    ...file.sections.map(({ aliases }, at) => [['sections', at, 'aliases'], aliases] as const),
    ...figures.map(({ written, path }) => [[...path, 'aliases'], written.aliases] as const),
  ];
  return lists.flatMap(([path, aliases]) =>
    aliases.flatMap((alias, at) =>
      alias.includes(';')
        ? [{ path: [...path, at], words: 'has a “;”; between two names stands a comma' }]
        : [],
    ),
  );
}

/** A name without letters: a number that people write would be taken for the figure. */
function wordless({ figures }: View): readonly Fault[] {
  const words = 'is no word; a number that people write would be taken for it';
  return figures.flatMap(({ figure, written, path }) => [
    ...(isWord(figure.short)
      ? []
      : [{ path: [...path, written.short === undefined ? 'label' : 'short'], words }]),
    ...figure.aliases.flatMap((alias, at) =>
      isWord(alias) ? [] : [{ path: [...path, 'aliases', at], words }],
    ),
  ]);
}

const isWord = (name: string) => /\p{L}{2}/u.test(name);

const keyOf = ({ path }: Fault) => path.join();

/** The sets of figures that are asked together: as in the file, and under each base a province may choose. */
function formsOf({ figures, file }: View): readonly (readonly PlacedFigure[])[] {
  const asItIs = figures.filter(({ chosen }) => !chosen);
  const under = file.bases.flatMap(({ options }) =>
    options.map((option) => {
      const own = new Set(option.figures.map(({ id }) => id));
      return [
        ...asItIs.filter(({ figure }) => !option.without.includes(figure.id)),
        ...figures.filter(({ figure, chosen }) => chosen && own.has(figure.id)),
      ];
    }),
  );
  return [asItIs, ...under];
}

function alikeIn(figures: readonly PlacedFigure[]): readonly Fault[] {
  return [...Map.groupBy(figures, ({ figure }) => figure.section).values()].flatMap((section) => [
    ...alike(section, 'short', ({ figure }) => figure.short),
    ...alike(section, 'english', ({ figure }) => figure.english),
    ...aliasesAlike(section),
  ]);
}

function alike(
  section: readonly PlacedFigure[],
  field: 'short' | 'english',
  nameOf: (one: PlacedFigure) => string,
): readonly Fault[] {
  return once(
    section,
    (one) => fold(nameOf(one)),
    ({ path, written }, before) => ({
      // A name that is not given is derived from the label.
      path: [...path, written[field] === undefined ? 'label' : field],
      words: `is what ${before.figure.id} is called in this section too; give each a short name of its own`,
    }),
  );
}

function aliasesAlike(section: readonly PlacedFigure[]): readonly Fault[] {
  const owners = new Map(section.map(({ figure }) => [fold(figure.short), figure.id]));
  return section.flatMap(({ figure, path }) =>
    figure.aliases.flatMap((alias, at): readonly Fault[] => {
      const owner = owners.get(fold(alias)) ?? figure.id;
      owners.set(fold(alias), owner);
      if (owner === figure.id) return [];
      return [
        {
          path: [...path, 'aliases', at],
          words: `is a name of ${owner} in this section too; people could mean either`,
        },
      ];
    }),
  );
}
