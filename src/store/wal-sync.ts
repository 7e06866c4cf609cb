// When what was committed to a file of SQLite is on the disk. The commits of that moment share one sync of the write-ahead
// log, made off the event loop; every acknowledgement waits for it.

import { closeSync, fdatasync, fstatSync, fsync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseAway, OutcomeUnknown } from './database-errors.ts';

/** Resolves when what was written to that open file is on the disk. */
export type SyncFile = (fd: number) => Promise<void>;

export class WalSync {
  readonly #file: string;
  readonly #syncFile: SyncFile;
  /** The log, opened once it is there. It is never the database itself: closing that would drop SQLite's locks. */
  #fd: number | undefined;
  /** Commits made, and how many of them are on the disk. */
  #written = 0;
  #durable = 0;
  #running: Promise<void> | undefined;
  #failure: unknown;

  constructor(file: string, syncFile: SyncFile = promisify(fdatasync)) {
    this.#file = file;
    this.#syncFile = syncFile;
  }

  /** Something has been committed. */
  note(): void {
    this.#written += 1;
  }

  /**
   * Resolves when everything that has been committed until now is on the disk. Throws OutcomeUnknown when the disk did not
   * take it.
   */
  async settled(): Promise<void> {
    const mine = this.#written;
    while (this.#durable < mine) {
      if (this.#failure !== undefined) throw new OutcomeUnknown('sync', { cause: this.#failure });
      // One that is under way may have begun before the commit: then the next one is waited for as well.
      this.#running ??= this.#sync();
      await this.#running;
    }
  }

  /**
   * Throws DatabaseAway after a sync has failed, until all was written anew: the disk may have dropped what it did not take,
   * and would say of it the next time that it is there.
   */
  check(): void {
    if (this.#failure !== undefined) throw new DatabaseAway(this.#failure);
  }

  get failed(): boolean {
    return this.#failure !== undefined;
  }

  /** In bytes; 0 before anything was synced. */
  get size(): number {
    return this.#fd === undefined ? 0 : fstatSync(this.#fd).size;
  }

  /** All that is in the log is in the database itself, and on the disk there. */
  mended(): void {
    this.#durable = this.#written;
    this.#failure = undefined;
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  async #sync(): Promise<void> {
    const upTo = this.#written;
    try {
      this.#fd ??= await this.#open();
      await this.#syncFile(this.#fd);
      this.#durable = upTo;
    } catch (error) {
      this.#failure = error;
    } finally {
      this.#running = undefined;
    }
  }

  /** Once also the folder, in which the log may be new. */
  async #open(): Promise<number> {
    const fd = openSync(`${this.#file}-wal`, 'r+');
    try {
      if (process.platform !== 'win32') await syncFolder(dirname(this.#file));
    } catch (error) {
      closeSync(fd);
      throw error;
    }
    return fd;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const fd = openSync(folder, 'r');
  try {
    await promisify(fsync)(fd);
  } finally {
    closeSync(fd);
  }
}
