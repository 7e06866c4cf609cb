// Kysely on a PostgreSQL server. The library that speaks with it is loaded with the first query: a database in a file needs
// none (docs/decisions/0033-loaded-when-needed.md).

import { PostgresDialect } from 'kysely';
import type { GuardedPool, PoolUse } from './postgres-pool.ts';

/** A dialect that says how its connections are used. Nothing is connected before the first query. */
export class PooledDialect extends PostgresDialect {
  readonly use: () => PoolUse;

  constructor(url: string) {
    let pool: GuardedPool | undefined;
    super({
      pool: async () => {
        const { poolOn } = await import('./postgres-pool.ts');
        pool = poolOn(url);
        return pool;
      },
    });
    this.use = () => pool?.use ?? { open: 0, idle: 0, waiting: 0 };
  }
}

export const postgresDialect = (url: string): PooledDialect => new PooledDialect(url);
