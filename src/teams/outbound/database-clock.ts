// What the database's clock says in milliseconds of this process. Each answer of the database tells it, as far as it was
// long under way: the database looked at its clock somewhere between question and answer. What all answers have in common
// is much narrower than any of them, and an answer that was held up changes nothing.

/** How far two clocks may run apart, in milliseconds per millisecond: well beyond what a clock is set right by. */
const DRIFT = 0.0005;
/** In milliseconds; by then the two may have run apart by more than an answer is under way. */
const STALE = 10_000;
/** SQLite's clock counts whole milliseconds. */
const COARSE = 1;

/** One look at it. */
export interface Look {
  /** By this process, in milliseconds since it began. */
  readonly asked: number;
  /** By the database, in milliseconds since 1970. */
  readonly told: number;
  readonly answered: number;
}

/** What is to be added to the database's time, at least and at most, known at that time of this process. */
interface Between {
  readonly least: number;
  readonly most: number;
  readonly at: number;
}

export class DatabaseClock {
  #between: Between | undefined;

  /** Takes in what one answer tells. */
  look({ asked, told, answered }: Look): void {
    const seen = { least: asked - told - COARSE, most: answered - told, at: answered };
    const known = this.#between;
    const drifted = known ? (answered - known.at) * DRIFT : 0;
    const least = Math.max(seen.least, known ? known.least - drifted : seen.least);
    const most = Math.min(seen.most, known ? known.most + drifted : seen.most);
    // Nothing in common: a clock has been set.
    this.#between = least <= most ? { least, most, at: answered } : seen;
  }

  /** Whether nobody has looked for a while, at that time of this process. */
  isStale(now: number): boolean {
    return !this.#between || now - this.#between.at > STALE;
  }

  /** That time of the database by this process, in milliseconds since it began. Throws when nobody has looked yet. */
  here(told: number): number {
    if (!this.#between) throw new Error('the clock of the database is not known');
    return told + (this.#between.least + this.#between.most) / 2;
  }
}
