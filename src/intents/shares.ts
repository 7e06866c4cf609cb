// How much of each feature each intent has. Nearly all of that table is nothing, so only what is there is kept: for each feature
// a chain of entries, in tables of numbers. Whole, the tables of three reports held 53 MiB.

export class Shares {
  /** Of each feature: the entry that its chain begins with, counted from 1; 0 where it has none. */
  readonly #first: Int32Array;
  #next: Int32Array;
  #intents: Uint16Array;
  #shares: Float64Array;
  #size = 0;

  /** @param most entries there may be at most */
  constructor(features: number, most: number) {
    this.#first = new Int32Array(features);
    this.#next = new Int32Array(most);
    this.#intents = new Uint16Array(most);
    this.#shares = new Float64Array(most);
  }

  /** Fast where all of an intent comes together, as it is learnt. */
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

  /** Gives back the room that was not needed. */
  fit(): void {
    this.#next = this.#next.slice(0, this.#size);
    this.#intents = this.#intents.slice(0, this.#size);
    this.#shares = this.#shares.slice(0, this.#size);
  }

  /** Marks the places of the intents that have something of the feature. */
  markIn(marks: Uint8Array, feature: number): void {
    for (let entry = this.#first[feature] ?? 0; entry > 0; entry = this.#next[entry - 1] ?? 0)
      marks[this.#intents[entry - 1] ?? 0] = 1;
  }

  /** What each intent has of the feature, at the intent's place of the row. */
  putInto(row: Float64Array, feature: number): void {
    for (let entry = this.#first[feature] ?? 0; entry > 0; entry = this.#next[entry - 1] ?? 0)
      row[this.#intents[entry - 1] ?? 0] = this.#shares[entry - 1] ?? 0;
  }
}
