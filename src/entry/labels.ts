// Figures by the names that officers use: "đúng hạn 688; trước hạn 0", "680 đúng hạn", "sửa quá hạn thành 2". A name
// that fits several figures is never decided here by chance: all of them come back.

import { fold, normalise } from '../language/fold.ts';
import { withinOneEdit } from '../language/similar.ts';
import { anyOf, WORD_END, WORD_START } from '../language/spelling.ts';
import type { Figure, FigureId, ReportDefinition } from '../report/definition.ts';
import { blunt } from './vocabulary.ts';

/** A name found in a message with the words that belong to it; `value` is empty when none stand there. */
export interface Labelled {
  readonly candidates: readonly FigureId[];
  /** As it was typed. */
  readonly name: string;
  readonly value: string;
}

/** `lead`: words before the first name that are not understood; they may change what its value means. */
export interface Labels {
  readonly lead: string;
  readonly found: readonly Labelled[];
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

interface Place {
  readonly candidates: readonly FigureId[];
  readonly first: number;
  readonly last: number;
}

const LONGEST_NAME = 24;
/** Shorter names are not matched with a typing slip: too many words are one letter away. */
const SHORTEST_FUZZY = 6;
const LINK = new RegExp(
  `^(?:\\s*(?:[:=]|->|${anyOf('là', 'thành', 'bằng', 'sang', 'còn', 'lên', 'xuống', 'to', 'is', 'are')})(?=[\\s\\d:=]|$))+\\s*`,
  'iu',
);
/** A dash, plus, dot or comma at a digit belongs to the number: "đúng hạn -3" is not 3. */
const MARKS_BEFORE = /^(?:[\s;:|()]|[,.+-](?!\d))+/u;
const MARKS_AFTER = /[\s;,:|()-]+$/u;
// biome-ignore format: a word list
const FILLER = new RegExp(
  `${WORD_START}${anyOf('hồ sơ', 'hs', 'tthc', 'số', 'dịch vụ', 'dossiers?', 'of', 'the')}${WORD_END}`,
  'giu',
);
const CORRECTION =
  /(?<![\p{L}\d])(?:sua|doi|chinh|cap nhat|thay|correct|change|set|update)(?: lai)?(?![\p{L}\d])/gu;

/**
 * The names and values of a message, in the order of the message. Undefined when it has no name of a figure in it.
 * @param near the figure being asked: a name that is part of its name may mean it, too
 */
export function readLabelled(definition: ReportDefinition, text: string, near?: Figure): Labels | undefined {
  const source = normalise(text);
  const words = wordsOf(source);
  const places = placesOf(definition, words, near);
  const first = places[0];
  if (!first) return undefined;
  const between = (from: number, to: number) =>
    source.slice(from, to).replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '');
  const start = (place: Place) => words[place.first]?.from ?? 0;
  const end = (place: Place) => words[place.last]?.to ?? 0;

  const lead = between(0, start(first));
  const after = places.map((place, i) => {
    const next = places[i + 1];
    const value = between(end(place), next ? start(next) : source.length).replace(LINK, '');
    return blunt(value) === '' ? '' : value;
  });
  const labelled = (values: readonly string[]) =>
    places.map((place, i) => ({
      candidates: place.candidates,
      name: source.slice(start(place), end(place)),
      value: values[i] ?? '',
    }));
  // "680 đúng hạn, 8 trước hạn": values stand before their names, and nothing after the last one.
  if (/^\d/u.test(lead) && after.at(-1) === '') return { lead: '', found: labelled([lead, ...after]) };
  return { lead: isOnlyFiller(lead) ? '' : lead, found: labelled(after) };
}

/** The figures that a text names among other words: "tỷ lệ trực tuyến". */
export function figuresNamed(definition: ReportDefinition, text: string): readonly FigureId[] {
  const [place] = placesOf(definition, wordsOf(normalise(text)));
  return place?.candidates ?? [];
}

/** Whether a text wants a figure corrected: "sửa quá hạn thành 2". */
export function isCorrection(text: string): boolean {
  return fold(text).search(CORRECTION) === 0;
}

function isOnlyFiller(lead: string): boolean {
  return /^[^\p{L}\d]*$/u.test(fold(blunt(lead.replace(FILLER, ' '))).replace(CORRECTION, ' '));
}

function placesOf(definition: ReportDefinition, words: readonly Word[], near?: Figure): readonly Place[] {
  const names = namesOf(definition);
  const places: Place[] = [];
  for (let first = 0; first < words.length; ) {
    const place = placeAt(names, words, first, near);
    if (place) places.push(place);
    first = place ? place.last + 1 : first + 1;
  }
  return places;
}

function placeAt(
  names: ReadonlyMap<string, readonly FigureId[]>,
  words: readonly Word[],
  first: number,
  near?: Figure,
): Place | undefined {
  const longest = Math.min(words.length, first + LONGEST_NAME);
  for (const matches of [exactly, nearly]) {
    for (let last = longest - 1; last >= first; last -= 1) {
      const phrase = words
        .slice(first, last + 1)
        .map(({ folded }) => folded)
        .join(' ');
      const candidates = matches(names, phrase);
      if (candidates.length > 0) return { candidates: withNear(candidates, phrase, near), first, last };
    }
  }
  return undefined;
}

const exactly = (names: ReadonlyMap<string, readonly FigureId[]>, phrase: string) => names.get(phrase) ?? [];

const nearly = (names: ReadonlyMap<string, readonly FigureId[]>, phrase: string): readonly FigureId[] => {
  if (phrase.length < SHORTEST_FUZZY || /\d/u.test(phrase)) return [];
  const close = [...names].filter(([name]) => name.length >= SHORTEST_FUZZY && withinOneEdit(name, phrase));
  return [...new Set(close.flatMap(([, figures]) => figures))];
};

/** "quá hạn" while "Tồn quá hạn" is asked may mean either: the asked one joins the candidates. */
function withNear(candidates: readonly FigureId[], phrase: string, near?: Figure): readonly FigureId[] {
  if (!near || candidates.includes(near.id)) return candidates.length > 1 && near ? [near.id] : candidates;
  const contains = [near.short, near.label].some((name) => ` ${fold(name)} `.includes(` ${phrase} `));
  return contains ? [near.id, ...candidates] : candidates;
}

const cache = new WeakMap<ReportDefinition, ReadonlyMap<string, readonly FigureId[]>>();

/** Every name of every figure, folded, with the figures that bear it. */
function namesOf(definition: ReportDefinition): ReadonlyMap<string, readonly FigureId[]> {
  const known = cache.get(definition);
  if (known) return known;
  const names = new Map<string, FigureId[]>();
  for (const { id, label, short, english, aliases } of definition.figures) {
    for (const name of new Set([label, short, english, ...aliases].map(nameKey))) {
      names.set(name, [...(names.get(name) ?? []), id]);
    }
  }
  cache.set(definition, names);
  return names;
}

function nameKey(name: string): string {
  return wordsOf(normalise(name))
    .map(({ folded }) => folded)
    .join(' ');
}

/** Words and numbers; "1.655" is one word, so that no name swallows half a number. */
function wordsOf(source: string): readonly Word[] {
  return [...source.matchAll(/\d[\d.,]*|[\p{L}\p{M}]+/gu)].map((match) => ({
    folded: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}
