// What the program does unasked: opens months, plans reminders and sends those that are due; round after round. Several
// copies do the same on one database; what each has claimed, the others leave alone.

import { setTimeout as sleep } from 'node:timers/promises';
import { openDueMonths } from '../../actions/open-months.ts';
import { planDueReminders } from '../../actions/plan-reminders.ts';
import { anybodyMet } from '../../store/contacts.ts';
import { outageState } from '../../store/database-errors.ts';
import { claimReminders, markInterruptedUnknown } from '../../store/reminder-claims.ts';
import type { Reminder } from '../../store/reminders.ts';
import { inNewRequest } from '../../watch/request-context.ts';
import { inSpan } from '../../watch/tracing.ts';
import { withTimeout } from '../outbound/timeout.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';
import { LEASE_MS, ReminderSender, type SenderParts } from './reminder-sender.ts';

/** What one round has done: how many months and triggers were opened, and what became of the reminders. */
export type ReminderSummary = Readonly<Record<'months' | 'opened' | 'interrupted' | DeliveryOutcome, number>>;

export interface ReminderWorkerParts extends SenderParts {
  /** Days off may have been announced since the last plan. */
  readonly readSettings: () => Promise<void>;
}

/** In milliseconds; each time a little more or less, so that copies do not go in step. */
const DISPATCH_EVERY = 15_000;
const PLAN_EVERY = 5 * 60_000;
/** How soon it is seen that somebody has opened the chat window of local mode. */
const LOOK_EVERY = 1000;
const JITTER = 0.2;
/** Reminders on their way at the same time: enough for the whole rate while each takes half a second. */
const AT_ONCE = 32;
/** Claimed in one go. Even if none is answered, all are done before their lease is out. */
const CLAIMED = 64;
const STOP_MILLISECONDS = 4000;

const NOTHING: ReminderSummary = {
  months: 0,
  opened: 0,
  interrupted: 0,
  sent: 0,
  dropped: 0,
  later: 0,
  held: 0,
  again: 0,
  unreachable: 0,
  failed: 0,
  unknown: 0,
  lost: 0,
};

export class ReminderWorker {
  readonly #parts: ReminderWorkerParts;
  readonly #sender: ReminderSender;
  readonly #stopping = new AbortController();
  #rounds: Promise<unknown> = Promise.resolve();
  #loop: Promise<void> | undefined;

  constructor(parts: ReminderWorkerParts) {
    this.#parts = parts;
    this.#sender = new ReminderSender(parts, this.#stopping.signal);
  }

  /** One whole round, after any that is under way. Throws when the database does. */
  async run(): Promise<ReminderSummary> {
    return await this.#alone(async () => ({ ...(await this.#plan()), ...(await this.#dispatch()) }));
  }

  /** Runs until it is stopped: failures are logged and retried. */
  start(): void {
    this.#loop ??= this.#goOn();
  }

  /** Begins nothing more, and waits some seconds for what is on its way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await withTimeout(Promise.allSettled([this.#loop, this.#rounds]), STOP_MILLISECONDS);
  }

  async #goOn(): Promise<void> {
    const { signal } = this.#stopping;
    let planAt = 0;
    // What is due when local mode starts would be given up for everybody before the one who started it has opened the chat.
    let anybody = !this.#parts.services.local;
    while (!signal.aborted) {
      try {
        const plans = performance.now() >= planAt;
        if (plans) await this.#alone(() => this.#plan());
        if (plans) planAt = performance.now() + jittered(PLAN_EVERY);
        anybody ||= await anybodyMet(this.#parts.services.db);
        if (anybody) await this.#alone(() => this.#dispatch());
      } catch (error) {
        const { name } = error as Error;
        this.#parts.services.log.error(
          { code: 'reminding-failed', name, reason: outageState(error) },
          'tried again soon',
        );
      }
      const pause = jittered(anybody ? DISPATCH_EVERY : LOOK_EVERY);
      await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Never two rounds at once in one copy. */
  async #alone<Result>(round: () => Promise<Result>): Promise<Result> {
    const mine = this.#rounds.then(() => inNewRequest(() => inSpan('reminders', round)));
    this.#rounds = mine.then(
      () => this.#count('done'),
      () => this.#count('failed'),
    );
    return await mine;
  }

  #count(outcome: 'done' | 'failed'): void {
    this.#parts.services.count((metrics) => metrics.round(outcome));
  }

  async #plan(): Promise<Pick<ReminderSummary, 'months' | 'opened'>> {
    const { services, readSettings } = this.#parts;
    await readSettings();
    const { db, holidays, catalogue, now } = services;
    const env = { db, holidays, catalogue, now: now() };
    const { opened: months } = await openDueMonths(env);
    const { opened } = await planDueReminders(env);
    if (months + opened > 0) services.log.info({ code: 'planned', months, opened }, 'reminders were planned');
    return { months, opened };
  }

  /** Sends what is due, several at a time, until nothing is or the channel wants no more. */
  async #dispatch(): Promise<Omit<ReminderSummary, 'months' | 'opened'>> {
    const { services, pacer } = this.#parts;
    const { months: _, opened: __, ...counts } = { ...NOTHING };
    counts.interrupted = await markInterruptedUnknown(services.db, services.now());
    const claims = new Claims(() => this.#claim());
    const goesOn = () => counts.held === 0 && pacer.held === 0 && !this.#stopping.signal.aborted;
    const worker = async () => {
      while (goesOn()) {
        const reminder = await claims.next();
        if (!reminder) return;
        counts[goesOn() ? await this.#sender.send(reminder) : await this.#release(reminder)] += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    for (const reminder of claims.rest()) counts[await this.#release(reminder)] += 1;
    services.count((metrics) => metrics.reminded(counts));
    if (Object.values(counts).some((count) => count > 0)) {
      services.log.info({ code: 'reminded', ...counts }, 'reminders were sent');
    }
    return counts;
  }

  async #claim(): Promise<readonly Reminder[]> {
    const { services, copy } = this.#parts;
    const claim = { copy, now: services.now(), leaseMilliseconds: LEASE_MS, limit: CLAIMED };
    return await claimReminders(services.db, claim);
  }

  async #release(reminder: Reminder): Promise<DeliveryOutcome> {
    await this.#sender.release(reminder);
    return 'held';
  }
}

/** What is claimed and not taken up yet; more is claimed when it runs out, by one worker for all. */
class Claims {
  readonly #claim: () => Promise<readonly Reminder[]>;
  #waiting: Reminder[] = [];
  #asking: Promise<void> | undefined;
  #done = false;

  constructor(claim: () => Promise<readonly Reminder[]>) {
    this.#claim = claim;
  }

  async next(): Promise<Reminder | undefined> {
    while (this.#waiting.length === 0 && !this.#done) {
      this.#asking ??= this.#ask();
      await this.#asking;
    }
    return this.#waiting.shift();
  }

  rest(): readonly Reminder[] {
    return this.#waiting.splice(0);
  }

  async #ask(): Promise<void> {
    try {
      const claimed = await this.#claim();
      this.#waiting.push(...claimed);
      this.#done = claimed.length === 0;
    } finally {
      this.#asking = undefined;
    }
  }
}

function jittered(milliseconds: number): number {
  return milliseconds * (1 + JITTER * (2 * Math.random() - 1));
}
