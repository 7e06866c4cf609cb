// Works the write-ahead log of a file into the database, in a thread with a connection of its own: it waits for the disk
// several times. Started when first needed and ended when it has had nothing to do for a while.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../threads/thread-environment.ts';

const THREAD = new URL('./sqlite-checkpoint-thread.ts', import.meta.url);
/** In milliseconds. */
const IDLE = 10_000;

/** `copy`: what can be, beside everybody's work. `restart`: all of it, so that the log begins anew; nobody may write meanwhile. */
export type CheckpointJob = 'copy' | 'restart' | 'end';

export interface CheckpointDone {
  /** Whether the log is empty now, and everything in the database and on the disk. */
  readonly whole: boolean;
}

export class WalCheckpointer {
  readonly #file: string;
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** One at a time. Throws when the disk or the file fails. */
  async run(job: Exclude<CheckpointJob, 'end'>): Promise<CheckpointDone> {
    clearTimeout(this.#idle);
    this.#thread ??= this.#start();
    const thread = this.#thread;
    const answer = once(thread, 'message') as Promise<[CheckpointDone]>;
    thread.postMessage(job satisfies CheckpointJob);
    try {
      const [done] = await answer;
      this.#idle = setTimeout(() => void this.end(), IDLE).unref();
      return done;
    } catch (error) {
      this.#thread = undefined;
      throw error;
    }
  }

  /** The thread closes its own connection: terminated, it could leave a lock behind. */
  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    if (!thread) return;
    const ended = once(thread, 'exit');
    thread.postMessage('end' satisfies CheckpointJob);
    await ended;
  }

  #start(): Worker {
    const thread = new Worker(THREAD, { workerData: this.#file, env: threadEnvironment(), execArgv: [] });
    thread.unref();
    return thread;
  }
}
