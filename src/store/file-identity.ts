// Whether the file of the database is still the one that was opened. SQLite goes on writing to one that was deleted or moved
// away, which nobody will find again, and mixes its log into one that was written over.

import { type BigIntStats, statSync } from 'node:fs';
import { DatabaseAway } from './database-errors.ts';

/** It is another one, shorter or written to by others; or it is gone. Nothing is stored there that somebody would find. */
class FileReplaced extends DatabaseAway {
  constructor(what: 'gone' | 'replaced' | 'changed') {
    super(Object.assign(new Error(`the file of the database is ${what}`), { code: `file-${what}` }));
  }
}

type Known = Pick<BigIntStats, 'dev' | 'ino' | 'mtimeNs' | 'size'>;

/**
 * With a write-ahead log the file itself is written to only when the log is worked in. Every process of this program leaves
 * that to the one that runs the bot, so whatever else changes it is a stranger, or somebody who copies another file over it.
 */
export class FileIdentity {
  readonly #file: string;
  #known: Known | undefined;
  #working = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** It is as it should be now: when it was opened. */
  note(): void {
    this.#known = statSync(this.#file, { bigint: true });
  }

  /** Throws FileReplaced. Costs a look at the folder, and reads nothing. */
  check(): void {
    const known = this.#known;
    if (!known) return;
    const now = statSync(this.#file, { bigint: true, throwIfNoEntry: false });
    if (!now) throw new FileReplaced('gone');
    if (now.ino !== known.ino || now.dev !== known.dev) throw new FileReplaced('replaced');
    if (this.#working > 0) return;
    if (now.mtimeNs !== known.mtimeNs || now.size !== known.size) throw new FileReplaced('changed');
  }

  /** While `work` runs, this program itself writes to it. */
  async whileWritten<Result>(work: () => Promise<Result>): Promise<Result> {
    this.check();
    this.#working += 1;
    try {
      return await work();
    } finally {
      this.#working -= 1;
      const now = statSync(this.#file, { bigint: true, throwIfNoEntry: false });
      if (now && now.ino === this.#known?.ino && now.dev === this.#known.dev) this.#known = now;
    }
  }
}
