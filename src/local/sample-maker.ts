// Has a process of its own make the sample's reports: what it needs of memory is given back when it ends, which a thread's is
// not. It can be begun before anything else is loaded: so it runs beside the start, and waits with what it has made until it is
// told where to.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { DatabaseAddress } from '../store/address.ts';
import { threadEnvironment } from '../threads/thread-environment.ts';
import type { SamplePart } from './sample-parts.ts';

const PROCESS = join(import.meta.dirname, 'sample-process.ts');

/** What the process is told first; the address of the database comes behind it. */
export interface SampleToMake {
  readonly parts: readonly SamplePart[];
  readonly now: Date;
  readonly holidays: HolidayTable;
}

/** The program ends before all is made. */
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
    // Whoever waits for it hears of it.
    for (const { promise } of this.#there.values()) promise.catch(() => undefined);
    this.#process.on('message', (part: SamplePart) => this.#there.get(part)?.resolve());
    this.#process.once('error', (error) => this.#fail(error));
    this.#process.once('exit', () => this.#fail(new Error('the sample was not made to its end')));
  }

  /** Whether it makes all of them. */
  makes(parts: readonly SamplePart[]): boolean {
    return parts.every((part) => this.#there.has(part));
  }

  /** The agencies and people are in that database: their reports may come. */
  putInto(address: DatabaseAddress): void {
    this.#tell(address);
  }

  /**
   * Resolves when the part is in the database, or is none of those to be made. Rejects when it cannot be made or stored, with
   * SampleStopped when it was stopped before.
   */
  async there(part: SamplePart): Promise<void> {
    await this.#there.get(part)?.promise;
  }

  /** What is not there yet comes never. */
  async stop(): Promise<void> {
    this.#fail(new SampleStopped());
    if (this.#process.kill('SIGKILL')) await this.#ended;
  }

  /** One that has failed already, whoever waits for it hears of otherwise. */
  #tell(what: SampleToMake | DatabaseAddress): void {
    this.#process.send(what, () => undefined);
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#there.values()) reject(error);
  }
}
