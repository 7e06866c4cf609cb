// A file has one copy of the program: two would each work in its log, and the first would find that it is another's file by
// now. Who runs the bot on it holds a lock beside it, which the system takes back from a process that ends in whatever way.

import { DatabaseSync } from 'node:sqlite';
import { makePrivateFile } from './private-file.ts';
import { isBusy } from './sqlite-connection.ts';

/** Another process runs the bot on the file. The message is for the operator. */
export class AlreadyRunning extends Error {}

/** One that is being stopped may finish what it does; in milliseconds. */
const PATIENCE = 3000;
/** For as long as the process lives: a handle that nobody holds any more is closed, and its lock is gone. */
const held: DatabaseSync[] = [];

/**
 * From now on no other process runs the bot on that file. A database of SQLite serves as the lock, because Node has none of
 * its own. Throws AlreadyRunning, or what the system says where nothing can be written beside the file.
 */
export function runAloneOn(file: string): void {
  const beside = `${file}.running`;
  makePrivateFile(beside);
  const lock = new DatabaseSync(beside, { timeout: PATIENCE });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new AlreadyRunning(
      `Another copy of the program runs on ${file}. Stop that one, or give this one another DATA_DIR; ` +
        'several copies side by side want a PostgreSQL server (docs/install.md).',
    );
  }
  held.push(lock);
}
