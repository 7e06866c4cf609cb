// What is kept is for the user of this program alone, whatever its umask and the owner of the folder.

import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const FOLDER = 0o700;
const FILE = 0o600;
/** Of a folder that is everybody's, such as /tmp: it is not ours to close. */
const STICKY = 0o1000;

/**
 * Makes it with those above it; one that is there stays. Throws what the system says. Node's own `recursive` never comes
 * back where a folder takes none although it is there, as /proc.
 */
export function makeFolder(folder: string, mode?: number): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder && !existsSync(above)) makeFolder(above, mode);
  mkdirSync(folder, { mode });
}

/** A folder for the user alone, made where there is none. Another user's, or everybody's, stays as it is. */
export function makePrivateFolder(folder: string): void {
  makeFolder(folder, FOLDER);
  const { mode, uid } = statSync(folder);
  if (uid === process.getuid?.() && (mode & STICKY) === 0) chmodSync(folder, FOLDER);
}

/** A file for the user alone, made empty where there is none. */
export function makePrivateFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', FILE));
  const { mode, uid } = statSync(file);
  // The bits that a umask may have left to others, or an older version.
  if (uid === process.getuid?.() && (mode & 0o777) !== FILE) chmodSync(file, FILE);
}

/** The same of a database of SQLite with what lies beside it; what SQLite makes there later has the rights of the file. */
export function makePrivateDatabase(file: string): void {
  if (file === ':memory:') return;
  makePrivateFile(file);
  for (const beside of [`${file}-wal`, `${file}-shm`]) if (existsSync(beside)) makePrivateFile(beside);
}
