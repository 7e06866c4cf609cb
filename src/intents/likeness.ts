// Which intents a message is like: what no phrase says exactly. Every sentence is a bag of features (words, pairs of
// neighbours, letter groups inside words, concepts), weighed by how rare they are; an intent is as likely as its phrases and
// examples use the features of the message more than those of all others do (naive Bayes on weighed features, against the
// rest). Trained from the registry at start in a fraction of a second, no service, and the same message always gets the same
// ranking. Why this and no library: docs/decisions/0015-understanding.md.

import { LANGUAGES, type Language } from '../language/language.ts';
import { featuresOf, WORD, weightOfKind } from './features.ts';
import type { IntentDefinition } from './intent.ts';
import { waysToSay } from './pattern.ts';
import { Shares } from './shares.ts';

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

/** How many ways of each phrase are learnt. */
const WAYS = 6;
/** How much of every feature every intent is thought to have. */
const SMOOTHING = 5;
/** Makes log odds of whole sentences into likelihoods; fitted by cross-validation. */
const SHARPNESS = 0.25;
/** A feature that comes more often counts no more. */
const MOST_COUNTED = 2;
/** A word that no lesson has weighs as much as a rare one. */
const STRANGE = 0.6;

/** The lessons of one intent: its phrases, with a name at the place of a name, its examples, and what it says of itself. */
export function* lessonsOf(
  { phrases, examples, say }: IntentDefinition,
  intent: number,
  words: (sentence: string) => readonly string[],
): Generator<Lesson & { readonly example: boolean }> {
  const lesson = (language: Language, sentence: string, example: boolean) => ({
    intent,
    language,
    words: words(sentence.replace('{person}', 'Hoa').replace('{agency}', 'Sở Y tế')),
    example,
  });
  for (const language of LANGUAGES) {
    for (const phrase of phrases[language])
      for (const way of waysToSay(phrase, WAYS)) yield lesson(language, way, false);
    for (const sentence of examples[language]) yield lesson(language, sentence, true);
    yield lesson(language, say[language], false);
  }
}

/** The features of a lesson by their places, and how often each is there. */
interface Counted {
  readonly places: readonly number[];
  readonly counts: readonly number[];
}
const NOTHING: Counted = { places: [], counts: [] };
const NO_NUMBERS = new Float64Array();
/** So many lessons are a step of the training. */
const AT_ONCE = 50;
/** Features whose odds are kept: more than people's messages have, and some megabytes. */
const MOST_ODDS = 5000;

/**
 * What the lessons tell, in tables of numbers: feature by feature, and for each feature intent by intent. With objects in
 * their place training takes three times as long.
 */
export class LikenessModel {
  readonly #intents: readonly IntentDefinition[];
  /** Places of features in the tables. */
  readonly #places = new Map<string, number>();
  readonly #kinds: number[] = [];
  #rarities = NO_NUMBERS;
  #totals = NO_NUMBERS;
  /** How much more of a word is in Vietnamese lessons than in English ones. */
  #vietnamese = NO_NUMBERS;
  #shares = new Shares(0, 0);
  /** Of features that were asked for: the log odds that each gives to each intent. */
  readonly #odds = new Map<number, Float64Array>();
  readonly #sums: Float64Array;
  #all = 0;
  readonly #strange: number;

  private constructor(intents: readonly IntentDefinition[], lessons: number) {
    this.#intents = intents;
    this.#sums = new Float64Array(intents.length);
    this.#strange = Math.log(lessons + 1) * STRANGE;
  }

  /** Trained at once; some tenths of a second. */
  static trained(intents: readonly IntentDefinition[], lessons: readonly Lesson[]): LikenessModel {
    const training = LikenessModel.training(intents, lessons);
    for (;;) {
      const step = training.next();
      if (step.done) return step.value;
    }
  }

  /** The same in steps of some milliseconds. */
  static *training(
    intents: readonly IntentDefinition[],
    lessons: readonly Lesson[],
  ): Generator<undefined, LikenessModel> {
    const model = new LikenessModel(intents, lessons.length);
    yield* model.#train(lessons);
    return model;
  }

