// A thread for tests: it does what it is told, also what a thread should not do.

import module from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { serve } from '../../src/threads/serve.ts';

export type OddJob = 'name' | 'throw' | 'end' | 'hang' | 'compiled';

serve<OddJob, number>(async (job) => {
  if (job === 'throw') throw new RangeError('as it was told');
  if (job === 'end') process.exit(3);
  if (job === 'hang') for (;;);
  if (job === 'compiled') return module.getCompileCacheDir() === undefined ? 0 : 1;
  await sleep(1);
  return threadId;
});
