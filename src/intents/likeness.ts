// Ranks intents for messages that match no phrase. A sentence is a bag of features (words, bigrams, letter
// n-grams, concepts) weighted by rarity; the score of an intent is how much more often its phrases and examples
// have the message's features than those of all others (one-vs-rest naive Bayes with weighted features). Trained
// from the registry at start in a fraction of a second, without a service, and deterministic. Alternatives
// considered: docs/decisions/0015-understanding.md.

import type { Language } from '../language/language.ts';
import { type Counted, FeatureTable } from './feature-table.ts';
import { featuresOf, isWhole, WORD, weightOfKind } from './features.ts';
import type { IntentDefinition } from './intent.ts';
import type { Lesson } from './lessons.ts';
import { Shares } from './shares.ts';

export interface Likeness {
  readonly intent: IntentDefinition;
  /** Between 0 and 1, summing to 1 over all intents: the probability that this intent is meant, if any is. */
  readonly score: number;
  /** The more likely language of the message for this intent. */
  readonly language: Language;
  /** The intent has a word or concept of the message; otherwise only letter n-grams match. */
  readonly related: boolean;
}

/** Additive smoothing of feature counts. */
const SMOOTHING = 5;
/** Converts log odds of whole sentences into probabilities; fitted by cross-validation. */
const SHARPNESS = 0.25;
/** Maximum count of a feature per sentence. */
const MOST_COUNTED = 2;
/** Weight of an unknown word, as of a rare one. */
const UNKNOWN_WORD_RARITY = 0.6;

const NO_NUMBERS = new Float64Array();
/** Sentences per training step. */
const LESSONS_PER_STEP = 50;
/** Cached odds of features: more than a typical vocabulary, and a few megabytes. */
const MAX_CACHED_ODDS = 5000;

/** A training sentence with its features counted. */
export interface CountedLesson extends Pick<Lesson, 'intent' | 'language'> {
  readonly counted: Counted;
}

/**
 * The trained counts, as typed arrays by feature and intent. With objects instead, training takes three times
 * as long.
 */
export class LikenessModel {
  readonly #intents: readonly IntentDefinition[];
  /** May also contain features from other models' sentences, unknown to this one. */
  readonly #features: FeatureTable;
  /** Rarity of each feature; 0 when no sentence of this model has it. */
  #rarities = NO_NUMBERS;
  #totals = NO_NUMBERS;
  /** How much more frequent a word is in Vietnamese sentences than in English ones. */
  #vietnamese = NO_NUMBERS;
  #shares = new Shares(0, 0);
  /** Cache: log odds of a feature for each intent. */
  readonly #odds = new Map<number, Float64Array>();
  readonly #sums: Float64Array;
  #all = 0;
  readonly #strange: number;

  private constructor(intents: readonly IntentDefinition[], lessons: number, features: FeatureTable) {
    this.#intents = intents;
    this.#features = features;
    this.#sums = new Float64Array(intents.length);
    this.#strange = Math.log(lessons + 1) * UNKNOWN_WORD_RARITY;
  }

  /** Trains at once, which takes some tenths of a second. */
  static trained(intents: readonly IntentDefinition[], lessons: readonly Lesson[]): LikenessModel {
    const features = new FeatureTable();
    const counted = lessons.map(({ intent, language, words }) => {
      return { intent, language, counted: features.count(words) };
    });
    const training = LikenessModel.training(intents, counted, features);
    for (;;) {
      const step = training.next();
      if (step.done) return step.value;
    }
  }

  /** Trains in steps of some milliseconds; `features` is the table the sentences were counted with. */
  static *training(
    intents: readonly IntentDefinition[],
    lessons: readonly CountedLesson[],
    features: FeatureTable,
  ): Generator<undefined, LikenessModel> {
    const model = new LikenessModel(intents, lessons.length, features);
    yield* model.#train(lessons);
    return model;
  }

  *#train(lessons: readonly CountedLesson[]): Generator<undefined, void> {
    const { size } = this.#features;
    this.#rarities = new Float64Array(size);
    this.#totals = new Float64Array(size);
    this.#vietnamese = new Float64Array(size);
    this.#shares = new Shares(
      size,
      lessons.reduce((sum, { counted }) => sum + counted.places.length, 0),
    );
    for (const { counted } of lessons)
      for (const at of counted.places) this.#rarities[at] = (this.#rarities[at] ?? 0) + 1;
    for (const [at, count] of this.#rarities.entries())
      if (count > 0) this.#rarities[at] = Math.log((lessons.length + 1) / (count + 0.5));
    for (const [i, lesson] of lessons.entries()) {
      this.#learn(lesson);
      if (i % LESSONS_PER_STEP === 0) yield;
    }
    this.#shares.fit();
  }

  #weight(at: number, count: number): number {
    return Math.min(count, MOST_COUNTED) * this.#features.weightOf(at) * (this.#rarities[at] ?? 0);
  }

  #learn({ intent, language, counted: { places, counts } }: CountedLesson): void {
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
      if (this.#features.weightOf(at) === WORD)
        this.#vietnamese[at] = (this.#vietnamese[at] ?? 0) + sign * weight;
    }
  }

  /** The index of a feature known to this model. */
  #placeOf(feature: string): number | undefined {
    const at = this.#features.placeOf(feature);
    return at !== undefined && (this.#rarities[at] ?? 0) > 0 ? at : undefined;
  }

  /** The intents similar to the words, best first; empty when no word is known. */
  rank(words: readonly string[]): readonly Likeness[] {
    const scores = new Float64Array(this.#intents.length);
    const related = new Uint8Array(this.#intents.length);
    let vietnamese = 0;
    for (const [at, weight, whole] of this.#weights(words)) {
      if (whole) this.#shares.markIn(related, at);
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
      .map((intent, at) => {
        const score = (likelihoods[at] ?? 0) / sum;
        return { intent, language, score, related: related[at] === 1 } as const;
      })
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
    if (this.#odds.size < MAX_CACHED_ODDS) this.#odds.set(at, row);
    return row;
  }

  /**
   * Weights normalised to length 1. Unknown features count towards the length, so a message of unknown words
   * resembles nothing.
   */
  #weights(words: readonly string[]): readonly (readonly [at: number, weight: number, whole: boolean])[] {
    const known: (readonly [at: number, weight: number, whole: boolean])[] = [];
    const weights: number[] = [];
    for (const [feature, count] of featuresOf(words)) {
      const at = this.#placeOf(feature);
      const weight =
        at === undefined
          ? Math.min(count, MOST_COUNTED) * weightOfKind(feature) * this.#strange
          : this.#weight(at, count);
      weights.push(weight);
      if (at !== undefined) known.push([at, weight, isWhole(feature)]);
    }
    const length = lengthOf(weights);
    return known.map(([at, weight, whole]) => [at, weight / length, whole]);
  }
}

function lengthOf(weights: readonly number[]): number {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return Math.sqrt(squares) || 1;
}
