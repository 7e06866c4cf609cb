// The other side of kept-thread.ts: within the thread.

import { parentPort } from 'node:worker_threads';
import { keepCompiled } from './thread-environment.ts';

export interface Asked<Job> {
  readonly job: Job;
}

export type Answered<Answer> = { readonly answer: Answer } | { readonly failure: unknown };

/** Answers every job that this thread is asked with what `work` makes of it, or with what it throws. */
export function serve<Job, Answer>(work: (job: Job) => Answer | Promise<Answer>): void {
  let first = true;
  parentPort?.on('message', async ({ job }: Asked<Job>) => {
    parentPort?.postMessage(await answerTo(job, work));
    if (first) keepCompiled();
    first = false;
  });
}

async function answerTo<Job, Answer>(
  job: Job,
  work: (job: Job) => Answer | Promise<Answer>,
): Promise<Answered<Answer>> {
  try {
    return { answer: await work(job) };
  } catch (failure) {
    return { failure };
  }
}
