// Names for what is asked of a PostgreSQL server again and again: what has a name is parsed and planned once a connection.

import { createHash } from 'node:crypto';

/** The server keeps a plan for each on every connection: more than the turns have texts. */
const MOST_NAMED = 300;
/** Lists of any length give texts that hardly come again. */
const ASKED_BEFORE = 2;
const MOST_COUNTED = 5000;

export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #asked = new Map<string, number>();
  #refused = false;

  /**
   * The name of what has been asked often enough. It follows from the text alone: behind pgbouncer a session may know a name
   * from another copy of the program, and must never take it for another text.
   */
  nameOf(text: string): string | undefined {
    if (this.#refused) return undefined;
    return this.#names.get(text) ?? this.#count(text);
  }

  /** What stands behind this server does not keep them: none is named any more. */
  refuse(): void {
    this.#refused = true;
    this.#names.clear();
    this.#asked.clear();
  }

  #count(text: string): string | undefined {
    if (this.#names.size >= MOST_NAMED) return undefined;
    const before = this.#asked.get(text) ?? 0;
    if (before < ASKED_BEFORE) {
      if (this.#asked.size >= MOST_COUNTED) this.#asked.clear();
      this.#asked.set(text, before + 1);
      return undefined;
    }
    const name = createHash('sha256').update(text).digest('hex').slice(0, 40);
    this.#asked.delete(text);
    this.#names.set(text, name);
    return name;
  }
}

/** The session does not know the name, or knows it already. */
const UNKNOWN = '26000';
const KNOWN = '42P05';
/** A table has got other columns since: said of no statement that is asked without a name. */
const OTHER_COLUMNS = { code: '0A000', routine: 'RevalidateCachedQuery' };

/** Whether the server complains about the name alone. Nothing was done; without a name it would have been. */
export function isAboutName(error: unknown): boolean {
  const { code, routine } = (error ?? {}) as { readonly code?: unknown; readonly routine?: unknown };
  if (code === UNKNOWN || code === KNOWN) return true;
  return code === OTHER_COLUMNS.code && routine === OTHER_COLUMNS.routine;
}
