// On which database the tests of a run are: a file of SQLite, PGlite (PostgreSQL in the process) or a real server. The run
// says it (vitest.config.ts, vitest.postgres.config.ts); the tests are the same.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { addressText, type DatabaseAddress, parseAddress, sqliteFile } from '../../src/store/address.ts';
import { type OpenOptions, openDatabase, openOn } from '../../src/store/database.ts';
import type { Db, Tables } from '../../src/store/schema.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database of the server, to make others from; their names begin with its name. */
    readonly template: string;
  }
}

export type TestedDatabase = 'sqlite' | 'pglite' | 'server';
export const ON = (process.env.TEST_DATABASE ?? 'sqlite') as TestedDatabase;

/** A second handle or process can open the same database; PGlite is inside of one process. */
export const SHARED = ON !== 'pglite';

export interface TestDatabase {
  readonly db: Db;
  /** For a second handle, or another process; empty where there can be none. */
  readonly address: string;
}

/** A handle on that database, closed by whoever opens it. */
export async function openAt(address: string, options?: OpenOptions): Promise<Db> {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error('no address of a database');
  return await openDatabase(parsed, options);
}

/** A database of the test's own, furnished as `furnish` says; closed when the test ends. */
export async function newDatabase(furnish: (db: Db) => Promise<void>): Promise<TestDatabase> {
  if (ON === 'pglite') {
    pglite ??= migratedPglite();
    const db = new Kysely<Tables>({ dialect: dialectOn(await pglite) });
    await empty(db);
    await furnish(db);
    return { db, address: '' };
  }
  const address = ON === 'server' ? await borrowed() : newFile();
  const db = await openAt(address);
  onTestFinished(() => db.destroy());
  if (ON === 'server') await empty(db);
  await furnish(db);
  return { db, address };
}

/** The address of a database that nobody has opened yet: a file that is not there, or an empty one of the server. */
export async function untouchedDatabase(): Promise<string> {
  return ON === 'server' ? await onServer('template0') : newFile();
}

async function empty(db: Db): Promise<void> {
  const tables = (await db.introspection.getTables()).map(({ name }) => sql.table(name));
  await sql`truncate ${sql.join(tables)} restart identity cascade`.execute(db);
}

function newFile(): string {
  return addressText(sqliteFile(join(mkdtempSync(join(tmpdir(), 'bao-cao-')), 'test.sqlite')));
}

/** The server's own database, from which others are made; only on a server. */
function serverUrl(): string {
  const { TEST_DATABASE_URL: url = '' } = process.env;
  if (!parseAddress(url)) throw new Error('set TEST_DATABASE_URL to a PostgreSQL server (CONTRIBUTING.md)');
  return url;
}

/** Asks the server itself. */
export async function atServer(text: string, database?: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database ?? serverUrl() });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Emptying a database is faster than making one, so a test hands its own on to the next of its file. */
const free: string[] = [];

async function borrowed(): Promise<string> {
  const address = free.pop() ?? (await onServer(inject('template')));
  onTestFinished(() => void free.push(address));
  return address;
}

let made = 0;

/** A new database of the server; removed when all tests are done. */
async function onServer(template: string): Promise<string> {
  made += 1;
  const name = `${inject('template')}_${process.pid}_${made}`;
  await atServer(`create database ${name} template ${template}`);
  return addressText(databaseOfServer(name));
}

export function databaseOfServer(name: string): DatabaseAddress {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { kind: 'postgres', url: url.href };
}

/** One for all tests of a worker: making it takes seconds, emptying it some milliseconds. */
let pglite: Promise<PGlite> | undefined;

/** PostgreSQL of its own, empty, whatever the run is on. */
export async function freshPglite(): Promise<Db> {
  return new Kysely<Tables>({ dialect: dialectOn(await migratedPglite()) });
}

async function migratedPglite(): Promise<PGlite> {
  const made = new PGlite({ parsers: { [types.INT8]: Number, [types.NUMERIC]: Number } });
  await openOn(dialectOn(made), 'PGlite');
  return made;
}

/** Closing a handle leaves the database to the next test. */
function dialectOn(made: PGlite): PGliteDialect {
  const pglite = {
    get closed() {
      return made.closed;
    },
    get ready() {
      return made.ready;
    },
    waitReady: made.waitReady,
    query: made.query.bind(made),
    transaction: made.transaction.bind(made),
    close: async () => undefined,
  };
  return new PGliteDialect({ pglite: pglite as unknown as PGlite });
}
