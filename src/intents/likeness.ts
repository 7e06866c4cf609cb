// Which intents a message is like: what no phrase says exactly. Every sentence is a bag of features (words, pairs of
// neighbours, letter groups inside words, concepts), weighed by how rare they are; an intent is as likely as its phrases and
// examples use the features of the message more than those of all others do (naive Bayes on weighed features, against the
// rest). Trained from the registry at start in a fraction of a second, no service, and the same message always gets the same
// ranking. Why this and no library: docs/decisions/0015-understanding.md.

import { LANGUAGES, type Language } from '../language/language.ts';
import { conceptsIn } from './concepts.ts';
import type { IntentDefinition } from './intent.ts';
import { waysToSay } from './pattern.ts';

export interface Likeness {
  readonly intent: IntentDefinition;
  /** 0 to 1, all intents together 1: how likely it is that this intent is meant, if any of them is. */
  readonly score: number;
  /** In which language it is rather said so. */
  readonly language: Language;
}

/** A sentence that teaches the model what an intent is like. */
export interface Lesson {
  readonly intent: number;
  readonly language: Language;
  readonly words: readonly string[];
}

/** How much the kinds of features count: words, pairs, pairs over one word, letter groups, concepts, pairs of concepts. */
const WEIGHTS: Readonly<Record<string, number>> = { w: 1, p: 0.8, k: 0.4, g: 0.45, c: 1.2, q: 0.9, s: 0.5 };
const GROUP = 3;
/** How many ways of each phrase are learnt. */
const WAYS = 6;
/** How much of every feature every intent is thought to have. */
const SMOOTHING = 5;
/** Makes log odds of whole sentences into likelihoods; fitted by cross-validation. */
const SHARPNESS = 0.25;
/** A word that no lesson has weighs as much as a rare one. */
const STRANGE = 0.6;

/** The lessons of a registry: its phrases, with a name at the place of a name, its examples, and what it says of itself. */
export function lessonsOf(
  intents: readonly IntentDefinition[],
  words: (sentence: string) => readonly string[],
): readonly (Lesson & { readonly example: boolean })[] {
  const lesson = (intent: number, language: Language, sentence: string, example: boolean) => ({
    intent,
    language,
    words: words(sentence.replace('{person}', 'Hoa').replace('{agency}', 'Sở Y tế')),
    example,
  });
  return intents.flatMap(({ phrases, examples, say }, at) =>
    LANGUAGES.flatMap((language) => [
      ...phrases[language].flatMap((phrase) =>
        waysToSay(phrase, WAYS).map((way) => lesson(at, language, way, false)),
      ),
      ...examples[language].map((sentence) => lesson(at, language, sentence, true)),
      lesson(at, language, say[language], false),
    ]),
  );
}

export class LikenessModel {
  readonly #intents: readonly IntentDefinition[];
  readonly #rarity = new Map<string, number>();
  readonly #totals = new Map<string, number>();
  /** By feature: how much of it each intent has. */
  readonly #shares = new Map<string, Map<number, number>>();
  readonly #sums: number[];
  #all = 0;
  readonly #languages = new Map<string, number>();
  /** By feature, once asked for: the log odds that it gives to each intent. */
  readonly #odds = new Map<string, Float64Array>();
  readonly #lessons: number;

