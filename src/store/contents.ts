// What a database holds, as far as two that hold the same can be told by it: read row by row, whatever version of the
// program left it, and of whichever kind it is.

import { createHash, type Hash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import { isPostgres } from './dialect.ts';
import { isGivenUp } from './documents.ts';
import type { Db, Tables } from './schema.ts';

/** Every table with its key, in an order in which whatever a row names is there before it. */
const KEYS = {
  agencies: ['id'],
  people: ['id'],
  account_claims: ['person_id', 'entra_object_id'],
  memberships: ['person_id', 'agency_id'],
  reports: ['id'],
  figures: ['report_id', 'figure_id'],
  reasons: ['report_id', 'code'],
  standing_reasons: ['agency_id', 'definition_id', 'code'],
  audit: ['id'],
  talks: ['conversation_id'],
  deliveries: ['key'],
  documents: ['report_id', 'version'],
  contacts: ['person_id'],
  posted_cards: ['report_id', 'person_id'],
  settings_audit: ['id'],
  holidays: ['year'],
  bases: ['from_month'],
  definition_files: ['sha256'],
  definitions: ['id', 'version'],
  reminder_occasions: ['about', 'occasion'],
  reminders: ['about', 'person_id', 'occasion'],
  absences: ['person_id'],
  reminders_off: ['person_id', 'report', 'kind'],
  not_in_charge: ['person_id', 'agency_id'],
  chases: ['report_id', 'at'],
  decision_requests: ['report_id', 'at'],
  throttle: ['id'],
  turn_leases: ['conversation_id'],
  asked_questions: ['conversation_id', 'activity_id'],
  sent_files: ['id'],
  appendices: ['report_id', 'kind', 'sha256'],
} as const satisfies { readonly [Table in keyof Tables]: readonly (keyof Tables[Table])[] };

export type Table = keyof typeof KEYS;
export type Row = Readonly<Record<string, unknown>>;

/** Of the newest version; an older database has some of them. */
export const TABLES = Object.keys(KEYS) as readonly Table[];
/** What names them stays readable, and small enough for a manifest. */
const MOST_NAMED = 100;
/** Rows with files in them are large. */
const ROWS_AT_ONCE = 200;

export interface Contents {
  readonly rows: Readonly<Record<string, number>>;
  readonly sumOfCounts: number;
  /** SHA-256 over the kept files, byte for byte. */
  readonly files: string;
  /** Kept files that are no longer what was issued: `REPORT VERSION` each; the first of them. */
  readonly damaged: readonly string[];
  /** How many such files there are. */
  readonly damagedFiles: number;
  readonly highestAudit: number;
  readonly highestSettingsAudit: number;
  /** Of each table the SHA-256 over all that its rows hold. */
  readonly digests: Readonly<Record<string, string>>;
}

/** What all rows are read for. */
export type Reading = 'copying' | 'comparing' | 'checking';

/** Told what for rows are read, how many so far, of how many, and of which table the last ones were. */
export type OnProgress = (reading: Reading, table: string, done: number, all: number) => void;

/** What `seen` saw of one table, and what is to be said of it. */
interface Tally {
  readonly digest: Hash;
  readonly files: Hash;
  readonly damaged: string[];
  damagedFiles: number;
  rows: number;
  sum: number;
  highest: number;
}

interface Watching {
  /** What it is read for. */
  readonly reading?: Reading;
  readonly onProgress?: OnProgress | undefined;
  readonly seen?: Seen;
}

/** Reads all of it; each row is handed to `seen` as well, by table and in batches. */
export async function contentsOf(
  db: Db,
  { reading = 'checking', onProgress, seen }: Watching = {},
): Promise<Contents> {
  const tallies = new Map<Table, Tally>();
  const tables = await tablesIn(db);
  const all = onProgress ? await numberOfRows(db, [...tables.keys()]) : 0;
  let done = 0;
  for (const [table, columns] of tables) {
    const tally = freshTally();
    tallies.set(table, tally);
    for await (const rows of batches(db, table, columns)) {
      for (const row of rows) count(tally, table, row);
      await seen?.(table, rows);
      done += rows.length;
      onProgress?.(reading, table, done, all);
    }
  }
  const of = (table: Table) => tallies.get(table) ?? freshTally();
  const each = <Value>(value: (tally: Tally) => Value) =>
    Object.fromEntries([...tallies].map(([table, tally]) => [table, value(tally)]));
  return {
    rows: each(({ rows }) => rows),
    sumOfCounts: of('figures').sum,
    files: of('documents').files.digest('hex'),
    damaged: of('documents').damaged,
    damagedFiles: of('documents').damagedFiles,
    highestAudit: of('audit').highest,
    highestSettingsAudit: of('settings_audit').highest,
    digests: each(({ digest }) => digest.digest('hex')),
  };
}

export type Seen = (table: Table, rows: readonly Row[]) => Promise<void>;

/** The tables of ours that there are, each with its columns, in an order in which they can be written. */
export async function tablesIn(db: Db): Promise<ReadonlyMap<Table, ReadonlySet<string>>> {
  const there = new Map((await db.introspection.getTables()).map(({ name, columns }) => [name, columns]));
  const ours = new Map<Table, ReadonlySet<string>>();
  for (const table of TABLES) {
    const columns = there.get(table);
    if (columns) ours.set(table, new Set(columns.map(({ name }) => name)));
  }
  return ours;
}

function freshTally(): Tally {
  return {
    digest: createHash('sha256'),
    files: createHash('sha256'),
    damaged: [],
    damagedFiles: 0,
    rows: 0,
    sum: 0,
    highest: 0,
  };
}

function count(tally: Tally, table: Table, row: Row): void {
  tally.rows += 1;
  const names = Object.keys(row).toSorted();
  const plain = names.map((name) => [name, hexOf(row[name])]);
  tally.digest.update(`${JSON.stringify(plain)}\n`);
  if (table === 'figures') tally.sum += Number(row.count ?? 0);
  if (table === 'audit' || table === 'settings_audit') tally.highest = Number(row.id);
  if (table !== 'documents') return;
  const { report_id, version, bytes, figures, sha256 } = row;
  tally.files.update(`${report_id} ${version}\n`).update(bytes as Uint8Array);
  const is = createHash('sha256')
    .update(bytes as Uint8Array)
    .digest('hex');
  if (is === sha256 || isGivenUp(bytes as Uint8Array, String(figures))) return;
  tally.damagedFiles += 1;
  if (tally.damaged.length < MOST_NAMED) tally.damaged.push(`${report_id} ${version}`);
}

const hexOf = (value: unknown) =>
  value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')
    : value;

/** All rows in the order of their keys, some at a time. An older table lacks a part of its key. */
async function* batches(db: Db, table: Table, columns: ReadonlySet<string>): AsyncGenerator<readonly Row[]> {
  const key = KEYS[table].filter((name) => columns.has(name));
  const names = sql.join(key.map((name) => sql.ref(name)));
  let after: Row | undefined;
  for (;;) {
    const last = after;
    const beyond = last ? sql`where (${names}) > (${sql.join(key.map((name) => last[name]))})` : sql``;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${beyond} order by ${names} limit ${sql.lit(ROWS_AT_ONCE)}
    `.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1);
    await breathe();
  }
}

export async function numberOfRows(db: Db, tables: readonly Table[]): Promise<number> {
  let all = 0;
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    all += Number(rows[0]?.n);
  }
  return all;
}

/**
 * What `read` reads is what the database held at one moment, while others go on writing. On SQLite they do so only where
 * it was opened for reading (openUnchanged).
 */
export async function inSnapshot<Result>(db: Db, read: (snapshot: Db) => Promise<Result>): Promise<Result> {
  const begun = db.transaction();
  return await (isPostgres(db)
    ? begun.setIsolationLevel('repeatable read').setAccessMode('read only')
    : begun
  ).execute(read);
}
