// Agencies by what people call them: the name, the name without its "Sở" or a part of it, initials ("tnmt", "nn&ptnt"), the
// code of the letterhead, the id. One reading of it, whether the name stands alone or in a sentence.

import { type Agency, nameOfAgency } from '../src/agency/agency.ts';
import { fold, normalise } from '../src/language/fold.ts';

/** What agencies' names begin with, folded. "Số" folds to the same as "sở". */
const HEADS: ReadonlySet<string> = new Set(['so', 'ban', 'cuc']);
const LINKS: ReadonlySet<string> = new Set(['va', 'cua']);
const OTHER_SO = /^s[ôốồộổỗòóỏõọ]/iu;
/** Shorter initials without a "sở" before them are other words: "TP". */
const SHORTEST_CODE = 3;
const TOKEN = /[\p{L}\d]+(?:[&.-][\p{L}\d]+)*&?/gu;

interface Token {
  readonly folded: string;
  readonly written: string;
  readonly from: number;
  readonly to: number;
}

interface Known {
  readonly agency: Agency;
  /** The words of the name, without links. */
  readonly words: readonly string[];
  /** The same without the head. */
  readonly stem: readonly string[];
  /** Initials and codes, with and without that of the head. */
  readonly codes: readonly string[];
}

/** One place in a sentence where an agency is named, and all that it may be. */
export interface NamedAgency {
  readonly from: number;
  readonly to: number;
  readonly agencies: readonly Agency[];
}

/** The agency of that name, code or id; else all in whose names every word that was said stands. */
export function agenciesCalled(agencies: readonly Agency[], name: string): readonly Agency[] {
  const said = fold(name);
  const exact = agencies.filter((one) => [one.id, nameOfAgency(one)].map(fold).includes(said));
  if (exact.length > 0) return exact;
  const words = tokensOf(name)
    .map(({ folded }) => folded)
    .filter((word) => !LINKS.has(word));
  const known = agencies.map(knownAs);
  const [first = '', ...rest] = words;
  const code = HEADS.has(first) && rest.length > 0 ? rest.join('') : words.join('');
  const coded = known.filter(({ codes }) => codes.includes(code));
  if (coded.length > 0) return coded.map(({ agency }) => agency);
  return known
    .filter((one) => words.length > 0 && words.every((word) => one.words.includes(word)))
    .map(({ agency }) => agency);
}

/** Where a sentence names agencies, from left to right. Places are those of the normalised text. */
export function agenciesNamedIn(agencies: readonly Agency[], text: string): readonly NamedAgency[] {
  const tokens = tokensOf(normalise(text));
  const known = agencies.map(knownAs);
  const found: NamedAgency[] = [];
  for (let at = 0; at < tokens.length; ) {
    const headed = isHead(tokens[at]);
    const best = headed
      ? (longest(known, tokens, at, true) ?? longest(known, tokens, at, false))
      : longest(known, tokens, at, false);
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
  /** In words. */
  readonly length: number;
  readonly agencies: readonly Agency[];
}

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

/** "sở nông nghiệp", "sở môi trường", "sở tnmt", "sở nn": so many words, its head counted. */
function afterHead({ words, stem, codes }: Known, tokens: readonly Token[], at: number): number {
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
  // "So dau ky" without its marks is no agency with "đầu" in its name.
  const sure = head.written === 'so' ? named > 1 || stem.length === 1 : named > 0;
  if (sure && named > 0) return named + 1;
  return next.folded.length > 1 &&
    codes.some((code) => code.startsWith(next.folded)) &&
    !/^so$/u.test(head.written)
    ? 2
    : 0;
}

/** Without its head: the whole of it, or its first part; initials. */
function bare({ agency, stem, codes }: Known, tokens: readonly Token[], at: number): number {
  const here = tokens[at]?.folded ?? '';
  if (here === fold(agency.id)) return 1;
  if (here.length >= SHORTEST_CODE && codes.includes(here)) return 1;
  const own = stemTokens(agency);
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

const nameTokens = (agency: Agency): readonly string[] =>
  tokensOf(nameOfAgency(agency)).map(({ folded }) => folded);

/** The name without its head, links among it. */
function stemTokens(agency: Agency): readonly string[] {
  const all = nameTokens(agency);
  return HEADS.has(all[0] ?? '') ? all.slice(1) : all;
}

function knownAs(agency: Agency): Known {
  const words = nameTokens(agency).filter((word) => !LINKS.has(word));
  const [head = '', ...rest] = words;
  const stem = HEADS.has(head) ? rest : words;
  const initials = (of: readonly string[]) => of.map((word) => word.slice(0, 1)).join('');
  const fileCode = agency.settings.at(-1)?.letterhead.fileCode ?? '';
  const coded = fold(fileCode).replace(/[^a-z\d]/gu, '');
  const withoutHead = coded.startsWith(head.slice(0, 1)) ? [coded.slice(1)] : [];
  const codes = [initials(words), initials(stem), coded, fold(agency.id), ...withoutHead];
  return { agency, words, stem, codes: codes.filter((code) => code.length > 1) };
}
