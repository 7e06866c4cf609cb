// `npm run backup -- FOLDER`: a copy of the data folder that is whole although the bot goes on running. A plain copy of
// the database is not: what was written last still lies in the file beside it.

import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const DATABASE = 'bao-cao.sqlite';

/** Copies the data folder into that one; what an earlier backup left there is replaced. Throws without a database. */
export async function backUp(dataDir: string, folder: string): Promise<void> {
  const source = join(dataDir, DATABASE);
  if (!existsSync(source)) throw new Error(`there is no ${DATABASE} in ${dataDir}; is DATA_DIR right?`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const others = readdirSync(dataDir).filter(
    (name) => !name.startsWith(DATABASE) && resolve(dataDir, name) !== resolve(folder),
  );
  for (const name of others) cpSync(join(dataDir, name), join(folder, name), { recursive: true });
  const db = new DatabaseSync(source, { readOnly: true });
  try {
    // Made beside the last good one, so that a failure leaves that one.
    await backup(db, join(folder, `${DATABASE}.new`));
  } finally {
    db.close();
  }
  // Of a database that once ran from this folder: they would be read into the copy.
  for (const rest of ['-wal', '-shm']) rmSync(join(folder, `${DATABASE}${rest}`), { force: true });
  renameSync(join(folder, `${DATABASE}.new`), join(folder, DATABASE));
}

if (import.meta.main) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { DATA_DIR } = z.object({ DATA_DIR: z.string().min(1).default('./data') }).parse({
    DATA_DIR: process.env.DATA_DIR || undefined,
  });
  const [folder] = process.argv.slice(2);
  try {
    if (process.env.DATABASE_URL) {
      throw new Error(
        'the data is on the server of DATABASE_URL: back it up there, with pg_dump (docs/install.md)',
      );
    }
    if (!folder) throw new Error('say where to: npm run backup -- FOLDER');
    await backUp(DATA_DIR, folder);
    console.log(`${folder}: a copy of ${DATA_DIR}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
