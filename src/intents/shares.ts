// Sparse matrix of feature shares by intent: linked lists of non-zero entries in typed arrays. Dense tables for
// three reports took 53 MiB.

export class Shares {
  /** Head of each feature's list, counted from 1; 0 for an empty list. */
  readonly #first: Int32Array;
  #next: Int32Array;
  #intents: Uint16Array;
  #shares: Float64Array;
  #size = 0;

  /** @param most maximum number of entries */
  constructor(features: number, most: number) {
    this.#first = new Int32Array(features);
    this.#next = new Int32Array(most);
    this.#intents = new Uint16Array(most);
    this.#shares = new Float64Array(most);
  }

  /** Fast when the entries of one intent are added consecutively, as in training. */
  add(feature: number, intent: number, share: number): void {
    let entry = (this.#first[feature] ?? 0) - 1;
    while (entry >= 0 && this.#intents[entry] !== intent) entry = (this.#next[entry] ?? 0) - 1;
    if (entry < 0) {
      entry = this.#size;
      this.#size += 1;
      this.#intents[entry] = intent;
      this.#next[entry] = this.#first[feature] ?? 0;
      this.#first[feature] = entry + 1;
    }
    this.#shares[entry] = (this.#shares[entry] ?? 0) + share;
  }

  /** Releases unused capacity. */
  fit(): void {
    this.#next = this.#next.slice(0, this.#size);
    this.#intents = this.#intents.slice(0, this.#size);
    this.#shares = this.#shares.slice(0, this.#size);
  }

  /** Marks the indices of intents that have the feature. */
  markIn(marks: Uint8Array, feature: number): void {
    for (let entry = this.#first[feature] ?? 0; entry > 0; entry = this.#next[entry - 1] ?? 0)
      marks[this.#intents[entry - 1] ?? 0] = 1;
  }

  /** Writes each intent's share of the feature into the row, by intent index. */
  putInto(row: Float64Array, feature: number): void {
    for (let entry = this.#first[feature] ?? 0; entry > 0; entry = this.#next[entry - 1] ?? 0)
      row[this.#intents[entry - 1] ?? 0] = this.#shares[entry - 1] ?? 0;
  }
}
