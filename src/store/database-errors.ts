// The database is away, or too busy: told from every other failure by its code, never by the words of a message. What
// was asked for is not done then, and may be tried again; unless it broke while it was being committed.

/** The server cannot be reached, the connection broke, or it did not answer in time. Nothing of it was done. */
export class DatabaseAway extends Error {
  /** SQLSTATE or the system's code of what went wrong; `away` where there is none. */
  readonly code: string;

  constructor(cause?: unknown) {
    const code = codeOf(cause) ?? 'away';
    super(`the database is away (${code})`, { cause });
    this.code = code;
  }
}

/** Another copy of the program is still at work in this conversation. Nothing was done. */
export class ConversationBusy extends Error {}

/** The connection broke while something was being committed: it may be stored, or not. */
export class OutcomeUnknown extends Error {}

/** Classes of SQLSTATE: connection, resources, an operator who stops the server, the system beneath it. */
const CLASSES = ['08', '53', '57', '58'];
const CODES = [
  // Changes of others came between, again and again.
  '40001',
  '40P01',
  // A lock was not to be had; a transaction was left waiting for too long.
  '55P03',
  '25P03',
  // The server has become a copy of another and takes no changes.
  '25006',
];
/** SQLite's primary codes, by what an operator looks for. */
const SQLITE_AWAY: Readonly<Record<number, string>> = {
  5: 'file-busy',
  6: 'file-busy',
  8: 'file-read-only',
  10: 'disk-failing',
  11: 'file-damaged',
  13: 'disk-full',
  14: 'file-not-opened',
  26: 'file-damaged',
};

/**
 * Whether the database, or its being busy, is to blame: nothing was done, and it may work in some minutes. A connection that
 * cannot be had is a DatabaseAway, so that the system's own codes, which calls to others have as well, say nothing here.
 */
export function isOutage(error: unknown): boolean {
  if (error instanceof DatabaseAway || error instanceof ConversationBusy) return true;
  const code = codeOf(error);
  if (code === undefined) return false;
  if (code === 'ERR_SQLITE_ERROR') return sqliteState(error) !== undefined;
  return CODES.includes(code) || (/^[0-9A-Z]{5}$/u.test(code) && CLASSES.includes(code.slice(0, 2)));
}

/** What of the database is to blame, for the log: a word of ours for a file, SQLSTATE or the system's code else. */
export function outageState(error: unknown): string | undefined {
  const { cause } = (error ?? {}) as { cause?: unknown };
  if (error instanceof OutcomeUnknown) return outageState(cause);
  if (error instanceof DatabaseAway) return sqliteState(cause) ?? error.code;
  return sqliteState(error) ?? codeOf(error);
}

function sqliteState(error: unknown): string | undefined {
  if (codeOf(error) !== 'ERR_SQLITE_ERROR') return undefined;
  // An extended code has the primary one in its last byte.
  return SQLITE_AWAY[((error as { errcode?: number }).errcode ?? 0) & 0xff];
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
