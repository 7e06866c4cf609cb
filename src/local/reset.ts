// `npm start -- --reset`: deletes only what local mode created.

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileInFolder } from '../store/address.ts';
import { holdingsAt } from '../store/holdings.ts';
import { refuseOthers } from './apart.ts';
import { PEOPLE_FILE, playgroundFolder } from './playground.ts';

/**
 * Deletes the sample database and the chat window's files from the folder. Throws WrongDatabase, and deletes
 * nothing, when the database holds anything but samples.
 */
export async function resetLocal(dataDir: string): Promise<void> {
  const database = fileInFolder(dataDir);
  refuseOthers(await holdingsAt(database), database);
  for (const rest of ['', '-wal', '-shm']) rmSync(`${database.file}${rest}`, { force: true });
  const chat = playgroundFolder(dataDir);
  // A folder of that name without this file was not created by us.
  if (existsSync(join(chat, PEOPLE_FILE))) rmSync(chat, { recursive: true });
}
