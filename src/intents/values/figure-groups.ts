// Which figures belong together, so that a short name is read beside the figure that was named before it: "tồn 45, quá
// hạn 2" is the pending overdue. All of it follows from the definition's formulas and checks.

import type { Figure, FigureId, ReportDefinition, UnitId } from '../../report/definition.ts';
import { lateAsOverdue, stemOf, wordsOf } from './figure-words.ts';

type Groups = ReadonlyMap<FigureId, ReadonlySet<FigureId>>;

const all = new WeakMap<ReportDefinition, Groups>();
const sums = new WeakMap<ReportDefinition, Groups>();

/** The figures that form a total, a part or a pair with this one. */
export function groupMates(definition: ReportDefinition, id: FigureId): ReadonlySet<FigureId> {
  const known = all.get(definition) ?? matesOf(definition, [...sumsOf(definition), ...pairsOf(definition)]);
  all.set(definition, known);
  return known.get(id) ?? new Set();
}

/** Those that add up with it. */
function sumMates(definition: ReportDefinition, id: FigureId): ReadonlySet<FigureId> {
  const known = sums.get(definition) ?? matesOf(definition, sumsOf(definition));
  sums.set(definition, known);
  return known.get(id) ?? new Set();
}

/** The totals with their parts, and the running totals with one another. */
function sumsOf({ figures }: ReportDefinition): readonly (readonly FigureId[])[] {
  const counts = figures.filter((figure) => figure.kind === 'count');
  return [
    counts.filter(({ obtained }) => obtained.how === 'running').map(({ id }) => id),
    ...counts.flatMap(({ id, obtained }) =>
      obtained.how === 'computed' ? [[id, ...obtained.plus, ...(obtained.minus ?? [])]] : [],
    ),
  ];
}

/** What the checks tie together: services with their dossiers, a whole with its two overlapping parts. */
function pairsOf({ checks }: ReportDefinition): readonly (readonly FigureId[])[] {
  return checks.flatMap((check) => {
    if (check.kind === 'union') return [[check.whole, ...check.parts]];
    if (check.kind !== 'needs') return [];
    const whole = checks.flatMap((one) =>
      one.kind === 'at-most' && one.lesser === check.used ? [one.greater] : [],
    );
    return [[check.used, check.dossiers, ...whole]];
  });
}

function matesOf({ figures }: ReportDefinition, sets: readonly (readonly FigureId[])[]): Groups {
  const mates = new Map<FigureId, Set<FigureId>>();
  for (const set of sets) {
    // What is asked under a condition belongs wherever its condition belongs.
    const conditional = figures.flatMap((figure) => {
      if (figure.kind !== 'count' || figure.obtained.how !== 'asked') return [];
      const { onlyWhen } = figure.obtained;
      return onlyWhen !== undefined && set.includes(onlyWhen) ? [figure.id] : [];
    });
    const group = [...set, ...conditional];
    for (const id of group)
      mates.set(id, new Set([...(mates.get(id) ?? []), ...group.filter((one) => one !== id)]));
  }
  return mates;
}

/** What a figure's names say beyond units and words that count, each name as a list of words. */
function namesOf(figure: Figure): readonly (readonly string[])[] {
  const known = stems.get(figure);
  if (known) return known;
  const plain = figure.label.replace(/\([^)]*\)/gu, '');
  const names = [figure.short, plain, ...figure.aliases].map((name) => stemWords(name));
  stems.set(figure, names);
  return names;
}
const stems = new WeakMap<Figure, readonly (readonly string[])[]>();

const stemWords = (name: string): readonly string[] =>
  stemOf(
    lateAsOverdue(wordsOf(name), name)
      .map(({ folded }) => folded)
      .join(' '),
  )
    .bare.split(' ')
    // "qua BCCI" and "BCCI" are one, "quá hạn" keeps its words.
    .filter((word, i, all) => word !== '' && !JOINING.has(word) && (word !== 'qua' || all[i + 1] === 'han'));
const NEGATIONS = new Set(['chua', 'khong', 'not']);
const JOINING = new Set(['da', 'cua', 'cac', 'cung', 'cap']);

/**
 * Whether the phrase, said beside `head`, names this figure: the rest of one of its names is what the head's short name
 * says already. "quá hạn" beside "Còn tồn" is "Tồn quá hạn".
 */
export function fitsBeside(figure: Figure, phrase: string, head: Figure): boolean {
  return fittingBeside(phrase, head)(figure);
}

