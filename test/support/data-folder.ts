// A data folder of its own, and the commands that back it up and restore it.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { backUp } from '../../src/backup-cli.ts';
import { restore } from '../../src/restore-cli.ts';
import { fileInFolder } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Db } from '../../src/store/schema.ts';
import { NOW } from './database.ts';

export function tempFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'luu-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** `minutes` after NOW is what the commands' clock says. */
export function dataFolder(env: Readonly<Record<string, string>> = {}) {
  const dataDir = tempFolder();
  const around = (said: string[], minutes: number, answer?: string) => ({
    env: { DATA_DIR: dataDir, ...env },
    now: () => new Date(NOW.getTime() + minutes * 60_000),
    say: (line: string) => void said.push(line),
    ask: answer === undefined ? undefined : async () => answer,
  });
  return {
    dataDir,
    file: fileInFolder(dataDir).file,
    key: () => {
      const key = randomBytes(32);
      writeFileSync(join(dataDir, 'link.key'), key);
      return key;
    },
    open: async (): Promise<Db> => {
      const db = await openDatabase(fileInFolder(dataDir));
      onTestFinished(() => db.destroy());
      return db;
    },
    backUp: async (args: readonly string[], minutes = 0) => {
      const said: string[] = [];
      return { code: await backUp(args, around(said, minutes)), text: said.join('\n') };
    },
    restore: async (
      args: readonly string[],
      { minutes = 0, answer }: { minutes?: number; answer?: string } = {},
    ) => {
      const said: string[] = [];
      return { code: await restore(args, around(said, minutes, answer)), text: said.join('\n') };
    },
  };
}
