// Whose data a database holds, told before anything is written there: local mode's sample and a tenant's departments must
// never come to share one.

import { existsSync } from 'node:fs';
import { Kysely } from 'kysely';
import type { DatabaseAddress } from './address.ts';
import { postgresDialect } from './postgres.ts';
import type { Db, Tables } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';
import { unusable } from './unusable.ts';

export interface Holdings {
  /** Agencies that local mode has made. */
  readonly samples: boolean;
  /** Anything else that is worth something to somebody, of this program or of another one. */
  readonly others: boolean;
}

const NOTHING: Holdings = { samples: false, others: false };
/** Where no agency is known yet, a tenant may have begun with these all the same. */
const BEGUN = ['people', 'holidays', 'bases', 'settings_audit'] as const;

/** What is there, without changing it: nothing is made, migrated or switched. Throws what opening it would throw. */
export async function holdingsAt(address: DatabaseAddress): Promise<Holdings> {
  if (address.kind === 'sqlite' && !existsSync(address.file)) return NOTHING;
  try {
    const dialect =
      address.kind === 'sqlite'
        ? sqliteDialect(address.file, { readOnly: true })
        : postgresDialect(address.url);
    const db = new Kysely<Tables>({ dialect });
    try {
      return await holdingsOf(db);
    } finally {
      await db.destroy();
    }
  } catch (error) {
    throw unusable(error, address);
  }
}

/** The same of a database that is open, of whatever version of this program. */
export async function holdingsOf(db: Db): Promise<Holdings> {
  const all = await db.introspection.getTables();
  const tables = new Set(all.filter(({ isView }) => !isView).map(({ name }) => name));
  if (!tables.has('agencies')) return { samples: false, others: tables.size > 0 };
  const kinds = await db.selectFrom('agencies').select('sample').distinct().execute();
  const samples = kinds.some(({ sample }) => sample === 1);
  if (kinds.length > 0) return { samples, others: kinds.some(({ sample }) => sample !== 1) };
  for (const table of BEGUN) {
    if (tables.has(table) && (await hasRows(db, table))) return { samples, others: true };
  }
  return NOTHING;
}

async function hasRows(db: Db, table: (typeof BEGUN)[number]): Promise<boolean> {
  const row = await db
    .selectFrom(table)
    .select((row) => row.lit(1).as('one'))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