  *#train(lessons: readonly Lesson[]): Generator<undefined, void> {
    const found: Counted[] = [];
    for (const [at, { words }] of lessons.entries()) {
      found.push(this.#count(words));
      if (at % AT_ONCE === 0) yield;
    }
    const features = this.#places.size;
    this.#rarities = new Float64Array(features);
    this.#totals = new Float64Array(features);
    this.#vietnamese = new Float64Array(features);
    this.#shares = new Shares(
      features,
      found.reduce((sum, { places }) => sum + places.length, 0),
    );
    for (const { places } of found)
      for (const at of places) this.#rarities[at] = (this.#rarities[at] ?? 0) + 1;
    for (const [at, count] of this.#rarities.entries())
      this.#rarities[at] = Math.log((lessons.length + 1) / (count + 0.5));
    for (const [i, lesson] of lessons.entries()) {
      this.#learn(lesson, found[i] ?? NOTHING);
      if (i % AT_ONCE === 0) yield;
    }
    this.#shares.fit();
  }

  /** The features of a lesson with how often it has each; from then on they are known. */
  #count(words: readonly string[]): Counted {
    const places: number[] = [];
    const counts: number[] = [];
    for (const [feature, count] of featuresOf(words)) {
      let at = this.#places.get(feature);
      if (at === undefined) {
        at = this.#places.size;
        this.#places.set(feature, at);
        this.#kinds.push(weightOfKind(feature));
      }
      places.push(at);
      counts.push(count);
    }
    return { places, counts };
  }

  #weight(at: number, count: number): number {
    return Math.min(count, MOST_COUNTED) * (this.#kinds[at] ?? 1) * (this.#rarities[at] ?? 0);
  }

  #learn({ intent, language }: Lesson, { places, counts }: Counted): void {
    const weights = places.map((at, i) => this.#weight(at, counts[i] ?? 0));
    const length = lengthOf(weights);
    const sign = language === 'vi' ? 1 : -1;
    for (let i = 0; i < places.length; i += 1) {
      const at = places[i] ?? 0;
      const weight = (weights[i] ?? 0) / length;
      this.#totals[at] = (this.#totals[at] ?? 0) + weight;
      this.#shares.add(at, intent, weight);
      this.#sums[intent] = (this.#sums[intent] ?? 0) + weight;
      this.#all += weight;
      if (this.#kinds[at] === WORD) this.#vietnamese[at] = (this.#vietnamese[at] ?? 0) + sign * weight;
    }
  }

  /** The intents that the words are like, the likeliest first; none where no word is known. */
  rank(words: readonly string[]): readonly Likeness[] {
    const scores = new Float64Array(this.#intents.length);
    let vietnamese = 0;
    for (const [at, weight] of this.#weights(words)) {
      const odds = this.#oddsOf(at);
      vietnamese += this.#vietnamese[at] ?? 0;
      for (let i = 0; i < odds.length; i += 1) scores[i] = (scores[i] ?? 0) + weight * (odds[i] ?? 0);
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

  #oddsOf(at: number): Float64Array {
    const known = this.#odds.get(at);
    if (known) return known;
    const row = new Float64Array(this.#intents.length);
    this.#shares.putInto(row, at);
    const total = this.#totals[at] ?? 0;
    const thought = (SMOOTHING * total) / this.#all;
    for (const [intent, own] of row.entries()) {
      const sum = this.#sums[intent] ?? 0;
      const inside = (own + thought) / (sum + SMOOTHING);
      const outside = (total - own + thought) / (this.#all - sum + SMOOTHING);
      row[intent] = Math.log(inside / outside);
    }
    if (this.#odds.size < MOST_ODDS) this.#odds.set(at, row);
    return row;
  }

  /** Weights of length 1. Features that no lesson has count to the length: a message of strange words is like nothing. */
  #weights(words: readonly string[]): readonly (readonly [at: number, weight: number])[] {
    const known: (readonly [at: number, weight: number])[] = [];
    const weights: number[] = [];
    for (const [feature, count] of featuresOf(words)) {
      const at = this.#places.get(feature);
      const weight =
        at === undefined
          ? Math.min(count, MOST_COUNTED) * weightOfKind(feature) * this.#strange
          : this.#weight(at, count);
      weights.push(weight);
      if (at !== undefined) known.push([at, weight]);
    }
    const length = lengthOf(weights);
    return known.map(([at, weight]) => [at, weight / length]);
  }
}

function lengthOf(weights: readonly number[]): number {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return Math.sqrt(squares) || 1;
}
