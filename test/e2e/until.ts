import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until there is an answer. Throws after a while, with what `failed` says then. */
export async function until<Answer>(
  ask: () => Answer | undefined | Promise<Answer | undefined>,
  failed: () => string,
  milliseconds = 30_000,
): Promise<Answer> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(failed());
}
