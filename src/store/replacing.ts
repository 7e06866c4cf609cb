// A database of a server whose contents are thrown away, so that others can take their place.

import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { isPostgres } from './dialect.ts';
import type { Db } from './schema.ts';

/** A connection that has just been closed is still listed for a moment. */
const LOOKS = 10;
const BETWEEN = 200;

/** How many other connections of this program there are: copies of it that run. None are seen of SQLite. */
export async function othersConnected(db: Db): Promise<number> {
  if (!isPostgres(db)) return 0;
  for (let look = 1; ; look += 1) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and application_name = current_setting('application_name')
    `.execute(db);
    const others = Number(rows[0]?.n);
    if (others === 0 || look === LOOKS) return others;
    await sleep(BETWEEN);
  }
}

/** Removes every table of the schema that this program's tables are in, also those of a newer version. */
export async function dropAll(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()
  `.execute(db);
  for (const { name } of rows) await sql`drop table ${sql.table(name)} cascade`.execute(db);
}
