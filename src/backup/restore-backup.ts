// A backup put in the place of the data: checked before anything is touched, brought up to date on a copy, and changed over in
// one step. What was there before is put aside where it is a file, and replaced only when the operator has said so.

import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Refused } from '../operator.ts';
import { addressLabel, type DatabaseAddress, type FileAddress, sqliteFile } from '../store/address.ts';
import { type Contents, contentsOf, numberOfRows, type OnProgress, tablesIn } from '../store/contents.ts';
import { copyData } from '../store/copy-data.ts';
import {
  appliedMigrations,
  migrate,
  openDatabase,
  openForReplacing,
  unknownMigrations,
} from '../store/database.ts';
import { holdingsAt } from '../store/holdings.ts';
import { fileUse, makeOneFile } from '../store/one-file.ts';
import { makeFolder } from '../store/private-file.ts';
import { dropAll, othersConnected } from '../store/replacing.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { renameDurably, syncDurably } from './durable.ts';
import { verify } from './make-backup.ts';
import { backupAt, DATABASE, LINK_KEY, type Manifest, nameOf, readManifest } from './manifest.ts';

export interface FoundBackup {
  readonly path: string;
  readonly manifest: Manifest;
}

export interface RestoreOrder {
  readonly backup: FoundBackup;
  readonly database: DatabaseAddress;
  readonly dataDir: string;
  /** The operator has said that what is there may be replaced. */
  readonly replace: boolean;
  /** The key of download links comes from a setting, and not from the data folder. */
  readonly keyIsSet: boolean;
  readonly now: Date;
  readonly onProgress?: OnProgress | undefined;
}

export interface Restored {
  readonly contents: Contents;
  /** Where what was there before is now; undefined where nothing was, or where a server held it. */
  readonly aside: string | undefined;
  readonly migrated: readonly string[];
}

/** The backup at that path, whole and of a version that this program knows. Throws Refused or CopyDiffers. */
export async function checkedBackup(path: string, onProgress?: OnProgress): Promise<FoundBackup> {
  const backup = backupAt(path);
  const manifest = await readManifest(backup);
  const unknown = unknownMigrations(manifest.migrations);
  if (unknown.length > 0) {
    throw new Refused(
      `${backup} was made by a newer version of this program, ${manifest.program} (it holds ${unknown.join(', ')}): ` +
        'restore it with that one.',
    );
  }
  await verify(join(backup, DATABASE), manifest, onProgress);
  return { path: backup, manifest };
}

/** Throws Refused where the bot runs on it, or where it holds anything and that may not be replaced. Nothing is changed. */
export async function refuseInUse(database: DatabaseAddress, replace: boolean): Promise<void> {
  const label = addressLabel(database);
  const full = `${label} is not empty. With --replace the backup takes the place of what is there; nothing was changed.`;
  const used = `${label} is in use: stop the bot (every copy of it) first. Nothing was changed.`;
  if (database.kind === 'sqlite') {
    if (!existsSync(database.file)) return;
    const use = fileUse(database.file);
    if (use === 'used') throw new Refused(used);
    if (use === 'unreadable' && !replace) {
      throw new Refused(
        `${label} is there and cannot be read. With --replace it is put aside; nothing was changed.`,
      );
    }
    if (use === 'free' && !replace && !isEmpty(await holdingsAt(database))) throw new Refused(full);
    return;
  }
  const db = openForReplacing(database);
  try {
    if ((await othersConnected(db)) > 0) throw new Refused(used);
    if (!replace && (await numberOfRows(db, await thatCount(db))) > 0) throw new Refused(full);
  } finally {
    await db.destroy();
  }
}

const isEmpty = ({ samples, others }: { readonly samples: boolean; readonly others: boolean }) =>
  !samples && !others;

/** A bot that was started once on an empty database has put its own reports there. */
async function thatCount(db: Db) {
  const tables = [...(await tablesIn(db)).keys()];
  return tables.filter((table) => table !== 'definitions' && table !== 'definition_files');
}

/** Puts it in place. Throws Refused before anything is changed, or what the database says; nothing is changed then either. */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { database, replace, backup, dataDir } = order;
  await refuseInUse(database, replace);
  makeFolder(dataDir, 0o700);
  const folder = mkdtempSync(
    join(database.kind === 'sqlite' ? dirname(database.file) : tmpdir(), '.restoring-'),
  );
  try {
    const { file, contents, migrated } = await upToDate(backup, folder, order.onProgress);
    const aside =
      database.kind === 'sqlite'
        ? changeOver(file, database, order.now)
        : await copyOver(sqliteFile(file), database, order.onProgress);
    restoreKey(order);
    return { contents, aside, migrated };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of the backup as this version of the program keeps data. */
async function upToDate({ path, manifest }: FoundBackup, folder: string, onProgress: OnProgress | undefined) {
  const file = join(folder, DATABASE);
  copyFileSync(join(path, DATABASE), file);
  const db = await openDatabase(sqliteFile(file));
  try {
    const known = new Set(manifest.migrations);
    const migrated = (await appliedMigrations(db)).filter((name) => !known.has(name));
    return { file, migrated, contents: await contentsOf(db, { reading: 'comparing', onProgress }) };
  } finally {
    await db.destroy();
    makeOneFile(file);
    syncDurably(file, 0o600);
  }
}

function changeOver(file: string, { file: target }: FileAddress, now: Date): string | undefined {
  let aside: string | undefined;
  if (existsSync(target)) {
    aside = `${target}.replaced-${nameOf(now)}`;
    renameSync(target, aside);
    // Of a database that could not be read: what is left beside it belongs to it.
    for (const rest of ['-wal', '-shm', '-journal'])
      if (existsSync(target + rest)) renameSync(target + rest, aside + rest);
  }
  renameDurably(file, target);
  return aside;
}

/** All in one transaction: until it is committed everything is as it was. */
async function copyOver(
  from: FileAddress,
  to: Exclude<DatabaseAddress, FileAddress>,
  onProgress: OnProgress | undefined,
): Promise<undefined> {
  const [source, target] = [await openDatabase(from), openForReplacing(to)];
  try {
    await inTransaction(target, async (trx) => {
      await dropAll(trx);
      await migrate(trx);
      await copyData(source, trx, onProgress);
    });
  } finally {
    await source.destroy();
    await target.destroy();
  }
}

function restoreKey({ backup, dataDir, keyIsSet }: RestoreOrder): void {
  const kept = join(backup.path, LINK_KEY);
  if (keyIsSet || !existsSync(kept)) return;
  const key = join(dataDir, LINK_KEY);
  rmSync(key, { force: true });
  writeFileSync(key, '', { mode: 0o600 });
  copyFileSync(kept, key);
  syncDurably(key, 0o600);
}
