// One at a time, in the order of coming.

export class Lock {
  #held = false;
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is the caller's; with `next` before all others who wait. */
  async take(next = false): Promise<void> {
    if (!this.#held) {
      this.#held = true;
      return;
    }
    await new Promise<void>((resolve) => {
      if (next) this.#waiting.unshift(resolve);
      else this.#waiting.push(resolve);
    });
  }

  /** Hands it on. */
  give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#held = false;
  }
}
