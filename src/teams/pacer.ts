// How fast this copy of the program may write to people: slots are booked in the database, where all copies book theirs.
// What answers somebody is never held back; it is counted, and paid for with the next slots.

import { holdSends, reserveSends } from '../store/throttle.ts';
import type { Services } from './services.ts';

/** Of one app in one tenant, all conversations together. */
export const SENDS_PER_SECOND = 50;
/** So much of it is used: what is sent a little late must not meet what is sent on time. */
const SHARE = 0.98;
/** A slot further away than this, in milliseconds, is none to wait for: another copy was told to hold. */
export const FAR = 10_000;
/** Slots booked at once, at most. */
const AT_ONCE = 50;

interface Waiting {
  readonly resolve: (milliseconds: number) => void;
  readonly reject: (error: unknown) => void;
}

export class Pacer {
  readonly #services: Pick<Services, 'db'>;
  readonly #perSecond: number;
  readonly #waiting: Waiting[] = [];
  #unpaid = 0;
  #booking = false;
  /** By the time since the process began, in milliseconds. */
  #heldUntil = 0;

  /** `perSecond`: what the channel takes. */
  constructor(services: Pick<Services, 'db'>, perSecond: number) {
    this.#services = services;
    this.#perSecond = perSecond * SHARE;
  }

  /** Books a slot for one message. How many milliseconds from now it is. Rejects when the database does. */
  slot(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      void this.#book();
    });
  }

  /** A message goes that has asked for no slot. */
  count(): void {
    this.#unpaid += 1;
  }

  /** The channel wants nothing from anybody for so long. */
  async hold(milliseconds: number): Promise<void> {
    this.#heldUntil = Math.max(this.#heldUntil, performance.now() + milliseconds);
    await holdSends(this.#services.db, milliseconds);
  }

  /** How long there is no sense in booking, as far as this copy knows; in milliseconds. */
  get held(): number {
    return Math.max(this.#heldUntil - performance.now(), 0);
  }

  /** For all who wait at that moment together. */
  async #book(): Promise<void> {
    if (this.#booking) return;
    this.#booking = true;
    while (this.#waiting.length > 0) {
      const asked = this.#waiting.splice(0, AT_ONCE);
      const owed = this.#unpaid;
      this.#unpaid = 0;
      try {
        const reservation = { count: owed + asked.length, perSecond: this.#perSecond };
        const slots = (await reserveSends(this.#services.db, reservation)).slice(owed);
        for (const [at, { resolve }] of asked.entries()) resolve(slots[at] ?? 0);
        const [next = 0] = slots;
        if (next > FAR) this.#heldUntil = performance.now() + next;
      } catch (error) {
        this.#unpaid += owed;
        for (const { reject } of asked) reject(error);
      }
    }
    this.#booking = false;
  }
}
