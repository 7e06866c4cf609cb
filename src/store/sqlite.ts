// Kysely on Node's own SQLite: an embedded database without a native add-on to build. Full sync and WAL, so that what
// was committed is still there after a power cut.

import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect } from 'kysely';

/** Asking a statement for its columns takes as long as running it. */
interface Prepared {
  readonly statement: StatementSync;
  readonly reader: boolean;
}

/**
 * A dialect on that file, or in memory with `:memory:`. Throws when the file cannot be opened. With `readOnly` the file
 * stays as it is, also if it is another program's.
 */
export function sqliteDialect(file: string, { readOnly = false } = {}): SqliteDialect {
  const database = new DatabaseSync(file, { timeout: 5000, readOnly });
  if (!readOnly) switchToWal(database);
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  const prepared = new Map<string, Prepared>();
  return new TransactionalDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        // A transaction that reads before it writes must hold the write lock from the start: a second process on the
        // same file would otherwise make the later write fail instead of wait.
        const said = sql === 'begin' ? 'begin immediate' : sql;
        let known = prepared.get(said);
        if (!known) {
          const statement = database.prepare(said);
          known = { statement, reader: statement.columns().length > 0 };
          prepared.set(said, known);
        }
        const { statement, reader } = known;
        const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
        return {
          reader,
          all: (parameters) => statement.all(...values(parameters)),
          run: (parameters) => statement.run(...values(parameters)),
          iterate: (parameters) => statement.iterate(...values(parameters)),
        };
      },
    },
  });
}

/** How long another process may be making the same file, and how long to wait before looking again; in milliseconds. */
const MAKING = 10_000;
const AGAIN = 20;
const SQLITE_BUSY = 5;

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
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY || waited >= MAKING) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN);
    }
  }
}

/**
 * SQLite makes and alters tables within a transaction like anything else; Kysely assumes that it does not. Migrating in
 * one, a start that dies half-way leaves nothing behind, and of two starts at once the second waits for the first.
 */
class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
