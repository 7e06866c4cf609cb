// Which database it is, where that makes a difference: column types, transactions, turns of several copies. Everything
// else in the store is the same on both.

import { type Kysely, PostgresAdapter } from 'kysely';

/** Whether it is PostgreSQL; else it is SQLite. */
export function isPostgres<Tables>(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
