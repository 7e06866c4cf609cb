// How fast this copy of the program may write to people: slots are booked in the database, where all copies book theirs.
// What answers somebody is never held back; it is counted, and paid for with the next slots.

import { holdSends, readClock, reserveSends } from '../../store/throttle.ts';
import type { Services } from '../services.ts';
import { DatabaseClock } from './database-clock.ts';

/** Of one app in one tenant, all conversations together. */
export const SENDS_PER_SECOND = 50;
/**
 * So much of it is used, and so late a message may go, in milliseconds, after its slot: together they make sure that no
 * second has more than the channel takes, also where this process stood still for a moment.
 */
const SHARE = 0.97;
const LATE = 15;
/** A slot further away than this, in milliseconds, is none to wait for: another copy was told to hold. */
export const MAX_SLOT_WAIT_MS = 10_000;
/** Slots booked at once: at least so many, because one booking costs as much as ten, and at most so many. */
const FEWEST = 8;
const AT_ONCE = 50;
/** So often in a row is the database's clock looked at where nobody has for a while. */
const LOOKS = 5;
/** No slot need be booked further ahead than this, in milliseconds, however slow the database is. */
const AHEAD = 2000;

interface Waiting {
  readonly resolve: (slot: number) => void;
  readonly reject: (error: unknown) => void;
}

export class RateLimiter {
  readonly #services: Pick<Services, 'db' | 'pause'>;
  readonly #perSecond: number;
  readonly #waiting: Waiting[] = [];
  /** Booked and asked for by nobody yet. Those that nobody wants in time go by unused. */
  #stock: number[] = [];
  #unpaid = 0;
  #booking = false;
  readonly #clock = new DatabaseClock();
  /** How long the database's last answer took, in milliseconds. */
  #took = 0;
  /** By the time since the process began, in milliseconds. */
  #heldUntil = 0;

  /** `perSecond`: what the channel takes. */
  constructor(services: Pick<Services, 'db' | 'pause'>, perSecond: number) {
    this.#services = services;
    this.#perSecond = perSecond * SHARE;
  }

  /** Books a slot for one message: when it is, in milliseconds since this process began. Rejects when the database does. */
  reserve(): Promise<number> {
    this.#stock = this.#stock.filter((slot) => slot > performance.now());
    const slot = this.#stock.shift();
    if (slot !== undefined) return Promise.resolve(slot);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      void this.#bookAll();
    });
  }

  /**
   * Waits for that slot, and for another where it has been missed. False when there is none to wait for, because the
   * channel wants nothing for a while.
   */
  async waitFor(slot: number): Promise<boolean> {
    for (let next = slot; ; next = await this.reserve()) {
      const wait = next - performance.now();
      if (wait > MAX_SLOT_WAIT_MS) return false;
      if (wait > 0) await this.#services.pause(wait);
      if (performance.now() - next <= LATE) return true;
    }
  }

  /** A message goes that has asked for no slot. */
  count(): void {
    this.#unpaid += 1;
  }

  /** The channel wants nothing from anybody for so long. */
  async pause(milliseconds: number): Promise<void> {
    this.#heldUntil = Math.max(this.#heldUntil, performance.now() + milliseconds);
    this.#stock = [];
    await holdSends(this.#services.db, milliseconds);
  }

  /** How long there is no sense in booking, as far as this copy knows; in milliseconds. */
  get held(): number {
    return Math.max(this.#heldUntil - performance.now(), 0);
  }

  /** For all who wait at that moment together. */
  async #bookAll(): Promise<void> {
    if (this.#booking) return;
    this.#booking = true;
    while (this.#waiting.length > 0) {
      // What the booking before has left over.
      const kept = this.#stock.splice(0, this.#waiting.length);
      for (const { resolve } of this.#waiting.splice(0, kept.length)) resolve(kept.shift() ?? 0);
      if (this.#waiting.length === 0) break;
      const asked = this.#waiting.splice(0, AT_ONCE);
      const owed = this.#unpaid;
      this.#unpaid = 0;
      try {
        const slots = (await this.#reserve(owed + Math.max(asked.length, FEWEST))).slice(owed);
        const now = performance.now();
        for (const [at, { resolve }] of asked.entries()) resolve(slots[at] ?? now);
        this.#stock.push(...slots.slice(asked.length));
        const [next = now] = slots;
        if (next - now > MAX_SLOT_WAIT_MS) {
          this.#heldUntil = next;
          this.#stock = [];
        }
      } catch (error) {
        this.#unpaid += owed;
        for (const { reject } of asked) reject(error);
      }
    }
    this.#booking = false;
  }

  /** When they are, in milliseconds since this process began. */
  async #reserve(count: number): Promise<readonly number[]> {
    const { db } = this.#services;
    const looks = this.#clock.isStale(performance.now()) ? LOOKS : 0;
    for (let look = 0; look < looks; look += 1)
      await this.#timed(
        () => readClock(db),
        (told) => told,
      );
    const reservation = { count, perSecond: this.#perSecond, ahead: Math.min(this.#took, AHEAD) };
    const { slots } = await this.#timed(
      () => reserveSends(db, reservation),
      ({ bookedAt }) => bookedAt,
    );
    return slots.map((slot) => this.#clock.here(slot));
  }

  /** What the database answers; what it tells of its clock is kept. */
  async #timed<Answer>(ask: () => Promise<Answer>, told: (answer: Answer) => number): Promise<Answer> {
    const asked = performance.now();
    const answer = await ask();
    const answered = performance.now();
    this.#took = answered - asked;
    this.#clock.look({ asked, told: told(answer), answered });
    return answer;
  }
}
