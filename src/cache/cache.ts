// What is worth keeping for a while, never more than so many or so much of it: beyond that what was used longest ago is
// forgotten. How often something was found is counted by the name of the cache, for whoever watches.

import { LRUCache } from 'lru-cache';

export interface Bounds<Value> {
  /** How many are kept. */
  readonly most: number;
  /** How long one is kept, in milliseconds. */
  readonly milliseconds: number;
  /** How much they may come to together, by what each comes to. */
  readonly weight?: { readonly most: number; readonly of: (value: Value) => number };
}

export interface CacheUses {
  readonly hits: number;
  readonly misses: number;
}

const USES = new Map<string, { hits: number; misses: number }>();

/** Of all caches of this process, by their names. */
export function cacheUses(): ReadonlyMap<string, CacheUses> {
  return USES;
}

export class Cache<Value extends object> {
  readonly #kept: LRUCache<string, Value>;
  readonly #uses: { hits: number; misses: number };

  /** `name`: a word of ours; caches of the same name are counted together. */
  constructor(name: string, { most, milliseconds, weight }: Bounds<Value>) {
    this.#kept = new LRUCache({
      max: most,
      ttl: milliseconds,
      ...(weight && { maxSize: weight.most, sizeCalculation: (value) => Math.max(1, weight.of(value)) }),
    });
    this.#uses = USES.get(name) ?? { hits: 0, misses: 0 };
    USES.set(name, this.#uses);
  }

  get(key: string): Value | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) this.#uses.misses += 1;
    else this.#uses.hits += 1;
    return value;
  }

  /** What weighs more than all may together is not kept. */
  set(key: string, value: Value): void {
    this.#kept.set(key, value);
  }

  get size(): number {
    return this.#kept.size;
  }
}

/** Makes a value once for all who ask for it at the same time, and keeps it. */
export class MakingCache<Value extends object> {
  readonly #cache: Cache<Value>;
  readonly #making = new Map<string, Promise<Value>>();

  constructor(name: string, bounds: Bounds<Value>) {
    this.#cache = new Cache(name, bounds);
  }

  /** Rejects with whatever making it does; nothing is kept then. */
  async get(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#cache.get(key);
    if (known) return known;
    const making = this.#making.get(key) ?? this.#make(key, make);
    return await making;
  }

  async #make(key: string, make: () => Promise<Value>): Promise<Value> {
    const making = make();
    this.#making.set(key, making);
    try {
      const value = await making;
      this.#cache.set(key, value);
      return value;
    } finally {
      this.#making.delete(key);
    }
  }
}
