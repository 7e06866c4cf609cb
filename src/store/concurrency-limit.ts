// How many transactions of this copy may be under way on a server at once. PostgreSQL refuses some of those that run side by
// side, in a small database most of them: each refusal halves the limit, transactions that go well raise it again little by
// little (additive increase, multiplicative decrease, as TCP avoids congestion).

import { counted } from './patience.ts';

/** Connections of one copy of the program; more transactions than that could not begin anyway. */
export const MOST_CONNECTIONS = 10;
/** So many transactions that go well raise the limit by one. */
const GOOD_FOR_ONE_MORE = 20;

export class ConcurrencyLimit {
  readonly #urgent: (() => void)[] = [];
  readonly #waiting: (() => void)[] = [];
  #limit = MOST_CONNECTIONS;
  #running = 0;

  /** How many may run at once now, from 1 to 10. */
  get current(): number {
    return Math.floor(this.#limit);
  }

  /**
   * Runs `work` when it is its turn: first come, first served, but what was refused before goes first. Throws what `work` throws.
   * @param wasRefused whether what it throws is the server's refusal to run it beside others
   * @param again whether it has been refused before
   */
  async run<Result>(
    work: () => Promise<Result>,
    { wasRefused, again }: { readonly wasRefused: (error: unknown) => boolean; readonly again: boolean },
  ): Promise<Result> {
    await this.#enter(again ? this.#urgent : this.#waiting);
    try {
      const result = await work();
      this.#limit = Math.min(this.#limit + 1 / GOOD_FOR_ONE_MORE, MOST_CONNECTIONS);
      return result;
    } catch (error) {
      if (wasRefused(error)) this.#limit = Math.max(this.#limit / 2, 1);
      throw error;
    } finally {
      this.#leave();
    }
  }

  async #enter(queue: (() => void)[]): Promise<void> {
    if (this.#running < this.current) {
      this.#running += 1;
      return;
    }
    await counted(() => new Promise<void>((resolve) => queue.push(resolve)));
  }

  /** The place goes to whoever waits, unless the limit has fallen below what still runs; to several where it has risen. */
  #leave(): void {
    this.#running -= 1;
    while (this.#running < this.current) {
      const next = this.#urgent.shift() ?? this.#waiting.shift();
      if (!next) return;
      this.#running += 1;
      next();
    }
  }
}
