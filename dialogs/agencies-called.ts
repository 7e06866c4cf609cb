// Matches agencies by what people call them: the full name, the name without "Sở" or a part of it, initials
// ("tnmt", "nn&ptnt"), the letterhead code, the id; communes by place name (place-names.ts). The same matching
// applies whether the name stands alone or in a sentence.

import { type Agency, nameOfAgency } from '../src/agency/agency.ts';
import { agenciesToldApart, apartBy } from '../src/agency/agency-names.ts';
import { wordOf } from '../src/intents/normalise.ts';
import { fold, normalise } from '../src/language/fold.ts';
import { beginsPlace, namesPlace, type PlaceName, placeIn, writtenAt } from './place-names.ts';

/** First words of agency names, folded. "Số" folds to the same letters as "sở". */
const HEADS: ReadonlySet<string> = new Set(['so', 'ban', 'cuc']);
const LINKS: ReadonlySet<string> = new Set(['va', 'cua']);
const OTHER_SO = /^s[ôốồộổỗòóỏõọ]/iu;
/** Minimum length of initials without "sở"; shorter ones are ordinary abbreviations, such as "TP". */
const SHORTEST_CODE = 3;
const TOKEN = /[\p{L}\d]+(?:[&.-][\p{L}\d]+)*&?/gu;

interface Token {
  readonly folded: string;
  readonly written: string;
  readonly from: number;
  readonly to: number;
}

interface Known extends NameParts {
  readonly agency: Agency;
}

interface NameParts {
  /** The words of the name without connectives ("và"). */
  readonly words: readonly string[];
  /** `words` without the head. */
  readonly stem: readonly string[];
  /** The diacritics of each word of the name. */
  readonly marks: ReadonlyMap<string, string>;
  /** Initials and codes, with and without the head's initial. */
  readonly codes: readonly string[];
  /** The name with its connectives, without its head. */
  readonly own: readonly string[];
  readonly id: string;
  /** Only for communes and the like. */
  readonly place: PlaceName | undefined;
}

/** A place in a sentence that names an agency, with all agencies it may mean. */
export interface NamedAgency {
  readonly from: number;
  readonly to: number;
  readonly agencies: readonly Agency[];
}

/** The agencies with that exact name, code or id; otherwise all whose names contain every given word. */
export function agenciesCalled(agencies: readonly Agency[], name: string): readonly Agency[] {
  const said = fold(name);
  const apart = agenciesToldApart(agencies);
  const exact = agencies.filter((one) =>
    [one.id, nameOfAgency(one), apart.get(one.id) ?? ''].map(fold).includes(said),
  );
  if (exact.length > 0) return exact;
  const tokens = tokensOf(name);
  const words = tokens.map(({ folded }) => folded).filter((word) => !LINKS.has(word));
  const known = agencies.map(namePartsOf);
  const [place] = placesIn(known, tokens, 0) ?? [];
  if (place && place.length === tokens.length) return place.agencies;
  const [first = '', ...rest] = words;
  const code = HEADS.has(first) && rest.length > 0 ? rest.join('') : words.join('');
  const coded = known.filter(({ codes }) => codes.includes(code));
  if (coded.length > 0) return coded.map(({ agency }) => agency);
  return known
    .filter((one) => words.length > 0 && words.every((word) => one.words.includes(word)))
    .map(({ agency }) => agency);
}

/** Places whose names start with the whole message, including the kind of place: "xã Tân". */
export function placesBeginning(agencies: readonly Agency[], text: string): readonly Agency[] {
  const words = tokensOf(normalise(text));
  return agencies.filter((agency) => {
    const { place } = namePartsOf(agency);
    return place !== undefined && beginsPlace(place, words);
  });
}

/** The agencies named in a sentence, from left to right. Positions refer to the normalised text. */
export function agenciesNamedIn(agencies: readonly Agency[], text: string): readonly NamedAgency[] {
  const tokens = tokensOf(normalise(text));
  const known = agencies.map(namePartsOf);
  const found: NamedAgency[] = [];
  for (let at = 0; at < tokens.length; ) {
    const headed = isHead(tokens[at]);
    const [place] = placesIn(known, tokens, at) ?? [];
    const other = headed
      ? (longest(known, tokens, at, true) ?? longest(known, tokens, at, false))
      : longest(known, tokens, at, false);
    const best = place && place.length >= (other?.length ?? 0) ? place : other;
    const [first, last] = [tokens[at], tokens[at + (best?.length ?? 0) - 1]];
    if (!best || !first || !last) {
      at += 1;
      continue;
    }
    found.push({ from: first.from, to: last.to, agencies: best.agencies });
    at += best.length;
  }
  return found;
}

interface Run {
  /** Number of words. */
  readonly length: number;
  readonly agencies: readonly Agency[];
}

