// Whether the program can do its work now, part by part: asked by whatever sends it work, as often as it likes.

import { setTimeout as sleep } from 'node:timers/promises';

/** `ok`, or a word for what is wrong with it. */
export type PartState = string;

export interface Part {
  /** Throws, or takes too long, where it cannot say. */
  readonly ask: () => Promise<PartState>;
  /** Words that are worth a look, and no reason to send nothing. */
  readonly bearable?: readonly PartState[];
}

export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartState>>;
}

/** In milliseconds: how long a part may take, and how long an answer is given again. */
const PATIENCE = 2000;
const KEPT = 1500;

/**
 * Asks all parts at once, each within a time. The answer is given again for a moment, and to all who ask meanwhile: so
 * that asking, which is open to anybody, loads nothing. `now`: a clock that only goes forward, in milliseconds.
 */
export function readinessOf(
  parts: Readonly<Record<string, Part>>,
  { patience = PATIENCE, kept = KEPT, now = () => performance.now() } = {},
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
