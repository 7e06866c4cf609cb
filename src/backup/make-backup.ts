// A backup of the data while the bot runs: a copy of one moment, held against what was there, whole or not at all. It is one
// file of SQLite, from whichever kind of database, so that no other program is needed and either kind can be made from it.

import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../operator.ts';
import { addressLabel, type DatabaseAddress, sqliteFile } from '../store/address.ts';
import { type Contents, contentsOf, type OnProgress } from '../store/contents.ts';
import { CopyDiffers, copyData, differences } from '../store/copy-data.ts';
import { appliedMigrations, openAsOf, openUnchanged } from '../store/database.ts';
import { makeOneFile } from '../store/one-file.ts';
import { makeFolder } from '../store/private-file.ts';
import type { Db } from '../store/schema.ts';
import { renameDurably, syncDurably } from './durable.ts';
import {
  backupsIn,
  DATABASE,
  LINK_KEY,
  MANIFEST,
  type Manifest,
  manifestOf,
  nameOf,
  sha256Of,
} from './manifest.ts';

export interface BackupOrder {
  readonly database: DatabaseAddress;
  /** Where the key of download links may be. */
  readonly dataDir: string;
  /** Where backups are kept, each in a folder of its own. */
  readonly folder: string;
  readonly now: Date;
  /** The version of this program. */
  readonly program: string;
  /** How many are kept, this one among them; older ones are removed once it is whole. */
  readonly keep: number;
  readonly onProgress?: OnProgress | undefined;
}

export interface MadeBackup {
  readonly path: string;
  readonly manifest: Manifest;
  readonly removed: readonly string[];
}

/** Makes it. Throws Refused, UnknownDatabase or CopyDiffers; what was begun is removed, and older backups stay. */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const { database, folder, now, keep } = order;
  if (database.kind === 'sqlite' && !existsSync(database.file)) {
    throw new Refused(`There is no database at ${addressLabel(database)}; is DATA_DIR right?`);
  }
  const source = await openUnchanged(database);
  try {
    const path = join(folder, nameOf(now));
    if (existsSync(path)) throw new Refused(`${path} exists already.`);
    makeFolder(folder, 0o700);
    const partial = join(folder, `.partial-${process.pid}`);
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { mode: 0o700 });
    try {
      const manifest = await fill(partial, source, order);
      renameDurably(partial, path);
      const old = backupsIn(folder).slice(0, -keep);
      for (const one of old) rmSync(one, { recursive: true });
      return { path, manifest, removed: old };
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  } finally {
    await source.destroy();
  }
}

async function fill(partial: string, source: Db, order: BackupOrder): Promise<Manifest> {
  const { database, dataDir, now, program, onProgress } = order;
  const file = join(partial, DATABASE);
  // Made here, so that nobody else can read it at any moment, whatever the umask.
  writeFileSync(file, '', { mode: 0o600 });
  const migrations = await appliedMigrations(source);
  const copy = await openAsOf(sqliteFile(file), migrations.at(-1) ?? '');
  let contents: Contents;
  try {
    contents = await copyData(source, copy, onProgress);
  } finally {
    await copy.destroy();
  }
  makeOneFile(file);
  const files = [DATABASE];
  const key = join(dataDir, LINK_KEY);
  if (existsSync(key)) {
    copyFileSync(key, join(partial, LINK_KEY));
    files.push(LINK_KEY);
  }
  const sha256: Record<string, string> = {};
  for (const name of files) {
    syncDurably(join(partial, name), 0o600);
    sha256[name] = await sha256Of(join(partial, name));
  }
  const manifest = manifestOf({
    madeAt: now.toISOString(),
    program,
    of: database.kind,
    migrations,
    contents,
    sha256,
  });
  await verify(file, manifest, onProgress);
  writeFileSync(join(partial, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
  syncDurably(join(partial, MANIFEST), 0o600);
  return manifest;
}

/** Reads the file anew. Throws CopyDiffers where it does not hold what the backup was made with. */
export async function verify(file: string, { contents }: Manifest, onProgress?: OnProgress): Promise<void> {
  const db = await openUnchanged(sqliteFile(file));
  const found = await contentsOf(db, { onProgress }).finally(() => db.destroy());
  const differing = differences(contents, found);
  if (differing.length > 0)
    throw new CopyDiffers(`${file} differs from what was backed up: ${differing.join(', ')}.`);
}
