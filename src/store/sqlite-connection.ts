// One connection of Node's SQLite as Kysely knows it, with its statements kept.

import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

interface Prepared {
  readonly statement: StatementSync;
  /** Whether it gives rows. Asking a statement for its columns takes as long as running it. */
  readonly reader: boolean;
  readonly writes: boolean;
}

const SQLITE_BUSY = 5;

/** Another process has the file at this moment; nothing was done. */
export const isBusy = (error: unknown): boolean =>
  (error as { errcode?: number } | undefined)?.errcode === SQLITE_BUSY;

/** More than the program has texts; lists of any length give others. */
const MOST_PREPARED = 500;

export class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #whenFree: <Result>(attempt: () => Result) => Promise<Result>;
  readonly #prepared = new Map<string, Prepared>();
  /** Whether anything was written since it was taken that is not rolled back. */
  wrote = false;
  /** Whether its present user is in a transaction, and must wait for what it has read to be durable. */
  settles = false;

  /** @param whenFree tries again while another process has the file */
  constructor(database: DatabaseSync, whenFree: <Result>(attempt: () => Result) => Promise<Result>) {
    this.#database = database;
    this.#whenFree = whenFree;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const attempt = () => this.#execute<Row>(sql, parameters as readonly SQLInputValue[]);
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      return await this.#whenFree(attempt);
    }
  }

  // biome-ignore lint/correctness/useYield: nothing here is read bit by bit
  async *streamQuery<Row>(): AsyncGenerator<QueryResult<Row>> {
    throw new Error('no query is streamed');
  }

  /** What begins and ends a transaction. */
  run(sql: string): void {
    this.#prepare(sql).statement.run();
  }

  #execute<Row>(sql: string, parameters: readonly SQLInputValue[]): QueryResult<Row> {
    const { statement, reader, writes } = this.#prepare(sql);
    if (reader) {
      const rows = statement.all(...parameters) as Row[];
      if (writes) this.wrote = true;
      return { rows };
    }
    const { changes, lastInsertRowid } = statement.run(...parameters);
    if (writes) this.wrote = true;
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    const made = {
      statement,
      reader: statement.columns().length > 0,
      writes: !/^\s*(?:select|pragma|begin|commit|rollback|savepoint|release)\b/iu.test(sql),
    };
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size >= MOST_PREPARED && oldest !== undefined) this.#prepared.delete(oldest);
    this.#prepared.set(sql, made);
    return made;
  }
}
