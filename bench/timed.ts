// Times of one thing that is done several times over.

import { median } from './median.ts';

export interface Times {
  /** In milliseconds. */
  readonly median: number;
  readonly slowest: number;
}

/** Once before, so that it is compiled; then so many times, one after the other. */
export async function timed(run: () => unknown, times: number): Promise<Times> {
  await run();
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const began = performance.now();
    await run();
    took.push(performance.now() - began);
  }
  return { median: median(took), slowest: Math.max(...took) };
}
