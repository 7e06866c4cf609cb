// Readiness of the program by component; may be polled at any rate.

import { setTimeout as sleep } from 'node:timers/promises';

/** `ok`, or a word for the problem. */
export type PartState = string;

export interface Part {
  /** A rejection or timeout counts as a failure. */
  readonly ask: () => Promise<PartState>;
  /** States to report that do not make the program unready. */
  readonly bearable?: readonly PartState[];
}

export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartState>>;
}

/** In milliseconds: timeout per component, and how long a result is cached. */
const TIMEOUT_MS = 2000;
const CACHED_MS = 1500;

/**
 * Checks all components concurrently, each with a timeout. The result is cached briefly and shared by
 * concurrent callers, so that the public endpoint cannot cause load. `now` is a monotonic clock in
 * milliseconds.
 */
export function readinessOf(
  parts: Readonly<Record<string, Part>>,
  { patience = TIMEOUT_MS, kept = CACHED_MS, now = () => performance.now() } = {},
): () => Promise<Readiness> {
  let answer: Promise<Readiness> | undefined;
  let until = 0;
  return () => {
    if (answer && now() < until) return answer;
    until = Number.POSITIVE_INFINITY;
    answer = askAll(parts, patience).finally(() => {
      until = now() + kept;
    });
    return answer;
  };
}

async function askAll(parts: Readonly<Record<string, Part>>, patience: number): Promise<Readiness> {
  const asked = await Promise.all(
    Object.entries(parts).map(async ([name, part]) => {
      const state = await stateOf(part, patience);
      return { name, state, good: state === 'ok' || part.bearable?.includes(state) === true };
    }),
  );
  return {
    ready: asked.every(({ good }) => good),
    parts: Object.fromEntries(asked.map(({ name, state }) => [name, state])),
  };
}

async function stateOf({ ask }: Part, patience: number): Promise<PartState> {
  const answered = new AbortController();
  try {
    return await Promise.race([ask(), sleep(patience, 'slow', { signal: answered.signal })]);
  } catch {
    return 'away';
  } finally {
    answered.abort();
  }
}
