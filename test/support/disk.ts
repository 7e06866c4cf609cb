// A disk that does what a test says: slow, broken, or cut off from its power.

import { execFileSync } from 'node:child_process';
import { fdatasync } from 'node:fs';
import { promisify } from 'node:util';
import type { SqliteDisk } from '../../src/store/sqlite.ts';

const toDisk = promisify(fdatasync);

export class TestDisk {
  /** How often it was asked to take what was written. */
  asked = 0;
  #held: Promise<void> = Promise.resolve();
  #letGo: () => void = () => undefined;
  #failing = false;
  #before: () => void = () => undefined;
  #after: () => void = () => undefined;

  readonly options: SqliteDisk;

  constructor(options: Pick<SqliteDisk, 'longestLog'> = {}) {
    this.options = { ...options, syncFile: (fd) => this.#take(fd) };
  }

  /** From now on it takes nothing until `goOn`. */
  hang(): void {
    this.#held = new Promise((resolve) => {
      this.#letGo = resolve;
    });
  }

  goOn(): void {
    this.#letGo();
  }

  /** From now on it says that it cannot. */
  break(): void {
    this.#failing = true;
  }

  repair(): void {
    this.#failing = false;
  }

  /** Told before it takes anything, and when it has. */
  watch(before: () => void, after: () => void): void {
    this.#before = before;
    this.#after = after;
  }

  async #take(fd: number): Promise<void> {
    this.asked += 1;
    this.#before();
    await this.#held;
    if (this.#failing) throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' });
    await toDisk(fd);
    this.#after();
  }
}

/** What another machine would find in these files. By a process of its own: closing the file would drop SQLite's locks. */
export function copyDatabase(file: string, copy: string): void {
  execFileSync('sh', ['-c', 'cp "$0" "$1"; cp "$0-wal" "$1-wal" 2>/dev/null || rm -f "$1-wal"', file, copy]);
}
