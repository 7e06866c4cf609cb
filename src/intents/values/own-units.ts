// Units of a single report (visits, petitions, people), known only from its definition. Dossiers, procedures
// and services are known everywhere.

import { anyOf, WORD_END } from '../../language/spelling.ts';
import type { ReportDefinition, UnitId } from '../../report/definition.ts';

/** Their words are in src/language/count-words.ts and figure-words.ts. */
const BUILT_IN_UNITS: readonly UnitId[] = ['dossier', 'procedure', 'service'];

interface OwnUnit {
  readonly id: UnitId;
  /** Matches the unit after a number. */
  readonly pattern: RegExp;
}

const known = new WeakMap<ReportDefinition, readonly OwnUnit[]>();

function ownUnits(definition: ReportDefinition): readonly OwnUnit[] {
  const found = known.get(definition) ?? made(definition);
  known.set(definition, found);
  return found;
}

function made({ figures }: ReportDefinition): readonly OwnUnit[] {
  const units = new Map(
    figures.flatMap((one) => (one.kind === 'count' ? [[one.unit.id, one.unit] as const] : [])),
  );
  return [...units.values()]
    .filter(({ id }) => !BUILT_IN_UNITS.includes(id))
    .map(({ id, words, one, aliases }) => {
      // Escapes regular expression syntax in the words.
      const plain = [words.vi, words.en, one, ...aliases].map((word) =>
        word.toLowerCase().replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'),
      );
      return { id, pattern: new RegExp(`(?<=\\d ?)${anyOf(...plain)}${WORD_END}`, 'giu') };
    });
}

/** The words without the unit after their number, and the unit; the longest match wins. */
export function withoutOwnUnit(
  words: string,
  definition: ReportDefinition,
): { readonly words: string; readonly unit: UnitId | undefined } {
  const found = ownUnits(definition)
    .flatMap(({ id, pattern }) => [...words.matchAll(pattern)].map((match) => ({ id, match })))
    .toSorted((a, b) => b.match[0].length - a.match[0].length)[0];
  if (!found) return { words, unit: undefined };
  const { index } = found.match;
  const rest = `${words.slice(0, index).trimEnd()}${words.slice(index + found.match[0].length)}`;
  return { words: rest.trim(), unit: found.id };
}

/** Whether the words are only a number with a unit of the report. */
export function isOwnCount(words: string, definition: ReportDefinition): boolean {
  const { words: number, unit } = withoutOwnUnit(words.trim(), definition);
  return unit !== undefined && /^[\d.,]+$/u.test(number);
}
