// Everything from one database into another, of whichever kind: all of it in one transaction, or nothing; then both are
// held against each other.

import { createHash, type Hash } from 'node:crypto';
import { sql } from 'kysely';
import { isPostgres } from './dialect.ts';
import type { Db, Tables } from './schema.ts';
import { inTransaction } from './transaction.ts';

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

type Table = keyof typeof KEYS;
type Row = Readonly<Record<string, unknown>>;

export const TABLES = Object.keys(KEYS) as readonly Table[];
/** Their ids are counted up by the database. */
const COUNTED = ['audit', 'settings_audit'] as const;
/** Rows with files in them are large. */
const ROWS_AT_ONCE = 200;

/** The target holds rows already: nothing was copied. */
export class TargetNotEmpty extends Error {}

/** After copying, the two differ: what was copied was taken back. */
export class CopyDiffers extends Error {}

/** What a database holds, as far as two that hold the same can be told by it. */
export interface Contents {
  readonly rows: Readonly<Record<Table, number>>;
  readonly sumOfCounts: number;
  /** SHA-256 over the kept files, byte for byte. */
  readonly files: string;
  readonly highestAudit: number;
  readonly highestSettingsAudit: number;
}

/** Copies all rows. What the target holds afterwards. Throws TargetNotEmpty, or CopyDiffers; nothing is written then. */
export async function copyData(from: Db, to: Db): Promise<Contents> {
  return await inTransaction(from, (source) =>
    inTransaction(to, async (target) => {
      await forgetShipped(target);
      for (const table of TABLES) await refuseRows(target, table);
      for (const table of TABLES) {
        for await (const rows of batches(source, table)) await insert(target, table, rows);
      }
      for (const table of COUNTED) await countOn(target, table);
      const [there, here] = [await contentsOf(source), await contentsOf(target)];
      if (JSON.stringify(there) !== JSON.stringify(here)) {
        throw new CopyDiffers(`copied ${JSON.stringify(there)}, but there is ${JSON.stringify(here)}`);
      }
      return here;
    }),
  );
}

export async function contentsOf(db: Db): Promise<Contents> {
  const rows: Partial<Record<Table, number>> = {};
  for (const table of TABLES) rows[table] = await numberOf(db, sql`count(*)`, table);
  return {
    rows: rows as Contents['rows'],
    sumOfCounts: await numberOf(db, sql`coalesce(sum("count"), 0)`, 'figures'),
    files: await filesOf(db),
    highestAudit: await numberOf(db, sql`coalesce(max("id"), 0)`, 'audit'),
    highestSettingsAudit: await numberOf(db, sql`coalesce(max("id"), 0)`, 'settings_audit'),
  };
}

/** A bot that has been started once on the empty target has put its own reports there, which the source has, too. */
async function forgetShipped(db: Db): Promise<void> {
  const own = await db
    .selectFrom('definitions')
    .select('id')
    .where('origin', '<>', 'shipped')
    .executeTakeFirst();
  if (own) return;
  await db.deleteFrom('definitions').execute();
  await db.deleteFrom('definition_files').execute();
}

async function refuseRows(db: Db, table: Table): Promise<void> {
  if ((await numberOf(db, sql`count(*)`, table)) > 0) {
    throw new TargetNotEmpty(`the target is not empty: there are rows in ${table}. Nothing was copied.`);
  }
}

/** All rows in the order of their keys, some at a time. */
async function* batches(db: Db, table: Table): AsyncGenerator<readonly Row[]> {
  const keys = KEYS[table].map((key) => sql.ref(key));
  let after: Row | undefined;
  for (;;) {
    const last = after;
    const beyond = last
      ? sql`where (${sql.join(keys)}) > (${sql.join(KEYS[table].map((key) => last[key]))})`
      : sql``;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${beyond} order by ${sql.join(keys)} limit ${sql.lit(ROWS_AT_ONCE)}
    `.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1);
  }
}

async function insert(db: Db, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db);
}

/** The next id is above those that were copied; SQLite sees to that by itself. */
async function countOn(db: Db, table: (typeof COUNTED)[number]): Promise<void> {
  if (!isPostgres(db)) return;
  await sql`
    select setval(pg_get_serial_sequence(${table}, 'id'), max("id")) from ${sql.table(table)} having max("id") > 0
  `.execute(db);
}

async function filesOf(db: Db): Promise<string> {
  const hash: Hash = createHash('sha256');
  for await (const rows of batches(db, 'documents')) {
    for (const { report_id, version, bytes } of rows) {
      hash.update(`${report_id} ${version}\n`).update(bytes as Uint8Array);
    }
  }
  return hash.digest('hex');
}

async function numberOf(db: Db, what: ReturnType<typeof sql>, table: Table): Promise<number> {
  const { rows } = await sql<{ n: number }>`select ${what} as n from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.n);
}
