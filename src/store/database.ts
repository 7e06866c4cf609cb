// Opens the database: the dialect by the address, the migrations applied, a newer file refused.

import { type Dialect, Kysely, type LogEvent } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { VERSION } from '../version.ts';
import { addressLabel, type DatabaseAddress, type FileAddress } from './address.ts';
import * as first from './migrations/0001-first.ts';
import * as holidays from './migrations/0002-holidays.ts';
import * as reminders from './migrations/0003-reminders.ts';
import * as turnLeases from './migrations/0004-turn-leases.ts';
import * as askedQuestions from './migrations/0005-asked-questions.ts';
import * as conversationState from './migrations/0006-conversation-state.ts';
import * as returns from './migrations/0007-returns.ts';
import * as listedMonth from './migrations/0008-listed-month.ts';
import * as sentFiles from './migrations/0009-sent-files.ts';
import * as appendices from './migrations/0010-appendices.ts';
import * as bases from './migrations/0011-bases.ts';
import * as severalAppendices from './migrations/0012-several-appendices.ts';
import * as filesDealtWith from './migrations/0013-files-dealt-with.ts';
import * as definitions from './migrations/0014-definitions.ts';
import * as accountClaims from './migrations/0016-account-claims.ts';
import * as standingReasons from './migrations/0017-standing-reasons.ts';
import * as remindersOffByReport from './migrations/0018-reminders-off-by-report.ts';
import { PooledDialect, postgresDialect } from './postgres.ts';
import type { PoolUse } from './postgres-pool.ts';
import { makePrivateDatabase } from './private-file.ts';
import type { Db, Tables } from './schema.ts';
import { type SqliteDisk, sqliteDialect } from './sqlite.ts';
import { unusable } from './unusable.ts';

/** In order; a migration that has been released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-holidays': holidays,
  '0003-reminders': reminders,
  '0004-turn-leases': turnLeases,
  '0005-asked-questions': askedQuestions,
  '0006-conversation-state': conversationState,
  '0007-returns': returns,
  '0008-listed-month': listedMonth,
  '0009-sent-files': sentFiles,
  '0010-appendices': appendices,
  '0011-bases': bases,
  '0012-several-appendices': severalAppendices,
  '0013-files-dealt-with': filesDealtWith,
  '0014-definitions': definitions,
  '0016-account-claims': accountClaims,
  '0017-standing-reasons': standingReasons,
  '0018-reminders-off-by-report': remindersOffByReport,
};

/** It was written by a newer version of this program, or by another program. */
export class UnknownDatabase extends Error {}

/** Of the databases that are open, by which dialect. */
const DIALECTS = new WeakMap<Db, Dialect>();

/** How the connections to its server are used; undefined for a file. */
export function poolUse(db: Db): PoolUse | undefined {
  const dialect = DIALECTS.get(db);
  return dialect instanceof PooledDialect ? dialect.use() : undefined;
}

/** It is of an older version of this program, and the caller may not migrate it. */
export class OlderDatabase extends Error {}

/** One statement, when it is over. */
export interface Query {
  readonly sql: string;
  readonly milliseconds: number;
  readonly failed: boolean;
}

/** What sees each query when it is over. */
export type OnQuery = (query: Query) => void;

export interface OpenOptions {
  readonly onQuery?: OnQuery;
  /** Where the database is a file. */
  readonly disk?: SqliteDisk;
  /**
   * For those to whom the database does not belong, such as a command beside the bot: it is taken as it is, or refused with
   * OlderDatabase. An empty one is made up all the same.
   */
  readonly asItIs?: boolean;
}

/**
 * Opens the database at that address and brings it up to date; a file is made where there is none, a database of a server
 * is not. Throws UnknownDatabase when it holds migrations that this version does not know, DatabaseUnusable for a
 * file or a disk that cannot be worked with, and what `isOutage` knows when the server cannot be reached.
 */
export async function openDatabase(
  address: DatabaseAddress,
  { onQuery, disk, asItIs = false }: OpenOptions = {},
): Promise<Db> {
  try {
    if (address.kind === 'sqlite') makePrivateDatabase(address.file);
    return await openOn(dialectOf(address, disk), addressLabel(address), { onQuery, asItIs });
  } catch (error) {
    throw unusable(error, address);
  }
}

