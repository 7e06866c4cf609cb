// Sends again what has certainly not arrived, for as long as its recipient can wait. Reminders have a way of their
// own: they are tried again by any copy of the program.

import { SendError } from './send-error.ts';
import { classifySendFailure } from './send-failure.ts';

export interface RetryPolicy {
  /** How long to go on trying, in milliseconds. */
  readonly budget: number;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** The channel wants nothing from anybody for so long. */
  readonly hold: (milliseconds: number) => Promise<void>;
}

const MOST_TRIES = 5;
/** Before what has not left is tried again; twice as long each time. Nothing is tried again sooner than this. */
const FIRST_PAUSE = 250;

/** Throws what the last try threw. */
export async function withRetry<Result>(
  send: () => Promise<Result>,
  { budget, now, pause, hold }: RetryPolicy,
): Promise<Result> {
  const begun = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      const failure = classifySendFailure(error, now());
      if (failure.kind === 'throttled') await hold(failure.milliseconds);
      else if (failure.kind !== 'undelivered' || !(error instanceof SendError)) throw error;
      const asked = failure.kind === 'throttled' ? failure.milliseconds : 0;
      const wait = Math.max(asked, FIRST_PAUSE * 2 ** (tries - 1));
      if (tries === MOST_TRIES || performance.now() - begun + wait > budget) throw error;
      await pause(wait);
    }
  }
}