/** The longest place name at this position; on a tie, the one whose district or id follows. */
function placesIn(known: readonly Known[], tokens: readonly Token[], at: number): readonly [Run] | undefined {
  const runs = known.flatMap(({ agency, place }) => {
    const length = place ? namesPlace(place, tokens, at) : 0;
    return place && length > 0 ? [{ length, agency, place }] : [];
  });
  const length = Math.max(0, ...runs.map((run) => run.length));
  if (length === 0) return undefined;
  const all = runs.filter((run) => run.length === length);
  const written = all.filter(({ place }) => writtenAt(place, tokens, at + length));
  const agencies = (written.length > 0 ? written : all).map(({ agency }) => agency);
  for (const agency of agencies.length > 1 ? agencies : []) {
    const behind = apartBy(agency)
      .map(tokensOf)
      .find(
        (words) =>
          words.length > 0 && words.every(({ folded }, i) => tokens[at + length + i]?.folded === folded),
      );
    const alike = agencies.filter((one) => sameParent(one, agency)).length > 1;
    if (behind && !(alike && behind.length > 1))
      return [{ length: length + behind.length, agencies: [agency] }];
  }
  return [{ length, agencies }];
}

const sameParent = (one: Agency, other: Agency) =>
  fold(apartBy(one)[0] ?? '') === fold(apartBy(other)[0] ?? '');

function longest(
  known: readonly Known[],
  tokens: readonly Token[],
  at: number,
  headed: boolean,
): Run | undefined {
  const runs = known.flatMap((one) => {
    const length = headed ? afterHead(one, tokens, at) : bare(one, tokens, at);
    return length > 0 ? [{ length, agency: one.agency }] : [];
  });
  const length = Math.max(0, ...runs.map((run) => run.length));
  const agencies = runs.filter((run) => run.length === length).map(({ agency }) => agency);
  return agencies.length > 0 ? { length, agencies } : undefined;
}

/**
 * Number of words matched after a head: "sở nông nghiệp", "sở môi trường", "sở tnmt", "sở nn" (the head is
 * counted).
 */
function afterHead({ words, stem, marks, codes }: Known, tokens: readonly Token[], at: number): number {
  const [head, next] = [tokens[at], tokens[at + 1]];
  if (!head || !next || words[0] !== head.folded) return 0;
  if (codes.some((code) => code === next.folded)) return 2;
  let length = 0;
  let named = 0;
  for (const { folded } of tokens.slice(at + 1)) {
    if (!stem.includes(folded) && !(LINKS.has(folded) && named > 0)) break;
    length += 1;
    if (!LINKS.has(folded)) named = length;
  }
  // "So dau ky" typed without diacritics must not match an agency with "đầu" in its name.
  const sure = head.written === 'so' ? named > 1 || stem.length === 1 : named > 0;
  // "Sở mới" is not the one of "môi trường": one word of a longer name has no other marks than the name's.
  const said = wordOf(next.written).marks;
  if (length === 1 && stem.length > 1 && said !== '' && said !== marks.get(next.folded)) return 0;
  if (sure && named > 0) return named + 1;
  return next.folded.length > 1 &&
    codes.some((code) => code.startsWith(next.folded)) &&
    !/^so$/u.test(head.written)
    ? 2
    : 0;
}

/** Number of words matched without a head: the whole name, its first part, or initials. */
function bare({ id, own, stem, codes, place }: Known, tokens: readonly Token[], at: number): number {
  const here = tokens[at]?.folded ?? '';
  if (here === id) return 1;
  if (here.length >= SHORTEST_CODE && codes.includes(here)) return 1;
  if (place) return 0;
  let length = 0;
  while (length < own.length && own[length] === tokens[at + length]?.folded) length += 1;
  if (stem.length > 1 && length === own.length) return length;
  const linked = own.findIndex((word) => LINKS.has(word));
  return linked > 1 && length === linked ? length : 0;
}

const isHead = (token: Token | undefined): boolean =>
  token !== undefined && HEADS.has(token.folded) && !OTHER_SO.test(token.written);

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    folded: fold(match[0]).replace(/[^\p{L}\d]/gu, ''),
    written: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Cache: every message is matched against the same thousands of names. */
const nameParts = new Map<string, NameParts>();
const MAX_CACHED_NAMES = 20_000;

function namePartsOf(agency: Agency): Known {
  const fileCode = agency.settings.at(-1)?.letterhead.fileCode ?? '';
  const name = nameOfAgency(agency);
  const key = `${agency.id}\n${fileCode}\n${name}`;
  const parts = nameParts.get(key) ?? partsOf(agency.id, name, fileCode);
  if (nameParts.size >= MAX_CACHED_NAMES) nameParts.clear();
  nameParts.set(key, parts);
  return { agency, ...parts };
}

function partsOf(id: string, name: string, fileCode: string): NameParts {
  const tokens = tokensOf(name);
  const all = tokens.map(({ folded }) => folded);
  const words = all.filter((word) => !LINKS.has(word));
  const [head = '', ...rest] = words;
  const stem = HEADS.has(head) ? rest : words;
  const initials = (of: readonly string[]) => of.map((word) => word.slice(0, 1)).join('');
  const coded = fold(fileCode).replace(/[^a-z\d]/gu, '');
  const withoutHead = coded.startsWith(head.slice(0, 1)) ? [coded.slice(1)] : [];
  const place = placeIn(tokens);
  // Initials of communes are not used: a thousand of them collide.
  const short = place ? [] : [initials(words), initials(stem)];
  const codes = [...short, coded, fold(id), ...withoutHead];
  return {
    words,
    stem,
    marks: new Map(tokens.map(({ folded, written }) => [folded, wordOf(written).marks])),
    codes: codes.filter((code) => code.length > 1),
    own: HEADS.has(all[0] ?? '') ? all.slice(1) : all,
    id: fold(id).replace(/[^\p{L}\d]/gu, ''),
    place,
  };
}
