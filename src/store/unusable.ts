// A disk or a file that a program cannot work with, said in a sentence that names it: what the operator has to look at.

import { addressLabel, type DatabaseAddress } from './address.ts';

/** The message names the file and what is wrong with it. */
export class DatabaseUnusable extends Error {}

/** Primary result codes of SQLite. */
const SQLITE: Readonly<Record<number, string>> = {
  3: 'may not be opened by this user',
  8: 'cannot be written to: it, its folder or its disk is read-only',
  10: 'cannot be read or written: its disk fails',
  11: 'is damaged. Restore the newest backup (docs/operate.md, "Backup and restore")',
  13: 'cannot grow: its disk is full. Make room there and start again',
  14: 'cannot be opened: its folder is missing, or this user may not write there',
  26: 'is no database, or damaged. Restore the newest backup (docs/operate.md, "Backup and restore")',
};
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'may not be written to by this user',
  EPERM: 'may not be written to by this user',
  EROFS: 'is on a disk that is read-only',
  ENOSPC: 'cannot grow: its disk is full. Make room there and start again',
  EDQUOT: 'cannot grow: the quota of its disk is used up',
  EIO: 'cannot be read or written: its disk fails',
  EEXIST: 'is a file, and a folder is wanted there',
  ENOTDIR: 'cannot be made: a part of its path is a file',
  ENOENT: 'cannot be made: there is no folder above it, or none that takes one',
  ENAMETOOLONG: 'cannot be made: its path is too long',
  ELOOP: 'cannot be opened: links on its path lead round in a circle',
};

/** The same in words where they are known, for throwing; else the error itself. */
export function unusable(error: unknown, database: DatabaseAddress): unknown {
  const { code, errcode, path } = (error ?? {}) as { code?: string; errcode?: number; path?: string };
  if (database.kind === 'sqlite' && code === 'ERR_SQLITE_ERROR') {
    const { [(errcode ?? 0) & 0xff]: what } = SQLITE;
    if (what !== undefined) return said(`The database ${addressLabel(database)}`, what, error);
  }
  const missing = code === 'ENOENT' && database.kind === 'sqlite' && path === database.file;
  if (path === undefined || !(error as NodeJS.ErrnoException).syscall) return error;
  const what = missing ? 'cannot be made: its folder is missing' : SYSTEM[code ?? ''];
  return said(path, what ?? `cannot be used (${code})`, error);
}

/** Of a database whose place is not known where it went wrong, such as a copy that is being made. */
export function inWords(error: unknown): string | undefined {
  const { code, errcode } = (error ?? {}) as { code?: string; errcode?: number };
  const { [(errcode ?? 0) & 0xff]: what } = code === 'ERR_SQLITE_ERROR' ? SQLITE : {};
  return what && `A file of the database ${what}.`;
}

function said(name: string, what: string, cause: unknown): DatabaseUnusable {
  return new DatabaseUnusable(`${name} ${what}.`, { cause });
}
