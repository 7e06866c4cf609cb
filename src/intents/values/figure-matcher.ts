// Matches figures by name: as listed, then without optional words ("số", "hồ sơ", "TTHC"), then with one typo.
// An ambiguous name returns all its figures.

import { withinOneEdit } from '../../language/edit-distance.ts';
import { normalise } from '../../language/fold.ts';
import type { Figure, FigureId, ReportDefinition } from '../../report/definition.ts';
import { keyOf, stemOf, type Word, wordsOf } from './figure-words.ts';

type Folded = Pick<Word, 'folded'> & { readonly apart?: boolean };

export interface Place {
  readonly candidates: readonly FigureId[];
  readonly first: number;
  readonly last: number;
}

const LONGEST_NAME = 24;
/** In letters; shorter names are not matched with a typo, since too many words are one letter away. */
const SHORTEST_FUZZY = 6;

const DROPPED = new Set(
  'so tong cac luong co ho hs tthc thu tuc hanh chinh dich vu cong truc tuyen dvc dvctt'.split(' '),
);
/** A name never ends like this; more follows. */
const OPEN_END = / (?:so|tong|cac|luong|co|ho so|hs|tthc|dich vu)$/u;
// biome-ignore format: a word list
/** Common office words one letter away from words of names: "toàn tỉnh" is not "toàn trình". */
const REAL_WORDS = new Set(
  'tinh chinh thanh trang trung huyen tuyen truong trong tin tien nhan nhanh thon phay phong phan phuong toan tat ton tong don doan than hang han hai hoa phi phu thu cho chua xin lan lam quan quyet quy quyen yen nghi dinh dia dua dung dan du trach trai tra truy'.split(' '),
);
/** An abbreviation of two names. */
const TWO_WORDS: Readonly<Record<string, readonly string[]>> = { th: ['truoc han', 'trong han'] };

interface Names {
  /** All folded names, with their figures. */
  readonly whole: ReadonlyMap<string, readonly Figure[]>;
  /** The same without counting words, and also without units and connectives. */
  readonly uncounted: ReadonlyMap<string, readonly Figure[]>;
  readonly bare: ReadonlyMap<string, readonly Figure[]>;
  /** Names long enough for a typo, by length. */
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  /** All words of names, and first words, with and without optional words. */
  readonly words: ReadonlySet<string>;
  readonly firsts: ReadonlySet<string>;
  /** The beginnings of every name, of any length, without optional words. */
  readonly beginnings: ReadonlySet<string>;
}

/** The positions of figure names among folded words. */
export function placesOf(definition: ReportDefinition, words: readonly Folded[]): readonly Place[] {
  const names = namesOf(definition);
  const ends = endsOf(names, words);
  const places: Place[] = [];
  for (let first = 0; first < words.length; ) {
    const place = placeAt(names, words, first, ends[first]);
    if (place) places.push(place);
    first = place ? place.last + 1 : first + 1;
  }
  return places;
}

/** For each word: the end of its clause, and the first and second following word that occurs in no name. */
interface Ends {
  readonly clause: number;
  readonly strange: number;
  readonly secondStrange: number;
}

function endsOf(names: Names, words: readonly Folded[]): readonly Ends[] {
  const ends: Ends[] = [];
  let after: Ends = { clause: words.length, strange: words.length, secondStrange: words.length };
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    const isStrange = word !== undefined && !names.words.has(word.folded) && !DROPPED.has(word.folded);
    const clause = words[at + 1]?.apart ? at + 1 : after.clause;
    after = isStrange
      ? { clause, strange: at, secondStrange: after.strange }
      : { clause, strange: after.strange, secondStrange: after.secondStrange };
    ends[at] = after;
  }
  return ends;
}

/** The figures a text mentions: "tỷ lệ trực tuyến". */
export function figuresNamed(definition: ReportDefinition, text: string): readonly FigureId[] {
  const [place] = placesOf(definition, wordsOf(normalise(text)));
  return place?.candidates ?? [];
}

/** The figures with exactly this name. */
export function figuresCalled(definition: ReportDefinition, name: string): readonly FigureId[] {
  const words = wordsOf(normalise(name));
  const names = namesOf(definition);
  const place = placeAt(names, words, 0, endsOf(names, words)[0]);
  return place?.last === words.length - 1 ? place.candidates : [];
}

function placeAt(
  names: Names,
  words: readonly Folded[],
  first: number,
  { clause, strange, secondStrange }: Ends = {
    clause: words.length,
    strange: words.length,
    secondStrange: words.length,
  },
): Place | undefined {
  const begin = words[first]?.folded ?? '';
  if (names.words.has(begin) && !names.firsts.has(begin) && !DROPPED.has(begin)) return undefined;
  const longest = Math.min(words.length, first + LONGEST_NAME);
  // Past the first word that occurs in no name only a typo can match, and one typo affects one word.
  const attempts = [
    [plainly, reachOf(names, words, first, Math.min(longest, strange))],
    [withTypo, strange < longest ? Math.min(longest, secondStrange) : first],
  ] as const;
  const phrases: string[] = [];
  // If a clause ends before a distinctive word, its words are a value's unit: "45 hồ sơ, tồn quá hạn 0".
  let tells = longest;
  for (let at = first; at < Math.max(attempts[0][1], attempts[1][1]); at += 1) {
    const word = words[at]?.folded ?? '';
    phrases.push(at === first ? word : `${phrases.at(-1)} ${word}`);
    if (!DROPPED.has(word)) tells = Math.min(tells, at);
  }
  for (const [matches, end] of attempts) {
    for (let last = end - 1; last >= first; last -= 1) {
      if (clause <= last && clause <= tells) continue;
      const phrase = phrases[last - first] ?? '';
      // Words that are all optional only match literally.
      const candidates = matches(names, phrase, clause > last && last >= tells);
      if (candidates.length > 0) return { candidates, first, last };
    }
  }
  return undefined;
}

