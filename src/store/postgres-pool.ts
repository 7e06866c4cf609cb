// Connections to a PostgreSQL server that may go away at any moment: bounded in number and in time, and while it is away
// callers are refused at once instead of made to wait. Loaded with the first query (`postgres.ts`).

import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { MOST_CONNECTIONS } from './concurrency-limit.ts';
import { DatabaseAway } from './database-errors.ts';
import { checkPatience, counted } from './patience.ts';
import { isAboutName, StatementNames } from './statement-names.ts';
import { IDLE_IN_TRANSACTION } from './turn-leases.ts';

/** In milliseconds. Also how long a turn waits for a connection while all are in use. */
const CONNECT = 3000;
/** The server ends a statement after the first; a server that says nothing at all is given up after the second. */
const STATEMENT = 10_000;
const SILENCE = 12_000;
const IDLE = 30_000;
/** While the server is away: from the first failure to the next try, and at most; in milliseconds. */
const SHORTEST_BREAK = 500;
const LONGEST_BREAK = 5000;

/** Counts and big integers as numbers: none here comes near 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** The pool of that database's connections. None is opened before one is wanted. */
export function poolOn(url: string): GuardedPool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'tro-ly-bao-cao',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT,
    idleTimeoutMillis: IDLE,
    statement_timeout: STATEMENT,
    query_timeout: SILENCE,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
    keepAlive: true,
    types,
  });
  // An idle connection that dies is no failure of anybody: the pool drops it, and opens another when one is wanted.
  pool.on('error', () => undefined);
  // The same for one in use: its user gets the error from their query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new GuardedPool(pool);
}

export class GuardedPool implements PostgresPool {
  readonly #pool: pg.Pool;
  readonly #pause = new Pause();
  readonly #names = new StatementNames();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  get options(): object {
    return this.#pool.options;
  }

  get use(): PoolUse {
    const { totalCount: open, idleCount: idle, waitingCount: waiting } = this.#pool;
    return { open, idle, waiting };
  }

  /** Throws DatabaseAway, at once during a pause after a failure. */
  async connect(): Promise<PostgresPoolClient> {
    checkPatience();
    this.#pause.check();
    let client: pg.PoolClient;
    try {
      client = await counted(() => this.#pool.connect());
    } catch (error) {
      // With all connections in use the server is busy, not away: the next one may be lucky.
      if (this.#pool.totalCount < MOST_CONNECTIONS) this.#pause.lengthen();
      throw new DatabaseAway(error);
    }
    this.#pause.end();
    return guarded(client, this.#names);
  }

  async end(): Promise<void> {
    await this.#pool.end();
  }
}

/** What ends a transaction is asked whatever has been waited for. */
const ENDS = ['commit', 'rollback'];

/**
 * A connection that breaks, or falls silent, is given back to be thrown away, and asked nothing more. Throws what `isAboutName`
 * knows where that has ended a transaction: made anew it asks without names.
 */
function guarded(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  let broken: DatabaseAway | undefined;
  let inTransaction = false;
  const ask = async (text: string, values: readonly unknown[]) => {
    if (broken) throw broken;
    if (!ENDS.includes(text)) checkPatience();
    const name = values.length > 0 ? names.nameOf(text) : undefined;
    try {
      const given = await counted(() => client.query({ text, values: [...values], ...(name && { name }) }));
      if (values.length === 0) inTransaction = staysIn(text, inTransaction);
      return given;
    } catch (error) {
      if (isAboutName(error)) {
        names.refuse();
        if (name !== undefined && !inTransaction) return await ask(text, values);
      }
      // What the server has to say comes as such; a TypeError is our own mistake. All else is the connection's.
      if (error instanceof pg.DatabaseError || error instanceof TypeError) throw error;
      broken = new DatabaseAway(error);
      throw broken;
    }
  };
  return {
    // Kysely also knows cursors; no dialect here is given one.
    query: ask as unknown as PostgresPoolClient['query'],
    release: (discard?: boolean) => client.release(discard === true || broken !== undefined),
  };
}

/** Whether the next statement is a part of a transaction, after this one without values. */
function staysIn(text: string, before: boolean): boolean {
  if (ENDS.includes(text)) return false;
  return before || text.startsWith('start transaction') || text === 'begin';
}

/** Between tries to reach a server that is away: each break twice as long as the one before, and none like another. */
export class Pause {
  #length = 0;
  #until = 0;

  /** Throws DatabaseAway while it lasts. When it is over one call tries, and the others wait for what comes of it. */
  check(): void {
    if (this.#length === 0) return;
    if (performance.now() < this.#until) throw new DatabaseAway();
    this.#until = performance.now() + CONNECT;
  }

  lengthen(): void {
    this.#length = Math.min(Math.max(this.#length * 2, SHORTEST_BREAK), LONGEST_BREAK);
    this.#until = performance.now() + this.#length * (0.5 + Math.random() / 2);
  }

  end(): void {
    this.#length = 0;
  }
}

/** How many connections there are, how many of them have nothing to do, and who waits for one. */
export type PoolUse = Readonly<Record<'open' | 'idle' | 'waiting', number>>;
