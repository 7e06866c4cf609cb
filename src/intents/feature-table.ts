// Assigns numbers to features, so that trained data fits into typed arrays. Shared by several models, because
// most sentences have the same features whatever a report's figures are called.

import { featuresOf, weightOfKind } from './features.ts';

/** Indices of a sentence's features, and their counts. */
export interface Counted {
  readonly places: readonly number[];
  readonly counts: readonly number[];
}

export class FeatureTable {
  readonly #places = new Map<string, number>();
  readonly #weights: number[] = [];

  get size(): number {
    return this.#weights.length;
  }

  /** The index of a feature; undefined when it was never counted. */
  placeOf(feature: string): number | undefined {
    return this.#places.get(feature);
  }

  /** The weight of the feature's kind. */
  weightOf(at: number): number {
    return this.#weights[at] ?? 1;
  }

  /** Counts the features of a sentence, adding new ones to the table. */
  count(words: readonly string[]): Counted {
    const places: number[] = [];
    const counts: number[] = [];
    for (const [feature, count] of featuresOf(words)) {
      let at = this.#places.get(feature);
      if (at === undefined) {
        at = this.#places.size;
        this.#places.set(feature, at);
        this.#weights.push(weightOfKind(feature));
      }
      places.push(at);
      counts.push(count);
    }
    return { places, counts };
  }
}
