// How often someone may come: a number at once, then one after each pause; what is long counts as several. For every caller one moment is kept, the one
// at which they have been quiet long enough for the full number again (the “generic cell rate algorithm”). The callers
// kept are bounded, and time is a parameter.

export interface InboundRateLimitOptions {
  /** How many at once. */
  readonly burst: number;
  readonly perMinute: number;
  /** How many callers are kept in mind; beyond that the one not seen for longest is forgotten. */
  readonly callers: number;
  readonly now: () => Date;
}

export type Taken =
  | { readonly admitted: true }
  | {
      readonly admitted: false;
      readonly seconds: number;
      /** The first refusal since the last admission: one line in the log is enough for a flood. */
      readonly first: boolean;
    };

interface Caller {
  readonly quietAt: number;
  readonly refused: boolean;
}

export class InboundRateLimit {
  /** In the order in which they were last seen. */
  readonly #callers = new Map<string, Caller>();
  readonly #options: InboundRateLimitOptions;

  constructor(options: InboundRateLimitOptions) {
    this.#options = options;
  }

  /** Counts one coming of that caller, or as many as it costs; never more than the burst, or it would never pass. */
  take(caller: string, cost = 1): Taken {
    const { burst, perMinute } = this.#options;
    const pause = 60_000 / perMinute;
    const now = this.#options.now().getTime();
    const before = this.#callers.get(caller);
    // A clock that was set back must not lock anyone out for longer than a full burst takes.
    const quietAt = Math.min(Math.max(before?.quietAt ?? now, now), now + burst * pause);
    const taken = Math.min(Math.max(cost, 1), burst);
    const wait = quietAt - now - (burst - taken) * pause;
    if (wait > 0) {
      this.#keep(caller, { quietAt, refused: true });
      return { admitted: false, seconds: Math.ceil(wait / 1000), first: before?.refused !== true };
    }
    this.#keep(caller, { quietAt: quietAt + taken * pause, refused: false });
    return { admitted: true };
  }

  get size(): number {
    return this.#callers.size;
  }

  #keep(name: string, caller: Caller): void {
    this.#callers.delete(name);
    this.#callers.set(name, caller);
    if (this.#callers.size <= this.#options.callers) return;
    const [oldest] = this.#callers.keys();
    if (oldest !== undefined) this.#callers.delete(oldest);
  }
}
