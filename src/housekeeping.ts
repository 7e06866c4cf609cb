// What grows is kept within bounds while the program runs: round after round, what has had its time is forgotten. Whatever
// else has to be tidied up unasked is a task here. Copies on one database may do the same at once.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Retention } from './config.ts';
import { forgetQuestions } from './store/asked-questions.ts';
import { outageState } from './store/database-errors.ts';
import { forgetDeliveries } from './store/deliveries.ts';
import { forgetHistory } from './store/old-history.ts';
import type { Db } from './store/schema.ts';
import { forgetSentFiles } from './store/sent-files.ts';

export interface HousekeepingParts {
  readonly db: Db;
  readonly log: Logger;
  readonly now: () => Date;
  readonly retention: Retention;
}

/** Resolves to how much was removed, by what; nothing of it is a name or a figure. */
type Task = (parts: HousekeepingParts, now: Date) => Promise<Readonly<Record<string, number>>>;

const DAY = 24 * 60 * 60_000;
/** In milliseconds. What is kept for a day is kept for an hour more at most. */
const EVERY = 60 * 60_000;

/** Each by itself: what one of them throws keeps no other from being done. */
const TASKS: Readonly<Record<string, Task>> = {
  'sent-files': async ({ db, retention }, now) => ({
    files: await forgetSentFiles(db, daysBefore(now, retention.sentFilesDays)),
  }),
  questions: async ({ db, retention }, now) => ({
    questions: await forgetQuestions(db, daysBefore(now, retention.questionsDays)),
  }),
  deliveries: async ({ db, retention }, now) => ({
    deliveries: await forgetDeliveries(db, daysBefore(now, retention.deliveriesDays)),
  }),
  history: async ({ db, retention: { historyMonths } }, now) =>
    historyMonths === undefined ? {} : await forgetHistory(db, monthsBefore(now, historyMonths)),
};

export class Housekeeping {
  readonly #parts: HousekeepingParts;
  readonly #stopping = new AbortController();
  #loop: Promise<void> | undefined;

  constructor(parts: HousekeepingParts) {
    this.#parts = parts;
  }

  /** Begins with a round at once, and goes on until it is stopped. */
  start(): void {
    this.#loop ??= this.#goOn();
  }

  /** Ends after the task that is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
  }

  /** One round. Never rejects: what fails is logged and tried again in the next. */
  async run(): Promise<void> {
    const { log, now } = this.#parts;
    for (const [task, work] of Object.entries(TASKS)) {
      if (this.#stopping.signal.aborted) return;
      try {
        const removed = await work(this.#parts, now());
        if (Object.values(removed).some((count) => count > 0)) {
          log.info({ code: 'tidied', task, ...removed }, 'what has had its time was removed');
        }
      } catch (error) {
        const { name } = error as Error;
        log.error(
          { code: 'housekeeping-failed', task, name, reason: outageState(error) },
          'tried again in an hour',
        );
      }
    }
  }

  async #goOn(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.run();
      await sleep(EVERY, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}
