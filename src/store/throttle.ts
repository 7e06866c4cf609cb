// When the next message may go, for all copies of the program together: one row, by the database's clock, because the
// clocks of several machines differ. Slots are booked one after the other and evenly spaced; an idle hour saves up none,
// so that no second ever has more than the channel takes. What they are by the clock of a copy is for the copy to say.

import { type RawBuilder, sql } from 'kysely';
import { isPostgres } from './dialect.ts';
import type { Db } from './schema.ts';

const ROW = 'sends';
/** The row counts in microseconds, so that rounding costs no messages. */
const MILLISECOND = 1000;
/** The next slot is never further away: a clock that was set back must not silence the program. */
const FURTHEST = 10 * 60_000 * MILLISECOND;

export interface Reservation {
  readonly count: number;
  /** The ceiling; slots are its fraction of a second apart. */
  readonly perSecond: number;
  /** The first one is at least so many milliseconds away: one that is over before its booking is known is of no use. */
  readonly ahead: number;
}

/** In milliseconds since 1970, by the database's clock. */
export interface Reserved {
  /** The first one first. */
  readonly slots: readonly number[];
  /** When they were booked. */
  readonly bookedAt: number;
}

/** Books so many consecutive slots. */
export async function reserveSends(db: Db, { count, perSecond, ahead }: Reservation): Promise<Reserved> {
  const apart = 1000 / perSecond;
  const length = Math.ceil(count * apart * MILLISECOND);
  const soonest = sql<number>`${clock(db)} + ${Math.ceil(ahead * MILLISECOND)}`;
  const { next, now } = await moveNext(db, sql<number>`${nextSlot(db, soonest)} + ${length}`);
  const first = (next - length) / MILLISECOND;
  return { slots: Array.from({ length: count }, (_, at) => first + at * apart), bookedAt: now / MILLISECOND };
}

/** What the database's clock says, in milliseconds since 1970. */
export async function readClock(db: Db): Promise<number> {
  const { now } = await db.selectNoFrom(clock(db).as('now')).executeTakeFirstOrThrow();
  return now / MILLISECOND;
}

/** Nothing more is to be sent for so long: the channel has asked for it. */
export async function holdSends(db: Db, milliseconds: number): Promise<void> {
  const until = sql<number>`${clock(db)} + ${Math.ceil(milliseconds * MILLISECOND)}`;
  await moveNext(db, later(db, nextSlot(db, clock(db)), until));
}

/** Moves the end of what is booked; the answer is where it is then, and when that was. */
async function moveNext(
  db: Db,
  to: RawBuilder<number>,
): Promise<{ readonly next: number; readonly now: number }> {
  const moved = await db
    .updateTable('throttle')
    .set({ next_at: to })
    .where('id', '=', ROW)
    .returning(['next_at as next', clock(db).as('now')])
    .executeTakeFirst();
  if (moved) return moved;
  const nothing = { id: ROW, next_at: 0 };
  await db
    .insertInto('throttle')
    .values(nothing)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return await moveNext(db, to);
}

/** Where the next slot is: where the booked ones end, but not before the soonest and not beyond reach. */
function nextSlot(db: Db, soonest: RawBuilder<number>): RawBuilder<number> {
  return earlier(db, later(db, sql<number>`next_at`, soonest), sql<number>`${clock(db)} + ${FURTHEST}`);
}

/** Microseconds since 1970 by the database's clock, at this moment and not at the beginning of the transaction. */
function clock(db: Db): RawBuilder<number> {
  return isPostgres(db)
    ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)`
    : sql<number>`cast(unixepoch('subsec') * 1000000 as integer)`;
}

function later(db: Db, one: RawBuilder<number>, other: RawBuilder<number>): RawBuilder<number> {
  return isPostgres(db) ? sql<number>`greatest(${one}, ${other})` : sql<number>`max(${one}, ${other})`;
}

function earlier(db: Db, one: RawBuilder<number>, other: RawBuilder<number>): RawBuilder<number> {
  return isPostgres(db) ? sql<number>`least(${one}, ${other})` : sql<number>`min(${one}, ${other})`;
}
