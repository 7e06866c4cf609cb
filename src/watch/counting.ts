// Counts events from the start, although the metrics library is loaded after the server listens. Earlier events
// are queued.

import type { Gauges, Metrics } from './metrics.ts';

/** Reports an event. Cheap, and never throws. */
export type Count = (event: (metrics: Metrics) => void) => void;

/** Queue limit while the library is loading. */
const MAX_QUEUED = 10_000;

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
    else if (this.#waiting.length < MAX_QUEUED) this.#waiting.push(event);
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
