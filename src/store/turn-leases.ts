// Turns of one conversation one at a time across copies of the program: whoever has the row has the turn. A row and not
// an advisory lock, because a lock belongs to a connection, and neither a pool nor pgbouncer keeps one for a turn. Only on
// PostgreSQL: a file has one copy, whose own queue is enough.

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { isPostgres } from './dialect.ts';
import { ConversationBusy, isOutage } from './outage.ts';
import type { Db } from './schema.ts';

export interface LeaseTimes {
  /** A copy that was killed holds the turn for so long; in milliseconds. */
  readonly lease: number;
  /** How long a turn waits for the one before it. */
  readonly patience: number;
}

const TIMES: LeaseTimes = { lease: 20_000, patience: 10_000 };
/** Between two looks, at most; in milliseconds. Nobody holds a connection meanwhile. */
const LONGEST_LOOK = 120;

/**
 * Who holds a turn is the copy, known by its handle: what it could not give back during an outage is still its own
 * afterwards. Among its own turns of a conversation the caller keeps order.
 */
const copies = new WeakMap<Db, string>();

function copyOf(db: Db): string {
  const known = copies.get(db) ?? randomUUID();
  copies.set(db, known);
  return known;
}

/** Runs the turn while no other copy runs one of that conversation. Throws ConversationBusy when its time does not come. */
export async function withTurnLease<Result>(
  db: Db,
  conversationId: string,
  turn: () => Promise<Result>,
  { lease, patience }: LeaseTimes = TIMES,
): Promise<Result> {
  if (!isPostgres(db)) return await turn();
  const holder = copyOf(db);
  const given = performance.now() + patience;
  while (!(await take(db, conversationId, holder, lease))) {
    if (performance.now() >= given)
      throw new ConversationBusy('another copy is at work in this conversation');
    await new Promise((resolve) => setTimeout(resolve, LONGEST_LOOK * (0.25 + 0.75 * Math.random())));
  }
  try {
    return await turn();
  } finally {
    await release(db, conversationId, holder);
  }
}

/** Rows that a copy left which was killed; those of no conversation that goes on would stay for ever. */
export async function forgetLeases(db: Db): Promise<void> {
  if (isPostgres(db)) await db.deleteFrom('turn_leases').where('until', '<', NOW).execute();
}

/** Milliseconds since 1970 by the database's clock: those of several machines differ. */
const NOW = sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;

async function take(db: Db, conversationId: string, holder: string, lease: number): Promise<boolean> {
  const mine = { holder, until: sql<number>`${NOW} + ${sql.lit(lease)}` };
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
  return numInsertedOrUpdatedRows === 1n;
}

/** What the turn has done stands, whether or not the row can be given back: it runs out by itself. */
async function release(db: Db, conversationId: string, holder: string): Promise<void> {
  try {
    await db
      .deleteFrom('turn_leases')
      .where('conversation_id', '=', conversationId)
      .where('holder', '=', holder)
      .execute();
  } catch (error) {
    if (!isOutage(error)) throw error;
  }
}
