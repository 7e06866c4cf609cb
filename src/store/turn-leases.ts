// Turns of one conversation one at a time across copies of the program: the owner of the row has the turn. A row and not
// an advisory lock, because a lock belongs to a connection, and neither a pool nor pgbouncer keeps one for a turn. Only on
// PostgreSQL: a file has one copy, whose own queue is enough. A copy that has stalled for so long that its row may be another's
// commits nothing more: docs/decisions/0010.

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { ConversationBusy, isOutage } from './database-errors.ts';
import { isPostgres } from './dialect.ts';
import type { Db } from './schema.ts';

export interface LeaseTimes {
  /** A copy that was killed holds the turn for so long; in milliseconds. Longer than the server keeps an idle transaction. */
  readonly lease: number;
  /** How long a turn waits for the one before it. */
  readonly patience: number;
}

/** The server ends a transaction in which nothing happens for so long: a copy that stalls then commits nothing later. */
export const IDLE_IN_TRANSACTION = 5000;
const TIMES: LeaseTimes = { lease: IDLE_IN_TRANSACTION + 3000, patience: 10_000 };
/** How often a turn that takes long says that it goes on; in milliseconds. */
const HEARTBEAT = 1000;
/** Between two looks, at most; in milliseconds. Nobody holds a connection meanwhile. */
const LONGEST_LOOK = 120;
/** Between two tries to give a row back while the database is away. */
const GIVE_BACK_AGAIN = 250;

/** What one turn holds. */
interface Lease {
  readonly conversationId: string;
  readonly holder: string;
  readonly length: number;
  /** By a clock that only goes forward: no later than the database's, when it wrote how long the row is ours. */
  renewed: number;
  /** The turn has ended: what goes on in its name is no longer about the conversation's state. */
  over: boolean;
}

const turns = new AsyncLocalStorage<Lease>();

/**
 * Who holds a turn is the copy, known by its handle: what it could not give back during an outage is still its own
 * afterwards. Among its own turns of a conversation the caller keeps order.
 */
interface Copy {
  readonly id: string;
  readonly held: Set<string>;
}

const copies = new WeakMap<Db, Copy>();

function copyOf(db: Db): Copy {
  const known = copies.get(db) ?? { id: randomUUID(), held: new Set<string>() };
  copies.set(db, known);
  return known;
}

/** Runs the turn while no other copy runs one of that conversation. Throws ConversationBusy when its time does not come. */
export async function withTurnLease<Result>(
  db: Db,
  conversationId: string,
  turn: () => Promise<Result>,
  { lease: length, patience }: LeaseTimes = TIMES,
): Promise<Result> {
  if (!isPostgres(db)) return await turn();
  const copy = copyOf(db);
  const lease: Lease = { conversationId, holder: copy.id, length, renewed: performance.now(), over: false };
  const given = performance.now() + patience;
  while (!(await take(db, lease))) {
    if (performance.now() >= given)
      throw new ConversationBusy('another copy is at work in this conversation');
    await sleep(LONGEST_LOOK * (0.25 + 0.75 * Math.random()));
  }
  copy.held.add(conversationId);
  const heartbeat = setInterval(() => void renew(db, lease).catch(() => undefined), HEARTBEAT).unref();
  try {
    return await turns.run(lease, turn);
  } finally {
    clearInterval(heartbeat);
    lease.over = true;
    copy.held.delete(conversationId);
    await giveBack(db, lease, copy);
  }
}

/**
 * Whether the turn that this is a part of may commit now: its row is surely its own until the server would have ended a
 * transaction that is not committed by then. True where there is no such turn.
 */
export function mayCommit(): boolean {
  const lease = turns.getStore();
  if (!lease || lease.over) return true;
  const margin = Math.max(lease.length - IDLE_IN_TRANSACTION, lease.length / 4);
  return performance.now() - lease.renewed < margin;
}

/** Makes the row surely its own again. Throws ConversationBusy where another copy has had it since: nothing may be written. */
export async function holdOn(db: Db): Promise<void> {
  const lease = turns.getStore();
  if (lease && !lease.over && !(await renew(db, lease)))
    throw new ConversationBusy('another copy has taken over this conversation');
}

/** Rows that a copy left which was killed; those of no conversation that goes on would stay for ever. */
export async function forgetLeases(db: Db): Promise<void> {
  if (isPostgres(db)) await db.deleteFrom('turn_leases').where('until', '<', NOW).execute();
}

/** Milliseconds since 1970 by the database's clock: those of several machines differ. */
const NOW = sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;
const fromNow = (length: number) => sql<number>`${NOW} + ${sql.lit(length)}`;

async function take(db: Db, lease: Lease): Promise<boolean> {
  const { conversationId, holder, length } = lease;
  const asked = performance.now();
  const mine = { holder, until: fromNow(length) };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('turn_leases')
    .values({ conversation_id: conversationId, ...mine })
    .onConflict((conflict) =>
      conflict
        .column('conversation_id')
        .doUpdateSet(mine)
        .where((where) =>
          where.or([where('turn_leases.until', '<=', NOW), where('turn_leases.holder', '=', holder)]),
        ),
    )
    .executeTakeFirst();
  lease.renewed = asked;
  return numInsertedOrUpdatedRows === 1n;
}

/** False where the row is no longer the turn's. */
async function renew(db: Db, lease: Lease): Promise<boolean> {
  const asked = performance.now();
  const { numUpdatedRows } = await db
    .updateTable('turn_leases')
    .set({ until: fromNow(lease.length) })
    .where('conversation_id', '=', lease.conversationId)
    .where('holder', '=', lease.holder)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  lease.renewed = asked;
  return true;
}

/**
 * What the turn has done stands, whether or not the row can be given back. While the database is away nobody waits for that:
 * it is tried again until the row would have run out, unless a new turn of this copy has it.
 */
async function giveBack(db: Db, lease: Lease, copy: Copy): Promise<void> {
  if (await tryGiveBack(db, lease)) return;
  void (async () => {
    const given = performance.now() + lease.length;
    while (performance.now() < given) {
      await sleep(GIVE_BACK_AGAIN, undefined, { ref: false });
      if (copy.held.has(lease.conversationId) || (await tryGiveBack(db, lease))) return;
    }
  })().catch(() => undefined);
}

async function tryGiveBack(db: Db, { conversationId, holder }: Lease): Promise<boolean> {
  try {
    await db
      .deleteFrom('turn_leases')
      .where('conversation_id', '=', conversationId)
      .where('holder', '=', holder)
      .execute();
    return true;
  } catch (error) {
    if (!isOutage(error)) throw error;
    return false;
  }
}
