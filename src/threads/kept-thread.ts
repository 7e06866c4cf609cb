// Work that would hold up everybody else, in a thread of its own: started with the first of it, and ended when there has been
// none for a while, so that what it has loaded is not held for nothing.

import { Worker } from 'node:worker_threads';
import type { Answered, Asked } from './serve.ts';
import { threadEnvironment } from './thread-environment.ts';

/** A thread without work is kept so long, in milliseconds: people ask for a file two or three times. */
const IDLE = 30_000;

export interface ThreadOptions {
  readonly idle?: number;
  /** One piece of work may take so long, in milliseconds; then the thread is ended. */
  readonly longest?: number;
}

/** @template Job what the thread is asked; @template Answer what it answers. Both are copied, as between processes. */
export class KeptThread<Job, Answer> {
  readonly #file: URL;
  readonly #idle: number;
  readonly #longest: number | undefined;
  #worker: Worker | undefined;
  #ending: NodeJS.Timeout | undefined;
  /** The last job's end, good or bad. */
  #tail: Promise<unknown> = Promise.resolve();

  /** @param file a module that calls `serve` */
  constructor(file: URL, { idle = IDLE, longest }: ThreadOptions = {}) {
    this.#file = file;
    this.#idle = idle;
    this.#longest = longest;
  }

  /** One job after the other. Throws what the work throws, and ThreadLost where the thread ends before it has answered. */
  async run(job: Job): Promise<Answer> {
    const mine = this.#tail.then(() => this.#one(job));
    this.#tail = mine.catch(() => undefined);
    return await mine;
  }

  async #one(job: Job): Promise<Answer> {
    clearTimeout(this.#ending);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    // A program that waits for nothing else would end before it has its answer.
    worker.ref();
    try {
      const answered = await this.#answer(worker, job);
      if ('failure' in answered) throw answered.failure;
      return answered.answer;
    } finally {
      worker.unref();
      if (this.#worker === worker) this.#ending = setTimeout(() => this.#end(), this.#idle).unref();
    }
  }

  #answer(worker: Worker, job: Job): Promise<Answered<Answer>> {
    return new Promise((resolve, reject) => {
      const settled = () => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', lost).off('exit', lost);
      };
      const answered = (answer: Answered<Answer>) => {
        settled();
        resolve(answer);
      };
      const lost = (cause: unknown) => {
        settled();
        this.#end();
        reject(new ThreadLost({ cause }));
      };
      const timer = this.#longest && setTimeout(() => lost('it took too long'), this.#longest);
      worker.once('message', answered).once('error', lost).once('exit', lost);
      worker.postMessage({ job } satisfies Asked<Job>);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#file, { env: threadEnvironment(), execArgv: [] });
    // Between two jobs nobody else listens; the next job starts another.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}

/** The thread has ended, as with too little memory or after too long a time; the next job gets another. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';

  constructor(options: ErrorOptions) {
    super('a thread has ended before it answered', options);
  }
}
