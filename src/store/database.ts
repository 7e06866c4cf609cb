// Opens the database: the dialect by the address, the migrations applied, a newer file refused.

import { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as first from './migrations/0001-first.ts';
import * as holidays from './migrations/0002-holidays.ts';
import * as reminders from './migrations/0003-reminders.ts';
import type { Db, Tables } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';

/** In order; a migration that has been released is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first': first,
  '0002-holidays': holidays,
  '0003-reminders': reminders,
};

/** The file was written by a newer version of this program, or by another program. */
export class UnknownDatabase extends Error {}

/**
 * Opens the database in that file, made where there is none, and brings it up to date.
 * `onQuery` is called after each query. Throws UnknownDatabase when the file holds migrations that this version does not know.
 */
export async function openDatabase(file: string, onQuery?: () => void): Promise<Db> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file), ...(onQuery && { log: onQuery }) });
  try {
    await migrate(db, file);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function migrate(db: Db, file: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0) {
    throw new UnknownDatabase(
      `${file} was written by a newer version of this program (it holds ${unknown.join(', ')}). ` +
        'Start that version, or point DATA_DIR to another folder.',
    );
  }
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function appliedMigrations(db: Db): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) {
    return [];
  }
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map(({ name }) => name);
}
