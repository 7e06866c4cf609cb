// `npm start -- --reset`: throws away what local mode has made, and nothing else.

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileInFolder } from '../store/address.ts';
import { holdingsAt } from '../store/holdings.ts';
import { refuseOthers } from './apart.ts';
import { PEOPLE_FILE, playgroundFolder } from './playground.ts';

/**
 * Removes the sample's database from that folder, and what the chat window has left there. Throws WrongDatabase where the
 * database holds anything that is no sample; nothing is removed then.
 */
export async function resetLocal(dataDir: string): Promise<void> {
  const database = fileInFolder(dataDir);
  refuseOthers(await holdingsAt(database), database);
  for (const rest of ['', '-wal', '-shm']) rmSync(`${database.file}${rest}`, { force: true });
  const chat = playgroundFolder(dataDir);
  // Another folder of that name is somebody else's.
  if (existsSync(join(chat, PEOPLE_FILE))) rmSync(chat, { recursive: true });
}
