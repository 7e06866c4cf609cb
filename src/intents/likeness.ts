// Which intents a message is like: what no phrase says exactly. Every sentence is a bag of features (words, pairs of
// neighbours, letter groups inside words, concepts), weighed by how rare they are; an intent is as likely as its phrases and
// examples use the features of the message more than those of all others do (naive Bayes on weighed features, against the
// rest). Trained from the registry at start in a fraction of a second, no service, and the same message always gets the same
// ranking. Why this and no library: docs/decisions/0015-understanding.md.

import type { Language } from '../language/language.ts';
import { type Counted, FeatureTable } from './feature-table.ts';
import { featuresOf, isWhole, WORD, weightOfKind } from './features.ts';
import type { IntentDefinition } from './intent.ts';
import type { Lesson } from './lessons.ts';
import { Shares } from './shares.ts';

export interface Likeness {
  readonly intent: IntentDefinition;
  /** 0 to 1, all intents together 1: how likely it is that this intent is meant, if any of them is. */
  readonly score: number;
  /** In which language it is rather said so. */
  readonly language: Language;
  /** A word of the message, or what it stands for, is among its own; else only letters are like them. */
  readonly related: boolean;
}

/** How much of every feature every intent is thought to have. */
const SMOOTHING = 5;
/** Makes log odds of whole sentences into likelihoods; fitted by cross-validation. */
const SHARPNESS = 0.25;
/** A feature that comes more often counts no more. */
const MOST_COUNTED = 2;
/** A word that no lesson has weighs as much as a rare one. */
const STRANGE = 0.6;

const NO_NUMBERS = new Float64Array();
/** So many lessons are a step of the training. */
const AT_ONCE = 50;
/** Features whose odds are kept: more than people's messages have, and some megabytes. */
const MOST_ODDS = 5000;

/** A lesson with its features counted. */
export interface CountedLesson extends Pick<Lesson, 'intent' | 'language'> {
  readonly counted: Counted;
}

/**
 * What the lessons tell, in tables of numbers: feature by feature, and for each feature intent by intent. With objects in
 * their place training takes three times as long.
 */
export class LikenessModel {
  readonly #intents: readonly IntentDefinition[];
  /** Also has the features of other models' lessons; of those this one knows nothing. */
  readonly #features: FeatureTable;
  /** How rare each feature is; 0 where no lesson has it. */
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

  private constructor(intents: readonly IntentDefinition[], lessons: number, features: FeatureTable) {
    this.#intents = intents;
    this.#features = features;
    this.#sums = new Float64Array(intents.length);
    this.#strange = Math.log(lessons + 1) * STRANGE;
  }

  /** Trained at once; some tenths of a second. */
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

  /** The same in steps of some milliseconds; `features` is what the lessons were counted with. */
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
      if (i % AT_ONCE === 0) yield;
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

  /** The place of a feature that a lesson has. */
  #placeOf(feature: string): number | undefined {
    const at = this.#features.placeOf(feature);
    return at !== undefined && (this.#rarities[at] ?? 0) > 0 ? at : undefined;
  }

  /** The intents that the words are like, the likeliest first; none where no word is known. */
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
    if (this.#odds.size < MOST_ODDS) this.#odds.set(at, row);
    return row;
  }

  /** Weights of length 1. Features that no lesson has count to the length: a message of strange words is like nothing. */
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