/** The same for many figures. */
function fittingBeside(phrase: string, head: Figure): (figure: Figure) => boolean {
  const said = stemWords(phrase);
  if (said.length === 0) return () => false;
  const known = saidBy(head);
  return (figure) =>
    namesOf(figure).some((name) => {
      const rest = without(name, said);
      // "giải quyết" is not what was "chưa giải quyết".
      return rest?.every((word) => known.has(word) && !NEGATIONS.has(word));
    });
}

/** The words that a figure's short name says, in either language. */
function saidBy(head: Figure): ReadonlySet<string> {
  const before = headWords.get(head);
  if (before) return before;
  const words = new Set([...(namesOf(head)[0] ?? []), ...stemWords(head.english)]);
  headWords.set(head, words);
  return words;
}
const headWords = new WeakMap<Figure, ReadonlySet<string>>();

/** Whether one of the figure's names begins with the phrase; in others it may stand only in passing. */
export function beginsWith(figure: Figure, phrase: string): boolean {
  const said = stemWords(phrase);
  return namesOf(figure).some((name) => said.every((word, i) => name[i] === word));
}

/** The name's words less the phrase, where it stands in it in one piece. */
function without(name: readonly string[], said: readonly string[]): readonly string[] | undefined {
  const at = name.findIndex((_, i) => said.every((word, k) => name[i + k] === word));
  return at < 0 ? undefined : [...name.slice(0, at), ...name.slice(at + said.length)];
}

/** A name of so many words is no short form of a longer one. */
const OWN_NAME = 3;

/** The figures of the head's group that the phrase means there, although it is, by itself, the name of another one. */
export function figuresBeside(
  definition: ReportDefinition,
  { candidates, name }: { readonly candidates: readonly FigureId[]; readonly name: string },
  head: Figure,
  mates = groupMates(definition, head.id),
): readonly FigureId[] {
  const inGroup = (id: FigureId) => id === head.id || mates.has(id);
  const bearing = candidates.filter(inGroup);
  if (bearing.length > 0) return bearing;
  if (candidates.length > 0 && stemWords(name).length >= OWN_NAME) return [];
  const unit = unitIn(name);
  const counts = (figure: Figure) => figure.kind === 'count' && (!unit || sameUnit(figure.unit.id, unit));
  const fits = fittingBeside(name, head);
  return definition.figures.flatMap((figure) =>
    inGroup(figure.id) && counts(figure) && fits(figure) ? [figure.id] : [],
  );
}

/** The other figures of the section that the phrase means beside one or another total of it. */
export function meantElsewhere(
  definition: ReportDefinition,
  said: { readonly candidates: readonly FigureId[]; readonly name: string },
): readonly FigureId[] {
  const own = definition.figures.find(({ id }) => id === said.candidates[0]);
  const section = definition.figures.filter((figure) => figure.section === own?.section);
  const meant = section.flatMap((head) =>
    figuresBeside(definition, said, head, sumMates(definition, head.id)).filter((id) => id !== head.id),
  );
  return [...new Set(meant)].filter(
    (id) => !said.candidates.includes(id) && section.some((figure) => figure.id === id),
  );
}

/** The figures that the phrase names when they count this unit: "một phần … hồ sơ", "BCCI … TTHC". */
export function figuresCounting(
  { figures }: ReportDefinition,
  phrase: string,
  unit: UnitId,
): readonly FigureId[] {
  const said = withoutArising(stemWords(phrase));
  if (said === '') return [];
  return figures.flatMap((figure) => {
    if (figure.kind !== 'count' || !sameUnit(figure.unit.id, unit)) return [];
    return plainNamesOf(figure).includes(said) ? [figure.id] : [];
  });
}

/** What each name of a figure says beyond units, words that count, and that it arose. */
function plainNamesOf(figure: Figure): readonly string[] {
  const known = plainNames.get(figure);
  if (known) return known;
  const names = namesOf(figure).map(withoutArising);
  plainNames.set(figure, names);
  return names;
}
const plainNames = new WeakMap<Figure, readonly string[]>();

const withoutArising = (words: readonly string[]) =>
  words.filter((word) => word !== 'phat' && word !== 'sinh').join(' ');

/** An online service is a procedure, so people say either. */
export function sameUnit(one: UnitId, other: UnitId): boolean {
  const said = (unit: UnitId) => (unit === 'service' ? 'procedure' : unit);
  return said(one) === said(other);
}

/** The unit that words say, if they say one. */
export function unitIn(words: string): UnitId | undefined {
  const { unit } = stemOf(
    wordsOf(words)
      .map(({ folded }) => folded)
      .join(' '),
  );
  return unit;
}
