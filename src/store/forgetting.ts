// What has had its time is removed some rows at a time, so that nobody waits for it: each statement is a transaction of
// its own, and stopping half-way leaves what the next round removes.

import { setImmediate as breathe } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import type { Db, Tables } from './schema.ts';

const AT_ONCE = 500;

/** Removes the rows of which `old` is true; how many there were. */
export async function forgetRows<Table extends keyof Tables & string>(
  db: Db,
  table: Table,
  key: readonly (keyof Tables[Table] & string)[],
  old: RawBuilder<unknown>,
): Promise<number> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const from = sql.table(table);
  for (let removed = 0; ; await breathe()) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${from} where (${columns}) in (select ${columns} from ${from} where ${old} limit ${sql.lit(AT_ONCE)})
    `.execute(db);
    removed += Number(numAffectedRows);
    if (numAffectedRows < AT_ONCE) return removed;
  }
}
