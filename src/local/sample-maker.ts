// Has a thread make the sample's reports. It can be begun before anything else is loaded: so it runs beside the start, and
// waits with what it has made until it is told where to.

import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { DatabaseAddress } from '../store/address.ts';
import type { SamplePart } from './sample-parts.ts';

const THREAD = new URL('./sample-thread.ts', import.meta.url);

/** What the thread is started with. */
export interface SampleToMake {
  readonly parts: readonly SamplePart[];
  readonly now: Date;
  readonly holidays: HolidayTable;
  /** Where Node keeps what it makes of the source. */
  readonly compiled: string | undefined;
}

/** The program ends before all is made. */
export class SampleStopped extends Error {}

export class SampleMaker {
  readonly #worker: Worker;
  readonly #there: ReadonlyMap<SamplePart, PromiseWithResolvers<void>>;

  constructor(parts: readonly SamplePart[], now: Date, holidays: HolidayTable) {
    const own = getCompileCacheDir();
    const toMake: SampleToMake = { parts, now, holidays, compiled: own && dirname(own) };
    this.#worker = new Worker(THREAD, { workerData: toMake, env: {}, execArgv: [] });
    this.#there = new Map(parts.map((part) => [part, Promise.withResolvers<void>()]));
    // Whoever waits for it hears of it.
    for (const { promise } of this.#there.values()) promise.catch(() => undefined);
    this.#worker.on('message', (part: SamplePart) => this.#there.get(part)?.resolve());
    this.#worker.once('error', (error) => this.#fail(error));
    this.#worker.once('exit', () => this.#fail(new Error('the sample was not made to its end')));
  }

  /** Whether it makes all of them. */
  makes(parts: readonly SamplePart[]): boolean {
    return parts.every((part) => this.#there.has(part));
  }

  /** The agencies and people are in that database: their reports may come. */
  putInto(address: DatabaseAddress): void {
    this.#worker.postMessage(address);
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
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#there.values()) reject(error);
  }
}
