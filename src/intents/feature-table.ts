// Features by number, so that what is learnt of them is in tables. Several models share one: most of what people say is the same
// whatever a report calls its figures, and so are its features.

import { featuresOf, weightOfKind } from './features.ts';

/** The features of a sentence by their places, and how often each is there. */
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

  /** The place of a feature that was counted. */
  placeOf(feature: string): number | undefined {
    return this.#places.get(feature);
  }

  /** How much the kind of the feature at that place counts. */
  weightOf(at: number): number {
    return this.#weights[at] ?? 1;
  }

  /** The features of a sentence with how often it has each; from then on they are known. */
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
