// Which intents a message is like, judged by their examples: what no phrase says exactly. Every sentence is a bag of features
// (words, pairs of neighbours, letter groups inside words), weighed by how rare they are. An intent is as likely as its
// nearest examples and its examples as a whole are like the message. Trained from the registry at start in milliseconds; the
// same message always gets the same ranking. Why our own and no library: docs/decisions/0013-understanding.md.

import { LANGUAGES, type Language } from '../language/language.ts';
import { conceptsIn } from './concepts.ts';
import type { IntentDefinition } from './intent.ts';

export interface Likeness {
  readonly intent: IntentDefinition;
  /** 0 to 1: calibrated so that it compares across messages; see LIKELY in arbitrate.ts. */
  readonly score: number;
  /** The language of the nearest example. */
  readonly language: Language;
}

type Vector = ReadonlyMap<number, number>;

interface Example {
  readonly intent: number;
  readonly language: Language;
}

/** The features of a sentence's words: slots stand for their kind, as `{period}`. */
function featuresOf(words: readonly string[]): readonly string[] {
  const features: string[] = [];
  words.forEach((word, at) => {
    features.push(`w:${word}`);
    features.push(`p:${words[at - 1] ?? '^'} ${word}`);
    if (at === words.length - 1) features.push(`p:${word} $`);
    if (word.startsWith('{') || word.length < 3) return;
    const padded = `<${word}>`;
    for (let from = 0; from + GROUP <= padded.length; from += 1)
      features.push(`g:${padded.slice(from, from + GROUP)}`);
  });
  const concepts = conceptsIn(words);
  concepts.forEach((concept, at) => {
    features.push(`c:${concept}`);
    if (at > 0) features.push(`q:${concepts[at - 1]} ${concept}`);
  });
  return features;
}

const GROUP = 3;
/** How much the kinds of features count. */
const WEIGHTS: Readonly<Record<string, number>> = { w: 1, p: 0.8, g: 0.45, c: 1.2, q: 0.9 };
/** How many of its nearest examples speak for an intent. */
const NEAREST = 4;

export class LikenessModel {
  readonly #intents: readonly IntentDefinition[];
  readonly #featureIds = new Map<string, number>();
  readonly #rarity: number[] = [];
  readonly #examples: Example[] = [];
  /** By feature: the examples that have it, with its weight in each. */
  readonly #postings: { readonly example: number; readonly weight: number }[][] = [];
  readonly #centroids: Vector[] = [];

  /** @param words makes a sentence into its words, as those of a message are made */
  constructor(intents: readonly IntentDefinition[], words: (sentence: string) => readonly string[]) {
    this.#intents = intents;
    const sentences = intents.flatMap((intent, at) =>
      LANGUAGES.flatMap((language) =>
        [...intent.examples[language], intent.say[language]].map((sentence) => ({
          intent: at,
          language,
          features: featuresOf(words(sentence)),
        })),
      ),
    );
    for (const { features } of sentences) {
      for (const feature of new Set(features)) {
        const id = this.#featureIds.get(feature) ?? this.#featureIds.size;
        this.#featureIds.set(feature, id);
        this.#rarity[id] = (this.#rarity[id] ?? 0) + 1;
      }
    }
    const total = sentences.length;
    this.#rarity.forEach((count, id) => {
      this.#rarity[id] = Math.log((total + 1) / (count + 0.5));
    });
    const sums = intents.map(() => new Map<number, number>());
    sentences.forEach(({ intent, language, features }, example) => {
      this.#examples.push({ intent, language });
      for (const [id, weight] of this.#vector(features).known) {
        const postings = this.#postings[id] ?? [];
        this.#postings[id] = postings;
        postings.push({ example, weight });
        const sum = sums[intent];
        sum?.set(id, (sum.get(id) ?? 0) + weight);
      }
    });
    for (const sum of sums) this.#centroids.push(unit(sum));
  }

  /**
   * The intents that the words are like, the likeliest first.
   * @param except an example that is not to speak, by its number: to judge the model by its own examples
   */
  rank(
    words: readonly string[],
    except?: (intent: IntentDefinition, language: Language, at: number) => boolean,
  ): readonly Likeness[] {
    const { known } = this.#vector(featuresOf(words));
    if (known.size === 0) return [];
    const similar = new Map<number, number>();
    for (const [id, weight] of known) {
      for (const posting of this.#postings[id] ?? [])
        similar.set(posting.example, (similar.get(posting.example) ?? 0) + weight * posting.weight);
    }
    const best = this.#intents.map((): { score: number; example: number }[] => []);
    for (const [example, score] of similar) {
      const { intent = 0, language = 'vi' } = this.#examples[example] ?? {};
      const definition = this.#intents[intent];
      if (definition && except?.(definition, language, example)) continue;
      best[intent]?.push({ score, example });
    }
    const ranked = this.#intents.flatMap((intent, at) => {
      const nearest = (best[at] ?? []).toSorted((a, b) => b.score - a.score).slice(0, NEAREST);
      const [first] = nearest;
      if (!first) return [];
      const mean = nearest.reduce((sum, one) => sum + one.score, 0) / NEAREST;
      const whole = dot(known, this.#centroids[at] ?? new Map());
      const score = 0.45 * first.score + 0.25 * mean + 0.3 * whole;
      return [{ intent, score, language: this.#examples[first.example]?.language ?? 'vi' }];
    });
    return ranked.toSorted((a, b) => b.score - a.score);
  }

  /** Features that no example has still count to the length: a message of strange words is like nothing. */
  #vector(features: readonly string[]): { readonly known: Vector } {
    const weights = new Map<number, number>();
    let strange = 0;
    const most = Math.log(this.#examples.length + 1);
    for (const feature of features) {
      const id = this.#featureIds.get(feature);
      const kind = WEIGHTS[feature[0] ?? ''] ?? 1;
      if (id === undefined) strange += (kind * most * 0.5) ** 2;
      else weights.set(id, kind * (this.#rarity[id] ?? 0));
    }
    const length = Math.sqrt([...weights.values()].reduce((sum, one) => sum + one * one, strange));
    return { known: new Map([...weights].map(([id, weight]) => [id, weight / (length || 1)])) };
  }
}

function unit(vector: ReadonlyMap<number, number>): Vector {
  const length = Math.sqrt([...vector.values()].reduce((sum, one) => sum + one * one, 0)) || 1;
  return new Map([...vector].map(([id, weight]) => [id, weight / length]));
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [id, weight] of a) sum += weight * (b.get(id) ?? 0);
  return sum;
}