/** How far some name may continue with these words, ignoring optional ones. */
function reachOf(names: Names, words: readonly Folded[], first: number, end: number): number {
  let said = '';
  for (let at = first; at < end; at += 1) {
    const { folded = '' } = words[at] ?? {};
    if (DROPPED.has(folded)) continue;
    said = said === '' ? folded : `${said} ${folded}`;
    if (!names.beginnings.has(said)) return at;
  }
  return end;
}

type Matching = (names: Names, phrase: string, together: boolean) => readonly FigureId[];

/** The complete name or, within a clause, the name with optional words omitted or added. */
const plainly: Matching = (names, phrase, together) => {
  const exact = names.whole.get(phrase);
  if (exact) return idsOf(exact);
  if (!together || OPEN_END.test(phrase)) return [];
  const { uncounted, bare, unit } = stemOf(phrase);
  if (bare === '') return [];
  const found = names.uncounted.get(uncounted) ?? names.bare.get(bare) ?? [];
  const counted = found.filter((figure) => figure.kind === 'count' && figure.unit.id === unit);
  return idsOf(counted.length > 0 ? counted : found);
};

/** A word that occurs in some name is not a typo of another: "hồ sơ toàn" is not "hồ sơ tồn". */
const withTypo: Matching = (names, phrase) => {
  const { length } = phrase;
  if (length < SHORTEST_FUZZY) return [];
  const oneAway: string[] = [];
  for (let one = length - 1; one <= length + 1; one += 1)
    for (const name of names.byLength.get(one) ?? [])
      if (mayBeTypo(name, phrase) && withinOneEdit(name, phrase)) oneAway.push(name);
  if (oneAway.length === 0 || /\d/u.test(phrase)) return [];
  const strange = phrase.split(' ').filter((word) => !names.words.has(word));
  if (strange.length === 0 || strange.some((word) => REAL_WORDS.has(word))) return [];
  const close = oneAway.filter((name) =>
    phrase.split(' ').every((word) => strange.includes(word) || name.split(' ').includes(word)),
  );
  return [...new Set(close.flatMap((name) => idsOf(names.whole.get(name) ?? [])))];
};

/** Cheap pre-check: one typo leaves the beginning or the end intact. */
const mayBeTypo = (name: string, phrase: string) =>
  name.charCodeAt(0) === phrase.charCodeAt(0) ||
  name.charCodeAt(name.length - 1) === phrase.charCodeAt(phrase.length - 1);

const idsOf = (figures: readonly Figure[]) => figures.map(({ id }) => id);

const cache = new WeakMap<ReportDefinition, Names>();

function namesOf(definition: ReportDefinition): Names {
  const known = cache.get(definition);
  if (known) return known;
  const whole = new Map<string, Figure[]>();
  const uncounted = new Map<string, Figure[]>();
  const bare = new Map<string, Figure[]>();
  for (const figure of definition.figures) {
    const { label, short, english, aliases } = figure;
    for (const name of new Set([label, short, english, ...aliases].map(keyOf))) {
      const stem = stemOf(name);
      for (const [map, key] of [
        [whole, name],
        [uncounted, stem.uncounted],
        [bare, stem.bare],
      ] as const) {
        const others = map.get(key) ?? [];
        if (!others.includes(figure)) map.set(key, [...others, figure]);
      }
    }
  }
  for (const [short, names] of Object.entries(TWO_WORDS)) {
    const figures = new Set(names.flatMap((name) => whole.get(name) ?? []));
    if (figures.size > 0) whole.set(short, [...figures]);
  }
  const words = new Set([...whole.keys()].flatMap((name) => name.split(' ')));
  const firsts = new Set([whole, uncounted, bare].flatMap((map) => [...map.keys()].map(firstWord)));
  const beginnings = new Set([...whole.keys()].flatMap(beginningsOf));
  const byLength = Map.groupBy(
    [...whole.keys()].filter((name) => name.length >= SHORTEST_FUZZY),
    ({ length }) => length,
  );
  const names = { whole, uncounted, bare, byLength, words, firsts, beginnings };
  cache.set(definition, names);
  return names;
}

const firstWord = (name: string) => name.split(' ', 1)[0] ?? '';

function beginningsOf(name: string): readonly string[] {
  const kept = name.split(' ').filter((word) => !DROPPED.has(word));
  return kept.map((_, i) => kept.slice(0, i + 1).join(' '));
}
