// Node's SQLite answers at once, so a caller that asks again and again never yields to the event loop: what sixteen people said
// at the same moment was one piece of work, and so was a whole round of reminders. Therefore a caller that gets the connection when
// enough has been done without a pause lets the loop turn first: requests are taken, timers run, answers leave.

/** So long work may go on without a pause; in milliseconds. One pause costs some hundredths. */
const SLICE = 5;

export class TimeSlices {
  readonly #milliseconds: number;
  readonly #now: () => number;
  /** When this turn of the loop first asked; undefined where it has not yet. */
  #began: number | undefined;

  /** @param now in milliseconds; a test's clock counts pieces of work */
  constructor({ milliseconds = SLICE, now = () => performance.now() } = {}) {
    this.#milliseconds = milliseconds;
    this.#now = now;
  }

  /** Resolves at once as long as this turn of the event loop has done little, else in the next one. */
  async mine(): Promise<void> {
    if (this.#began === undefined) this.#begin();
    else if (this.#now() - this.#began >= this.#milliseconds) await this.#next();
  }

  #begin(): void {
    this.#began = this.#now();
    setImmediate(() => {
      this.#began = undefined;
    });
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      setImmediate(() => {
        this.#begin();
        resolve();
      });
    });
  }
}
