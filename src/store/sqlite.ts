// Kysely on Node's own SQLite: an embedded database without a native add-on to build. What was committed is still there
// after a power cut, and waiting for the disk blocks nobody else: docs/decisions/0029.

import { DatabaseSync } from 'node:sqlite';
import {
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { FileIdentity } from './file-identity.ts';
import { WalCheckpointer } from './sqlite-checkpoint.ts';
import { isBusy } from './sqlite-connection.ts';
import { SqliteDriver } from './sqlite-driver.ts';
import type { TimeSlices } from './time-slices.ts';
import { type SyncFile, WalSync } from './wal-sync.ts';

/** How the disk is dealt with; a test's disk is slow, or fails. */
export interface SqliteDisk {
  /** Brings what was written to an open file to the disk. */
  readonly syncFile?: SyncFile;
  /** The log is worked into the database when it has grown beyond this; in bytes. */
  readonly longestLog?: number;
  /**
   * This process runs the bot on the file: it works in the log, and notices when the file is another one. All others leave
   * both to it.
   */
  readonly owned?: boolean;
  /** How the event loop is shared; a test counts. */
  readonly slices?: TimeSlices;
}

/**
 * A dialect on that file, or in memory with `:memory:`. Throws when the file cannot be opened. With `readOnly` the file
 * stays as it is, also if it is another program's.
 */
export function sqliteDialect(
  file: string,
  {
    readOnly = false,
    syncFile,
    longestLog,
    owned = false,
    slices,
  }: SqliteDisk & { readonly readOnly?: boolean } = {},
): Dialect {
  // The driver waits for other writers itself: SQLite's own waiting would hold up the whole process.
  const database = new DatabaseSync(file, { timeout: 0, readOnly });
  if (readOnly || file === ':memory:') {
    database.exec('pragma foreign_keys = on');
    return new TransactionalDialect(
      () => new SqliteDriver({ database, readOnly, ...(slices && { slices }) }),
    );
  }
  switchToWal(database);
  // A commit does not wait for the disk, a restart of the log still does: without that a power cut could mix two logs. For
  // commits the driver waits (wal-sync.ts), and the log is worked in by a thread (sqlite-checkpoint.ts).
  database.exec('pragma synchronous = normal');
  database.exec('pragma wal_autocheckpoint = 0');
  database.exec('pragma foreign_keys = on');
  const identity = owned ? new FileIdentity(file) : undefined;
  identity?.note();
  return new TransactionalDialect(
    () =>
      new SqliteDriver({
        database,
        ...(identity && { identity }),
        log: new WalSync(file, syncFile),
        ...((owned || longestLog !== undefined) && { checkpointer: new WalCheckpointer(file) }),
        ...(longestLog !== undefined && { longestLog }),
        ...(slices && { slices }),
      }),
  );
}

/** How long another process may be making the same file, and how long to wait before looking again; in milliseconds. */
const MAKING = 10_000;
const AGAIN = 20;

/**
 * A new file becomes one with a write-ahead log. Two processes that do this to the same new file at the same moment block
 * one another, and SQLite refuses one of them at once instead of letting it wait.
 */
function switchToWal(database: DatabaseSync): void {
  for (let waited = 0; ; waited += AGAIN) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (!isBusy(error) || waited >= MAKING) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN);
    }
  }
}

class TransactionalDialect implements Dialect {
  readonly #driver: () => Driver;

  constructor(driver: () => Driver) {
    this.#driver = driver;
  }

  createDriver(): Driver {
    return this.#driver();
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

/**
 * SQLite makes and alters tables within a transaction like anything else; Kysely assumes that it does not. Migrating in
 * one, a start that dies half-way leaves nothing behind, and of two starts at once the second waits for the first.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** The driver passes its one connection on itself: a caller that waits for the disk no longer holds it. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
