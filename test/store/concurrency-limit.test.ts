// How many transactions run at once: fewer when the server refuses some, and more again when all go well.

import { expect, test } from 'vitest';
import { ConcurrencyLimit } from '../../src/store/concurrency-limit.ts';

class Refused extends Error {}
const wasRefused = (error: unknown): boolean => error instanceof Refused;

/** Work that ends when it is let go; `most` is how much of it has run at once. */
class Works {
  readonly limit = new ConcurrencyLimit();
  readonly begun: string[] = [];
  most = 0;
  readonly #ends = new Map<string, PromiseWithResolvers<void>>();
  #running = 0;

  begin(name: string, again = false): Promise<void> {
    const work = async () => {
      this.begun.push(name);
      this.#running += 1;
      this.most = Math.max(this.most, this.#running);
      const end = Promise.withResolvers<void>();
      this.#ends.set(name, end);
      try {
        await end.promise;
      } finally {
        this.#running -= 1;
      }
    };
    return this.limit.run(work, { wasRefused, again });
  }

  end(name: string): void {
    this.#ends.get(name)?.resolve();
  }

  refuse(name: string): void {
    this.#ends.get(name)?.reject(new Refused());
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('ten run at once, the others in the order in which they came', async () => {
  const works = new Works();
  const all = Array.from({ length: 13 }, (_, at) => works.begin(`${at}`));
  await settled();
  expect(works.begun).toHaveLength(10);
  works.end('3');
  await settled();
  expect(works.begun.slice(10)).toEqual(['10']);
  for (let at = 0; at < 13; at += 1) {
    works.end(`${at}`);
    await settled();
  }
  await Promise.all(all);
  expect(works.begun.slice(10)).toEqual(['10', '11', '12']);
  expect(works.most).toBe(10);
});

test('each refusal halves how many run, down to one', async () => {
  const works = new Works();
  for (const left of [5, 2, 1, 1]) {
    const one = works.begin('one');
    await settled();
    works.refuse('one');
    await expect(one).rejects.toThrow(Refused);
    expect(works.limit.current).toBe(left);
  }
  const both = [works.begin('first'), works.begin('second')];
  await settled();
  expect(works.begun.at(-1)).toBe('first');
  works.end('first');
  await settled();
  expect(works.begun.at(-1)).toBe('second');
  works.end('second');
  await Promise.all(both);
});

test('twenty that go well allow one more', async () => {
  const { limit } = new Works();
  const refused = limit.run(() => Promise.reject(new Refused()), { wasRefused, again: false });
  await expect(refused).rejects.toThrow(Refused);
  for (let at = 0; at < 21; at += 1) await limit.run(async () => at, { wasRefused, again: false });
  expect(limit.current).toBe(6);
});

test('what fails otherwise changes nothing and gives its place back', async () => {
  const { limit } = new Works();
  for (let at = 0; at < 30; at += 1) {
    const failed = limit.run(() => Promise.reject(new RangeError('no')), { wasRefused, again: false });
    await expect(failed).rejects.toThrow(RangeError);
  }
  expect(limit.current).toBe(10);
});

test('what was refused before goes before those that have not begun', async () => {
  const works = new Works();
  for (let at = 0; at < 4; at += 1) {
    const one = works.begin('x');
    await settled();
    works.refuse('x');
    await expect(one).rejects.toThrow(Refused);
  }
  const all = [works.begin('a'), works.begin('b'), works.begin('again', true)];
  for (const name of ['a', 'again', 'b']) {
    await settled();
    works.end(name);
  }
  await Promise.all(all);
  expect(works.begun.slice(4)).toEqual(['a', 'again', 'b']);
});