  constructor(intents: readonly IntentDefinition[], lessons: readonly Lesson[]) {
    this.#intents = intents;
    this.#lessons = lessons.length;
    this.#sums = intents.map(() => 0);
    const known = lessons.map(({ intent, language, words }) => ({
      intent,
      language,
      features: featuresOf(words),
    }));
    for (const { features } of known)
      for (const feature of features.keys()) this.#rarity.set(feature, (this.#rarity.get(feature) ?? 0) + 1);
    for (const [feature, count] of this.#rarity)
      this.#rarity.set(feature, Math.log((lessons.length + 1) / (count + 0.5)));
    for (const { intent, language, features } of known) {
      for (const [feature, weight] of this.#weigh(features)) {
        this.#totals.set(feature, (this.#totals.get(feature) ?? 0) + weight);
        const shares = this.#shares.get(feature) ?? new Map<number, number>();
        this.#shares.set(feature, shares.set(intent, (shares.get(intent) ?? 0) + weight));
        this.#sums[intent] = (this.#sums[intent] ?? 0) + weight;
        this.#all += weight;
        if (feature.startsWith('w:'))
          this.#languages.set(
            feature,
            (this.#languages.get(feature) ?? 0) + (language === 'vi' ? weight : -weight),
          );
      }
    }
  }

  /** The intents that the words are like, the likeliest first; none where no word is known. */
  rank(words: readonly string[]): readonly Likeness[] {
    const features = this.#weigh(featuresOf(words));
    const scores = this.#intents.map(() => 0);
    let vietnamese = 0;
    for (const [feature, weight] of features) {
      const odds = this.#oddsOf(feature);
      vietnamese += this.#languages.get(feature) ?? 0;
      odds?.forEach((one, at) => {
        scores[at] = (scores[at] ?? 0) + weight * one;
      });
    }
    if (scores.every((score) => score === 0)) return [];
    const most = Math.max(...scores);
    const likelihoods = scores.map((score) => Math.exp((score - most) * SHARPNESS));
    const sum = likelihoods.reduce((all, one) => all + one, 0);
    const language = vietnamese >= 0 ? 'vi' : 'en';
    return this.#intents
      .map((intent, at) => ({ intent, language, score: (likelihoods[at] ?? 0) / sum }) as const)
      .toSorted((a, b) => b.score - a.score);
  }

  #oddsOf(feature: string): Float64Array | undefined {
    const ready = this.#odds.get(feature);
    const total = this.#totals.get(feature);
    if (ready || total === undefined) return ready;
    const shares = this.#shares.get(feature);
    const thought = (SMOOTHING * total) / this.#all;
    const odds = Float64Array.from(this.#sums, (sum, at) => {
      const own = shares?.get(at) ?? 0;
      const inside = (own + thought) / (sum + SMOOTHING);
      const outside = (total - own + thought) / (this.#all - sum + SMOOTHING);
      return Math.log(inside / outside);
    });
    this.#odds.set(feature, odds);
    return odds;
  }

  /** Weights of length 1. Features that no lesson has count to the length: a message of strange words is like nothing. */
  #weigh(features: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    const rare = Math.log(this.#lessons + 1);
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [feature, count] of features) {
      const kind = WEIGHTS[feature[0] ?? ''] ?? 1;
      const rarity = this.#rarity.get(feature);
      const weight = Math.min(count, 2) * kind * (rarity ?? rare * STRANGE);
      squares += weight * weight;
      if (rarity !== undefined) weights.set(feature, weight);
    }
    const length = Math.sqrt(squares) || 1;
    for (const [feature, weight] of weights) weights.set(feature, weight / length);
    return weights;
  }
}

/** How often each feature stands in the words of a sentence. */
function featuresOf(words: readonly string[]): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string) => features.set(feature, (features.get(feature) ?? 0) + 1);
  words.forEach((word, at) => {
    add(`w:${word}`);
    add(`p:${words[at - 1] ?? '^'} ${word}`);
    if (at === words.length - 1) add(`p:${word} $`);
    const next = words[at + 2];
    if (next !== undefined) add(`k:${word} ${next}`);
    if (word.startsWith('{') || word.length < GROUP) return;
    const padded = `<${word}>`;
    for (let from = 0; from + GROUP <= padded.length; from += 1) add(`g:${padded.slice(from, from + GROUP)}`);
  });
  const concepts = conceptsIn(words);
  concepts.forEach((concept, at) => {
    add(`c:${concept}`);
    if (at > 0) add(`q:${concepts[at - 1]} ${concept}`);
    if (at > 1) add(`s:${concepts[at - 2]} ${concept}`);
  });
  return features;
}
