// Kysely's driver on one connection of Node's SQLite. A writer gets its answer when the write is on the disk, and has
// handed the connection on by then.

import type { DatabaseSync } from 'node:sqlite';
import type { DatabaseConnection, Driver } from 'kysely';
import { OutcomeUnknown } from './database-errors.ts';
import type { FileIdentity } from './file-identity.ts';
import { Lock } from './lock.ts';
import type { WalCheckpointer } from './sqlite-checkpoint.ts';
import { isBusy, SqliteConnection } from './sqlite-connection.ts';
import { TimeSlices } from './time-slices.ts';
import { settleInTime } from './waiting.ts';
import type { WalSync } from './wal-sync.ts';

/** At 40 to 80 KiB a turn some hundred turns lie between two of its workings in; in bytes. */
const LONGEST_LOG = 32 * 1024 * 1024;
/** After one that others prevented, or that failed; in milliseconds. */
const CHECKPOINT_AGAIN = 2000;
/** How long another process may be writing, and how long to wait before looking again, at first and at most; in milliseconds. */
const PATIENCE = 5000;
const FIRST_LOOK = 2;
const LONGEST_LOOK = 50;

export interface SqliteDriverOptions {
  readonly database: DatabaseSync;
  /** Missing where nothing is to outlive the process, or nothing is written. */
  readonly log?: WalSync;
  readonly checkpointer?: WalCheckpointer;
  readonly identity?: FileIdentity;
  readonly longestLog?: number;
  readonly slices?: TimeSlices;
  /** Its transactions see one moment, and keep nobody from writing. */
  readonly readOnly?: boolean;
}

export class SqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #connection: SqliteConnection;
  readonly #log: WalSync | undefined;
  readonly #checkpointer: WalCheckpointer | undefined;
  readonly #identity: FileIdentity | undefined;
  readonly #longestLog: number;
  readonly #slices: TimeSlices;
  readonly #begin: string;
  readonly #lock = new Lock();
  #checkpoint: Promise<void> | undefined;
  #nextCheckpoint = 0;

  constructor({
    database,
    log,
    checkpointer,
    identity,
    longestLog = LONGEST_LOG,
    slices = new TimeSlices(),
    readOnly,
  }: SqliteDriverOptions) {
    this.#database = database;
    this.#connection = new SqliteConnection(database, (attempt) => this.#whenFree(attempt));
    this.#log = log;
    this.#checkpointer = checkpointer;
    this.#identity = identity;
    this.#longestLog = longestLog;
    this.#slices = slices;
    this.#begin = readOnly ? 'begin' : 'begin immediate';
  }

  async init(): Promise<void> {}

  /** Throws DatabaseAway as long as it is not certain that the disk has what was committed before, or the file is another one. */
  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#lock.take();
    // Not before: all who wait for the connection would go on as soon as they have it.
    await this.#slices.mine();
    try {
      this.#identity?.check();
      this.#log?.check();
    } catch (error) {
      this.#lock.give();
      this.#checkpointSoon();
      throw error;
    }
    return this.#connection;
  }

  /**
   * A transaction that reads before it writes must hold the write lock from the start: a second process on the same file would
   * otherwise make the later write fail instead of wait.
   */
  async beginTransaction(): Promise<void> {
    await this.#whenFree(() => this.#connection.run(this.#begin));
    this.#connection.settles = true;
  }

  async commitTransaction(): Promise<void> {
    this.#connection.run('commit');
    if (this.#connection.wrote) this.#log?.note();
    this.#connection.wrote = false;
  }

  /** After some failures, as of a full disk, SQLite has already rolled back. */
  async rollbackTransaction(): Promise<void> {
    if (this.#database.isTransaction) this.#connection.run('rollback');
    this.#connection.wrote = false;
  }

  /**
   * Hands the connection on, and resolves when what was written is on the disk; after a transaction, also what others wrote
   * that it may have found done. Throws OutcomeUnknown when the disk does not take it, or has another file there by now.
   */
  async releaseConnection(): Promise<void> {
    const { wrote, settles } = this.#connection;
    this.#connection.wrote = false;
    this.#connection.settles = false;
    if (wrote) this.#log?.note();
    this.#lock.give();
    if (!this.#log || !(wrote || settles)) return;
    await settleInTime(this.#settle);
  }

  readonly #settle = async (): Promise<void> => {
    await this.#log?.settled();
    this.#acknowledge();
    if ((this.#log?.size ?? 0) > this.#longestLog) this.#checkpointSoon();
  };

  async destroy(): Promise<void> {
    await this.#checkpoint;
    await this.#lock.take();
    try {
      if (this.#log?.failed !== true) await this.#log?.settled();
    } finally {
      this.#log?.close();
      await this.#checkpointer?.end();
      this.#database.close();
    }
  }

  /** Another process may be writing: this one goes on with something else until it is done. Throws SQLite's BUSY in the end. */
  async #whenFree<Result>(attempt: () => Result): Promise<Result> {
    const given = performance.now() + PATIENCE;
    for (let look = FIRST_LOOK; ; look = Math.min(look * 2, LONGEST_LOOK)) {
      try {
        return attempt();
      } catch (error) {
        if (!isBusy(error) || this.#database.isTransaction || performance.now() >= given) throw error;
      }
      this.#lock.give();
      await new Promise((resolve) => setTimeout(resolve, look));
      await this.#lock.take();
    }
  }

  #acknowledge(): void {
    try {
      this.#identity?.check();
    } catch (error) {
      throw new OutcomeUnknown('file', { cause: error });
    }
  }

  #checkpointSoon(): void {
    if (!this.#checkpointer || this.#checkpoint || performance.now() < this.#nextCheckpoint) return;
    const checkpointer = this.#checkpointer;
    const workIn = () => this.#workIn(checkpointer);
    this.#checkpoint = (this.#identity ? this.#identity.whileWritten(workIn) : workIn())
      .catch(() => undefined)
      .finally(() => {
        this.#checkpoint = undefined;
      });
  }

  /** What fails here is tried again later: nothing was lost by it, and the log goes on growing. */
  async #workIn(checkpointer: WalCheckpointer): Promise<void> {
    try {
      await checkpointer.run('copy');
      await this.#lock.take(true);
      try {
        const { whole } = await checkpointer.run('restart');
        if (whole) this.#log?.mended();
        else this.#nextCheckpoint = performance.now() + CHECKPOINT_AGAIN;
      } finally {
        this.#lock.give();
      }
    } catch {
      this.#nextCheckpoint = performance.now() + CHECKPOINT_AGAIN;
    }
  }
}
