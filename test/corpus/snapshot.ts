// States as copies of the database's file. Before a case only those tables are put back that differ: most messages
// touch three of them. A connection of our own does it, while the bot is between two turns.

import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export class Snapshots {
  readonly db: DatabaseSync;
  readonly #folder: string;
  readonly #tables: readonly string[];
  readonly #files = new Map<string, string>();
  #attached: string | undefined;

  constructor(file: string, folder: string) {
    this.#folder = folder;
    this.db = new DatabaseSync(file, { timeout: 5000 });
    this.db.exec('pragma foreign_keys = off');
    this.db.exec('pragma synchronous = off');
    // The log is worked into the file by the bot alone: a file that somebody else writes to is one that it trusts no more.
    this.db.exec('pragma wal_autocheckpoint = 0');
    const rows = this.db
      .prepare(`select name from sqlite_master where type = 'table' and name not like 'kysely%'`)
      .all() as { name: string }[];
    this.#tables = rows.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'));
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  /** Keeps everything as it is now under that name. */
  keep(name: string): void {
    if (this.#attached === name) this.#detach();
    const file = `${this.#folder}/${name}.sqlite`;
    rmSync(file, { force: true });
    this.db.exec(`vacuum into '${file}'`);
    this.#files.set(name, file);
  }

  /** Puts everything back as it was kept. Returns the tables that had changed. */
  restore(name: string): readonly string[] {
    this.#attach(name);
    const changed = this.#tables.filter((table) => this.#differs(table));
    if (changed.length === 0) return changed;
    this.db.exec('begin immediate');
    for (const table of changed)
      this.db.exec(`delete from main."${table}"; insert into main."${table}" select * from kept."${table}"`);
    this.db.exec('commit');
    return changed;
  }

  close(): void {
    this.#detach();
    this.db.close();
  }

  #differs(table: string): boolean {
    const more = (one: string, other: string) =>
      `exists(select * from ${one}."${table}" except select * from ${other}."${table}")`;
    const row = this.db
      .prepare(`select ${more('main', 'kept')} or ${more('kept', 'main')} as differs`)
      .get() as { differs: number };
    return row.differs === 1;
  }

  #attach(name: string): void {
    if (this.#attached === name) return;
    this.#detach();
    const file = this.#files.get(name);
    if (file === undefined) throw new Error(`nothing is kept as ${name}`);
    this.db.exec(`attach '${file}' as kept`);
    this.#attached = name;
  }

  #detach(): void {
    if (this.#attached !== undefined) this.db.exec('detach kept');
    this.#attached = undefined;
  }
}
