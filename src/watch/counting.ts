// What happens is counted from the first moment, but the library that counts is loaded only when the door is open: nobody
// waits for it, and what happened before is counted then.

import type { Gauges, Metrics } from './metrics.ts';

/** Tells of something that happened. Costs next to nothing, and never fails. */
export type Count = (event: (metrics: Metrics) => void) => void;

/** More than happens while a library is loaded. */
const MOST_WAITING = 10_000;

export class Counting {
  readonly #gauges: Gauges;
  #waiting: ((metrics: Metrics) => void)[] = [];
  #metrics: Metrics | undefined;
  #loading: Promise<Metrics> | undefined;

  constructor(gauges: Gauges) {
    this.#gauges = gauges;
  }

  readonly count: Count = (event) => {
    if (this.#metrics) event(this.#metrics);
    else if (this.#waiting.length < MOST_WAITING) this.#waiting.push(event);
  };

  load(): Promise<Metrics> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<Metrics> {
    const { Metrics } = await import('./metrics.ts');
    const metrics = new Metrics(this.#gauges);
    this.#metrics = metrics;
    for (const event of this.#waiting.splice(0)) event(metrics);
    return metrics;
  }
}
