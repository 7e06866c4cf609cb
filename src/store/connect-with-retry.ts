// A start before the database: on a machine that has just been switched on, the server may be up some seconds later.

import { addressLabel, type DatabaseAddress } from './address.ts';
import { type OpenOptions, openDatabase } from './database.ts';
import { isOutage, outageState } from './database-errors.ts';
import { type Holdings, holdingsAt } from './holdings.ts';
import type { Db } from './schema.ts';

/** It was not reached in time, or it does not let us in. The message says which and is for the operator. */
export class DatabaseUnreachable extends Error {}

/** In milliseconds. */
const PATIENCE = 30_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 5000;
/** Of SQLSTATE: waiting gives nobody a password, a right or a database. */
const NEVER = ['28', '3D'];

export interface ConnectOptions extends OpenOptions {
  readonly patience?: number;
  /** Called before each wait with the code of what went wrong. */
  readonly onWait?: (code: string) => void;
  /** Sees what is there before anything is written; throws where it is not for this program to open. */
  readonly admit?: (held: Holdings) => void;
}

/** Opens it, again and again while it is away. Throws DatabaseUnreachable in the end, and whatever else at once. */
export async function connectWithRetry(
  address: DatabaseAddress,
  { patience = PATIENCE, onWait, admit, ...open }: ConnectOptions,
): Promise<Db> {
  const given = performance.now() + patience;
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      if (admit) admit(await holdingsAt(address));
      return await openDatabase(address, open);
    } catch (error) {
      if (!isOutage(error)) throw error;
      refuseMissingFile((error as Error).cause);
      const code = outageState(error) ?? 'away';
      const hopeless = NEVER.includes(code.slice(0, 2));
      if (hopeless || performance.now() + wait > given) throw unreachable(address, code, hopeless);
      onWait?.(code);
    }
    await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)));
  }
}

/** Of those that an address of a server names, such as its certificates: no waiting brings one. */
function refuseMissingFile(cause: unknown): void {
  const { syscall, path, code } = (cause ?? {}) as NodeJS.ErrnoException;
  if (syscall !== 'open' && syscall !== 'read') return;
  throw new DatabaseUnreachable(`DATABASE_URL names the file ${path}, which cannot be read (${code}).`);
}

function unreachable(address: DatabaseAddress, code: string, hopeless: boolean): DatabaseUnreachable {
  if (address.kind === 'sqlite') {
    return new DatabaseUnreachable(
      `The database ${addressLabel(address)} is held by another program (${code}). End that one and start again.`,
    );
  }
  const what = hopeless ? 'does not let this program in' : 'cannot be reached';
  return new DatabaseUnreachable(
    `The database ${addressLabel(address)} ${what} (${code}). Is DATABASE_URL right, and the server running?`,
  );
}
