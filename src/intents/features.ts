// Features of a sentence for the likeness: words, bigrams, letter n-grams inside words, concepts.

import { conceptsIn } from './concepts.ts';

/** Weight of a word; no other kind has the same. */
export const WORD = 1;
/** Weights by kind: words, bigrams, bigrams with a gap, letter n-grams, concepts, concept bigrams. */
const WEIGHTS: Readonly<Record<string, number>> = {
  w: WORD,
  p: 0.8,
  k: 0.4,
  g: 0.45,
  c: 1.2,
  q: 0.9,
  s: 0.5,
};
const GROUP = 3;

/** The weight of a feature's kind. */
export function weightOfKind(feature: string): number {
  return WEIGHTS[feature[0] ?? ''] ?? 1;
}

/** Whether the feature is a word or concept, other than a number; not an n-gram of words or letters. */
export const isWhole = (feature: string): boolean => /^(?:w:(?!\{number\})|c:)/u.test(feature);

/** Counts of the features in the words of a sentence. */
export function featuresOf(words: readonly string[]): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string) => features.set(feature, (features.get(feature) ?? 0) + 1);
  words.forEach((word, at) => {
    add(`w:${word}`);
    add(`p:${words[at - 1] ?? '^'} ${word}`);
    if (at === words.length - 1) add(`p:${word} $`);
    const next = words[at + 2];
    if (next !== undefined) add(`k:${word} ${next}`);
    for (const group of groupsOf(word)) add(group);
  });
  const concepts = conceptsIn(words);
  concepts.forEach((concept, at) => {
    add(`c:${concept}`);
    if (at > 0) add(`q:${concepts[at - 1]} ${concept}`);
    if (at > 1) add(`s:${concepts[at - 2]} ${concept}`);
  });
  return features;
}

/** Cache of letter n-grams by word; emptied when full. */
const groups = new Map<string, readonly string[]>();
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 24;

function groupsOf(word: string): readonly string[] {
  if (word.startsWith('{') || word.length < GROUP) return [];
  const known = groups.get(word);
  if (known) return known;
  const padded = `<${word}>`;
  const found: string[] = [];
  for (let from = 0; from + GROUP <= padded.length; from += 1)
    found.push(`g:${padded.slice(from, from + GROUP)}`);
  if (groups.size >= MOST_KEPT) groups.clear();
  if (word.length <= LONGEST_KEPT) groups.set(word, found);
  return found;
}
