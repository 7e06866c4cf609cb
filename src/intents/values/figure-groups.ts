// Groups of related figures, derived from formulas and checks, so that a short name can be resolved by the
// figure before it: "tồn 45, quá hạn 2" means pending overdue.

import type { Figure, FigureId, ReportDefinition, UnitId } from '../../report/definition.ts';
import { lateAsOverdue, stemOf, wordsOf } from './figure-words.ts';

type Groups = ReadonlyMap<FigureId, ReadonlySet<FigureId>>;

const all = new WeakMap<ReportDefinition, Groups>();
const sums = new WeakMap<ReportDefinition, Groups>();

/** The figures that form a total, part or pair with this one. */
export function groupMates(definition: ReportDefinition, id: FigureId): ReadonlySet<FigureId> {
  const known = all.get(definition) ?? matesOf(definition, [...sumsOf(definition), ...pairsOf(definition)]);
  all.set(definition, known);
  return known.get(id) ?? new Set();
}

/** The figures of the same sum. */
function figuresOfSameSum(definition: ReportDefinition, id: FigureId): ReadonlySet<FigureId> {
  const known = sums.get(definition) ?? matesOf(definition, sumsOf(definition));
  sums.set(definition, known);
  return known.get(id) ?? new Set();
}

/** Totals with their parts, and running totals with each other. */
function sumsOf({ figures }: ReportDefinition): readonly (readonly FigureId[])[] {
  const counts = figures.filter((figure) => figure.kind === 'count');
  return [
    counts.filter(({ obtained }) => obtained.how === 'running').map(({ id }) => id),
    ...counts.flatMap(({ id, obtained }) =>
      obtained.how === 'computed' ? [[id, ...obtained.plus, ...(obtained.minus ?? [])]] : [],
    ),
  ];
}

/** Pairs from checks: services with their dossiers, a whole with its two overlapping parts. */
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
    // A conditional figure belongs to the groups of its condition.
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

/** The distinctive words of a figure's names, without units and counting words. */
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
    // "qua BCCI" equals "BCCI", but "quá hạn" keeps its words.
    .filter((word, i, all) => word !== '' && !JOINING.has(word) && (word !== 'qua' || all[i + 1] === 'han'));
const NEGATIONS = new Set(['chua', 'khong', 'not']);
const JOINING = new Set(['da', 'cua', 'cac', 'cung', 'cap']);

/**
 * Whether the phrase after `head` names this figure: the remaining words of the figure's name occur in the
 * head's short name. "quá hạn" after "Còn tồn" is "Tồn quá hạn".
 */
export function fitsBeside(figure: Figure, phrase: string, head: Figure): boolean {
  return fittingBeside(phrase, head)(figure);
}

/** Prepared for testing many figures. */
function fittingBeside(phrase: string, head: Figure): (figure: Figure) => boolean {
  const said = stemWords(phrase);
  if (said.length === 0) return () => false;
  const known = saidBy(head);
  return (figure) =>
    namesOf(figure).some((name) => {
      const rest = without(name, said);
      // "giải quyết" must not match "chưa giải quyết".
      return rest?.every((word) => known.has(word) && !NEGATIONS.has(word));
    });
}

/** The words of a figure's short names in both languages. */
function saidBy(head: Figure): ReadonlySet<string> {
  const before = headWords.get(head);
  if (before) return before;
  const words = new Set([...(namesOf(head)[0] ?? []), ...stemWords(head.english)]);
  headWords.set(head, words);
  return words;
}
const headWords = new WeakMap<Figure, ReadonlySet<string>>();

/** Whether one of the figure's names starts with the phrase; elsewhere the phrase may occur in passing. */
export function beginsWith(figure: Figure, phrase: string): boolean {
  const said = stemWords(phrase);
  return namesOf(figure).some((name) => said.every((word, i) => name[i] === word));
}

/** The name without the phrase, if it contains it contiguously. */
function without(name: readonly string[], said: readonly string[]): readonly string[] | undefined {
  const at = name.findIndex((_, i) => said.every((word, k) => name[i + k] === word));
  return at < 0 ? undefined : [...name.slice(0, at), ...name.slice(at + said.length)];
}

/** A phrase of at least this many words is not an abbreviation of a longer name. */
const OWN_NAME = 3;

/** Figures of the head's group that the phrase means there, although on its own it names another figure. */
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

/** Other figures of the section that the phrase means beside some total. */
export function meantElsewhere(
  definition: ReportDefinition,
  said: { readonly candidates: readonly FigureId[]; readonly name: string },
): readonly FigureId[] {
  const own = definition.figures.find(({ id }) => id === said.candidates[0]);
  const section = definition.figures.filter((figure) => figure.section === own?.section);
  const meant = section.flatMap((head) =>
    figuresBeside(definition, said, head, figuresOfSameSum(definition, head.id)).filter(
      (id) => id !== head.id,
    ),
  );
  return [...new Set(meant)].filter(
    (id) => !said.candidates.includes(id) && section.some((figure) => figure.id === id),
  );
}

/** Figures named by the phrase that count this unit: "một phần … hồ sơ", "BCCI … TTHC". */
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

/** The distinctive part of each of a figure's names. */
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

/** Online services are procedures, so people use either word. */
export function sameUnit(one: UnitId, other: UnitId): boolean {
  const said = (unit: UnitId) => (unit === 'service' ? 'procedure' : unit);
  return said(one) === said(other);
}

/** The unit mentioned in the words, if any. */
export function unitIn(words: string): UnitId | undefined {
  const { unit } = stemOf(
    wordsOf(words)
      .map(({ folded }) => folded)
      .join(' '),
  );
  return unit;
}
