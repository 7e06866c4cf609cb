// How long one turn waits for the server in all. Each single wait is bounded, but a turn asks some thirty times: with all
// connections in use, or behind somebody's lock, it took a minute, long after the channel had given it up.

import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseAway } from './database-errors.ts';

/** In milliseconds; Teams gives up on an answer after ten to fifteen seconds. */
const LONGEST_WAITING = 12_000;

const waits = new AsyncLocalStorage<{ left: number }>();

/**
 * Within `turn` the server is waited for so long in all, in milliseconds; after that every query throws DatabaseAway. What
 * goes on when the turn has ended is bound no more.
 */
export async function waitingAtMost<Result>(
  turn: () => Promise<Result>,
  longest = LONGEST_WAITING,
): Promise<Result> {
  const wait = { left: longest };
  try {
    return await waits.run(wait, turn);
  } finally {
    wait.left = Number.POSITIVE_INFINITY;
  }
}

/** Throws DatabaseAway when the turn has waited long enough. */
export function checkPatience(): void {
  const left = waits.getStore()?.left ?? 1;
  if (left <= 0) throw new DatabaseAway({ code: 'patience' });
}

/** Asks the server for something, and counts how long that takes. */
export async function counted<Result>(ask: () => Promise<Result>): Promise<Result> {
  const wait = waits.getStore();
  if (!wait) return await ask();
  const began = performance.now();
  try {
    return await ask();
  } finally {
    wait.left -= performance.now() - began;
  }
}
