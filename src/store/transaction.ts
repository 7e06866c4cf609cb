// The one way to a transaction. What it reads stays true until it is committed: SQLite lets one writer in at a time,
// PostgreSQL runs it serializable and may refuse it in favour of another; then it is made anew on the fresh state.

import { AsyncLocalStorage } from 'node:async_hooks';
import { ConcurrencyLimit } from './concurrency-limit.ts';
import { ConversationBusy, isOutage, OutcomeUnknown } from './database-errors.ts';
import { isPostgres } from './dialect.ts';
import type { Db } from './schema.ts';
import { isAboutName } from './statement-names.ts';
import { holdOn, mayCommit } from './turn-leases.ts';

/** The state moved under a change: thrown by the work, it rolls the transaction back and has it made anew. */
export class LostRace extends Error {}

/** The copy has stalled: another one may have the conversation by now. Nothing was committed. */
class Stalled extends ConversationBusy {}

/** Serialization failure and deadlock: nothing is wrong, someone else was faster. */
const FASTER = ['40001', '40P01'];
/** How often work is begun before it is given up. */
export const TRIES = 16;
/** The longest wait before the second try, in milliseconds; it doubles with every further one, up to `LONGEST_WAIT`. */
const FIRST_WAIT = 10;
const LONGEST_WAIT = 400;

const committed = new AsyncLocalStorage<{ count: number }>();

/**
 * Runs `work` in a transaction. It may run several times, and must change nothing but the database. Throws what it
 * throws, with nothing written; ConversationBusy when it is part of a turn that another copy has taken over meanwhile;
 * OutcomeUnknown when the connection broke during the commit. Within a transaction it is a
 * part of that one, so that several changes can be made whole or not at all.
 */
export async function inTransaction<Result>(db: Db, work: (trx: Db) => Promise<Result>): Promise<Result> {
  if (db.isTransaction) return await work(db);
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (!mayCommit()) await holdOn(db);
      return await limited(db, () => once(db, work), attempt > 1);
    } catch (error) {
      if (attempt === TRIES || !(error instanceof Stalled || wasFaster(error))) throw error;
    }
    await jitter(Math.min(FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT));
  }
}

const limits = new WeakMap<Db, ConcurrencyLimit>();

/** On a server no more at once than it lets run side by side; SQLite lets one in at a time itself. */
async function limited<Result>(db: Db, work: () => Promise<Result>, again: boolean): Promise<Result> {
  if (!isPostgres(db)) return await work();
  const limit = limits.get(db) ?? new ConcurrencyLimit();
  limits.set(db, limit);
  return await limit.run(work, { wasRefused: wasFaster, again });
}

async function once<Result>(db: Db, work: (trx: Db) => Promise<Result>): Promise<Result> {
  let committing = false;
  const begun = db.transaction();
  try {
    const result = await (isPostgres(db) ? begun.setIsolationLevel('serializable') : begun).execute(
      async (trx) => {
        const made = await work(trx);
        if (!mayCommit()) throw new Stalled();
        committing = true;
        return made;
      },
    );
    const counted = committed.getStore();
    if (counted) counted.count += 1;
    return result;
  } catch (error) {
    if (committing && isOutage(error) && !wasFaster(error))
      throw new OutcomeUnknown('commit', { cause: error });
    throw error;
  }
}

function wasFaster(error: unknown): boolean {
  if (isAboutName(error)) return true;
  return error instanceof LostRace || FASTER.includes((error as { code?: string }).code ?? '');
}

/**
 * Runs `work`, and throws OutcomeUnknown in place of what it throws once any transaction in it has been committed: nobody
 * may say then that nothing was stored. Not in place of what is `known` to be about something else.
 */
export async function trackCommitOutcome<Result>(
  work: () => Promise<Result>,
  known: (error: unknown) => boolean = () => false,
): Promise<Result> {
  const counted = { count: 0 };
  return await committed.run(counted, async () => {
    try {
      return await work();
    } catch (error) {
      if (counted.count === 0 || known(error)) throw error;
      throw new OutcomeUnknown('after a commit', { cause: error });
    }
  });
}

function jitter(most: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, most * Math.random()));
}
