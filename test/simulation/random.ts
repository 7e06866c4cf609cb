// Chance that can be played again: the same seed gives the same province, the same lives and the same outages.

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 up to but not 1. The mulberry32 generator. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** True that often. */
  chance(share: number): boolean {
    return this.fraction() < share;
  }

  /** One of them. Throws where there is none. */
  pick<One>(ones: readonly One[]): One {
    if (ones.length === 0) throw new RangeError('nothing to pick from');
    return ones[Math.floor(this.fraction() * ones.length)] as One;
  }
}
