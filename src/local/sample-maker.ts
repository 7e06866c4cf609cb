// Runs the generation of sample reports in a child process, because its memory is released on exit, unlike a
// thread's. It can start before anything else is loaded and runs in parallel; the results wait until the target
// database is known.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { DatabaseAddress } from '../store/address.ts';
import { threadEnvironment } from '../threads/thread-environment.ts';
import type { SamplePart } from './sample-parts.ts';

const PROCESS = join(import.meta.dirname, 'sample-process.ts');

/** First message to the process; the database address follows later. */
export interface SampleToMake {
  readonly parts: readonly SamplePart[];
  readonly now: Date;
  readonly holidays: HolidayTable;
}

/** The program stopped before everything was generated. */
export class SampleStopped extends Error {}

export class SampleMaker {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #there: ReadonlyMap<SamplePart, PromiseWithResolvers<void>>;

  constructor(parts: readonly SamplePart[], now: Date, holidays: HolidayTable) {
    this.#process = fork(PROCESS, { env: threadEnvironment(), execArgv: [], serialization: 'advanced' });
    this.#ended = once(this.#process, 'exit').catch(() => undefined);
    this.#tell({ parts, now, holidays } satisfies SampleToMake);
    this.#there = new Map(parts.map((part) => [part, Promise.withResolvers<void>()]));
    // Callers that await it handle the rejection; this avoids an unhandled one.
    for (const { promise } of this.#there.values()) promise.catch(() => undefined);
    this.#process.on('message', (part: SamplePart) => this.#there.get(part)?.resolve());
    this.#process.once('error', (error) => this.#fail(error));
    this.#process.once('exit', () => this.#fail(new Error('the sample was not made to its end')));
  }

  /** Whether it generates all of these parts. */
  makes(parts: readonly SamplePart[]): boolean {
    return parts.every((part) => this.#there.has(part));
  }

  /** Call when agencies and people are stored; reports are then written to that database. */
  putInto(address: DatabaseAddress): void {
    this.#tell(address);
  }

  /**
   * Resolves when the part is stored or is not among those to generate. Rejects when it cannot be generated or
   * stored, with SampleStopped when stopped before.
   */
  async there(part: SamplePart): Promise<void> {
    await this.#there.get(part)?.promise;
  }

  /** Parts not stored by then are rejected. */
  async stop(): Promise<void> {
    this.#fail(new SampleStopped());
    if (this.#process.kill('SIGKILL')) await this.#ended;
  }

  /** A process that has already failed is reported through `there`. */
  #tell(what: SampleToMake | DatabaseAddress): void {
    this.#process.send(what, () => undefined);
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#there.values()) reject(error);
  }
}
