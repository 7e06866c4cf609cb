// What a cache keeps is bounded, by number, by weight and by time; it goes on taking in when it is full.

import { describe, expect, it } from 'vitest';
import { Cache, cacheUses, MakingCache } from '../../src/cache/cache.ts';

const HOUR = 3_600_000;
const bytes = (length: number) => new Uint8Array(length);

describe('a cache that is full', () => {
  it('forgets what was used longest ago, and takes in what is new', () => {
    const cache = new Cache<Uint8Array>('by-number', { most: 2, milliseconds: HOUR });
    cache.set('a', bytes(1));
    cache.set('b', bytes(1));
    cache.get('a');
    cache.set('c', bytes(1));
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('keeps no more than so much', () => {
    const weight = { most: 100, of: ({ length }: Uint8Array) => length };
    const cache = new Cache<Uint8Array>('by-weight', { most: 1000, milliseconds: HOUR, weight });
    for (let i = 0; i < 50; i += 1) cache.set(`${i}`, bytes(30));
    expect(cache.size).toBe(3);
    cache.set('too much', bytes(101));
    expect(cache.get('too much')).toBeUndefined();
    expect(cache.get('49')).toBeDefined();
  });

  it('keeps nothing for longer than so long', async () => {
    const cache = new Cache<Uint8Array>('by-time', { most: 10, milliseconds: 20 });
    cache.set('a', bytes(1));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(cache.get('a')).toBeUndefined();
  });
});

it('says how often something was found', () => {
  const cache = new Cache<Uint8Array>('counted', { most: 10, milliseconds: HOUR });
  cache.get('a');
  cache.set('a', bytes(1));
  cache.get('a');
  cache.get('a');
  expect(cacheUses().get('counted')).toEqual({ hits: 2, misses: 1 });
});

describe('what is made', () => {
  it('is made once for all who ask meanwhile', async () => {
    const cache = new MakingCache<Uint8Array>('made', { most: 10, milliseconds: HOUR });
    let made = 0;
    const make = async () => {
      made += 1;
      const length = made;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return bytes(length);
    };
    const all = await Promise.all([cache.get('a', make), cache.get('a', make), cache.get('b', make)]);
    expect(all.map(({ length }) => length)).toEqual([1, 1, 2]);
    expect((await cache.get('a', make)).length).toBe(1);
  });

  it('is tried again where it failed', async () => {
    const cache = new MakingCache<Uint8Array>('failed', { most: 10, milliseconds: HOUR });
    await expect(cache.get('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect((await cache.get('a', async () => bytes(7))).length).toBe(7);
  });
});