/** The same on a dialect that is there already; `label` is how messages call the database. */
export async function openOn(
  dialect: Dialect,
  label: string,
  { onQuery, asItIs = false }: { onQuery?: OnQuery | undefined; asItIs?: boolean } = {},
): Promise<Db> {
  const log = ({ level, query, queryDurationMillis: milliseconds }: LogEvent) =>
    onQuery?.({ sql: query.sql, milliseconds, failed: level === 'error' });
  const db = new Kysely<Tables>({ dialect, ...(onQuery && { log }) });
  DIALECTS.set(db, dialect);
  return await orClosed(db, async () => {
    const applied = await refuseNewer(db, label);
    if (asItIs) refuseOlder(applied, label);
    await migrate(db);
  });
}

/**
 * The same without bringing it up to date: as it was left by whatever version of this program, for reading. Nothing is made
 * where there is none. Throws UnknownDatabase as well for a database that is no database of this program.
 */
export async function openUnchanged(address: DatabaseAddress): Promise<Db> {
  try {
    const db = new Kysely<Tables>({ dialect: dialectOf(address, { readOnly: true }) });
    return await orClosed(db, async () => {
      const label = addressLabel(address);
      if ((await refuseNewer(db, label)).length === 0)
        throw new UnknownDatabase(`${label} is no database of this program.`);
    });
  } catch (error) {
    throw unusable(error, address);
  }
}

/** Of a server, whatever it holds: for throwing that away. Nothing is asked of it yet. */
export function openForReplacing({ url }: Exclude<DatabaseAddress, FileAddress>): Db {
  return new Kysely<Tables>({ dialect: postgresDialect(url) });
}

/** Opens it as the version of this program knew it whose last migration was that one: it is made, or brought so far. */
export async function openAsOf(address: DatabaseAddress, migration: string): Promise<Db> {
  const db = new Kysely<Tables>({ dialect: dialectOf(address) });
  return await orClosed(db, async () => {
    await refuseNewer(db, addressLabel(address));
    await migrate(db, migration);
  });
}

function dialectOf(
  address: DatabaseAddress,
  options: SqliteDisk & { readonly readOnly?: boolean } = {},
): Dialect {
  return address.kind === 'sqlite' ? sqliteDialect(address.file, options) : postgresDialect(address.url);
}

async function orClosed(db: Db, prepare: () => Promise<void>): Promise<Db> {
  try {
    await prepare();
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Applies what is not there yet, up to that migration or all; within a transaction it is a part of that one. */
export async function migrate(db: Db, upTo?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error) throw error;
}

/** The migrations that it holds. */
async function refuseNewer(db: Db, label: string): Promise<readonly string[]> {
  const applied = await appliedMigrations(db);
  const unknown = unknownMigrations(applied);
  if (unknown.length > 0) {
    throw new UnknownDatabase(
      `${label} was written by a newer version of this program (it holds ${unknown.join(', ')}). ` +
        'Start that version, or point DATA_DIR or DATABASE_URL to another database.',
    );
  }
  return applied;
}

/** An empty one is of no version yet. */
function refuseOlder(applied: readonly string[], label: string): void {
  const lacking = Object.keys(MIGRATIONS).filter((name) => !applied.includes(name));
  if (applied.length === 0 || lacking.length === 0) return;
  throw new OlderDatabase(
    `${label} is of an older version of this program than ${VERSION} (it lacks ${lacking.join(', ')}). Run this with the version ` +
      'of the bot, or start the bot of this version first, which brings it up to date. Nothing was changed.',
  );
}

/** Whether the database is as this version left it: `behind` after a restore, `newer` beside a newer copy. */
export async function schemaState(db: Db): Promise<'ok' | 'behind' | 'newer'> {
  const applied = new Set(await namesOfApplied(db));
  if ([...applied].some((name) => !(name in MIGRATIONS))) return 'newer';
  return Object.keys(MIGRATIONS).every((name) => applied.has(name)) ? 'ok' : 'behind';
}

/** Those that this version does not know. */
export function unknownMigrations(applied: readonly string[]): readonly string[] {
  return applied.filter((name) => !(name in MIGRATIONS));
}

/** By name, the oldest first; none where the database is empty or another program's. */
export async function appliedMigrations(db: Db): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) {
    return [];
  }
  return await namesOfApplied(db);
}

async function namesOfApplied(db: Db): Promise<readonly string[]> {
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}
