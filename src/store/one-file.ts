// A database of SQLite as one file that can be moved: nothing of it lies in the log beside it, and nobody has it open. It can
// be read then from where nothing can be written.

import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** `used` by another process, `free`, or `unreadable`: then nobody can tell. */
export type FileUse = 'used' | 'free' | 'unreadable';
const [SQLITE_BUSY, SQLITE_LOCKED] = [5, 6];

/**
 * Whether another process has it open; if not, everything of it is in the one file now. A file with a write-ahead log gives
 * that up only for who is alone with it.
 */
export function fileUse(file: string): FileUse {
  if (!existsSync(file)) return 'free';
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { timeout: 500 });
    const mode = db.prepare('pragma journal_mode = delete').get()?.journal_mode;
    if (mode !== 'delete') return 'used';
    db.exec('begin exclusive');
    db.exec('rollback');
    return 'free';
  } catch (error) {
    const { errcode = 0 } = error as { errcode?: number };
    return errcode === SQLITE_BUSY || errcode === SQLITE_LOCKED ? 'used' : 'unreadable';
  } finally {
    db?.close();
  }
}

/** Makes it one file, once it is closed. */
export function makeOneFile(file: string): void {
  const use = fileUse(file);
  if (use !== 'free') throw new Error(`${file} was just written, and is ${use}`);
}
