// Types of columns that mean the same on SQLite and on PostgreSQL. Migrations take them from here, so that text sorts
// and compares by its bytes on both, whatever language the server's database was made in.

import { type ColumnDefinitionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import { isPostgres } from '../dialect.ts';

export interface Columns {
  /** Compared and sorted by code points. */
  readonly text: RawBuilder<unknown>;
  readonly bytes: RawBuilder<unknown>;
  /** Whole numbers up to 2^53, read as numbers. */
  readonly big: RawBuilder<unknown>;
  /** Of an `integer` column: the primary key, counted up by the database. */
  readonly counted: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
}

export function columnsOf(db: Kysely<unknown>): Columns {
  return isPostgres(db) ? POSTGRES : SQLITE;
}

const POSTGRES: Columns = {
  text: sql`text collate "C"`,
  bytes: sql`bytea`,
  big: sql`bigint`,
  counted: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
};

const SQLITE: Columns = {
  text: sql`text`,
  bytes: sql`blob`,
  big: sql`integer`,
  counted: (column) => column.primaryKey().autoIncrement(),
};
