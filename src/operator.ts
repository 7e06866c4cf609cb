// What the operator's commands have in common: the database of the settings, somebody who can be asked, and what the
// operator can mend is said in a line; anything else is a fault of ours with its stack.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { ConfigError, readDataPlace } from './config.ts';
import { WrongDatabase } from './local/apart.ts';
import { addressLabel, type DatabaseAddress, sqliteFile } from './store/address.ts';
import { UnreadableDefinition } from './store/catalogue.ts';
import { CopyDiffers, TargetNotEmpty } from './store/copy-data.ts';
import { OlderDatabase, openDatabase, UnknownDatabase } from './store/database.ts';
import { isOutage } from './store/database-errors.ts';
import { makePrivateFolder } from './store/private-file.ts';
import type { Db } from './store/schema.ts';
import { inTransaction } from './store/transaction.ts';
import { DatabaseUnusable, inWords } from './store/unusable.ts';
import { fileTrouble, reasonOf } from './system-errors.ts';

/** What goes wrong in a way that the operator can mend: told without a stack. */
export class Refused extends Error {}

const MENDABLE = [
  Refused,
  ConfigError,
  WrongDatabase,
  UnknownDatabase,
  OlderDatabase,
  TargetNotEmpty,
  CopyDiffers,
  UnreadableDefinition,
  DatabaseUnusable,
];

/** Does a command's work; the exit code. Throws what the operator cannot mend. */
export async function exitCodeOf(work: () => Promise<void>, say: (line: string) => void): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    const words = fileTrouble(error) ?? inWords(error);
    if (words === undefined && !MENDABLE.some((kind) => error instanceof kind) && !isOutage(error))
      throw error;
    say(words ?? (error as Error).message);
    return 1;
  }
}

/** What a command is run in. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly say: (line: string) => void;
  /** Is told how far long work is; undefined where nobody looks. */
  readonly tell?: ((line: string) => void) | undefined;
  /** What the operator answers; undefined where there is nobody to ask. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

export const databaseIn = (env: Surroundings['env']) => readDataPlace(env).database;

/** Whether a server has the database shows when it is opened. */
export const isThere = (address: DatabaseAddress) => address.kind === 'postgres' || existsSync(address.file);

/** The database of the settings, for what makes none. */
export function existingDatabase(env: Surroundings['env']): DatabaseAddress {
  const address = databaseIn(env);
  if (!isThere(address)) throw new Refused(noDatabase(address));
  return address;
}

function noDatabase(address: DatabaseAddress): string {
  const label = addressLabel(address);
  return address.kind === 'sqlite' && isHidden(address.file)
    ? `This user may not look whether there is a database at ${label}: run this as the user of the bot.`
    : `There is no database at ${label}; is DATA_DIR right?`;
}

function isHidden(file: string): boolean {
  try {
    statSync(file);
    return false;
  } catch (error) {
    return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** What a change would come to: where there is no database yet, it is looked at in an empty one, and none is made. */
export async function lookedAt<Result>(
  env: Surroundings['env'],
  look: (db: Db) => Promise<Result>,
): Promise<Result> {
  const address = databaseIn(env);
  return await withDatabase(isThere(address) ? address : sqliteFile(':memory:'), look);
}

/** Changes what was looked at and agreed to; makes the database where there is none yet. */
export async function changed<Result>(
  env: Surroundings['env'],
  change: (db: Db) => Promise<Result>,
): Promise<Result> {
  const { dataDir, database } = readDataPlace(env);
  if (!isThere(database)) makePrivateFolder(dataDir);
  return await withDatabase(database, change);
}

/** The bot may run on it, in whatever version: it is not brought up to date. Throws OlderDatabase where it would have to be. */
export async function withDatabase<Result>(
  address: DatabaseAddress,
  use: (db: Db) => Promise<Result>,
): Promise<Result> {
  const db = await openDatabase(address, { asItIs: true });
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

/** Takes back what the look has changed, such as reports that a start of this version would put in. */
class Looked extends Error {}

/** Of the database as `look` makes it for itself: it stays as it was. */
export async function onlyLooking<Result>(db: Db, look: (db: Db) => Promise<Result>): Promise<Result> {
  let result: { readonly seen: Result } | undefined;
  try {
    await inTransaction(db, async (trx) => {
      result = { seen: await look(trx) };
      throw new Looked();
    });
  } catch (error) {
    if (!(error instanceof Looked && result)) throw error;
  }
  return (result as unknown as { readonly seen: Result }).seen;
}

/** A file that people write, of so many bytes at most; `-` is the standard input. */
export function textIn(file: string, mostBytes: number): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new Refused(`${file} cannot be read: ${reasonOf(error)}.`);
  }
  if (bytes.length > mostBytes) throw new Refused(`${file} is larger than ${mostBytes} bytes.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(`${file} is not in UTF-8. Save it in that encoding.`);
  }
}

/** On the standard error, so that what is said can go elsewhere; nothing where that is no terminal. */
export const tellAtTerminal: Surroundings['tell'] = process.stderr.isTTY
  ? (line) => console.error(line)
  : undefined;

export async function askAtTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(`${question} `);
  } finally {
    terminal.close();
  }
}

export const isYes = (answer: string) => /^(?:y|yes|c|có)$/iu.test(answer.trim());

/**
 * Says which database it is, and goes on only when the operator agrees, or has done so with `--yes`. Who is not asked may be in
 * the wrong folder: then a database is only made where the settings name the place.
 */
export async function confirmed(yes: boolean, { env, say, ask }: Surroundings): Promise<void> {
  const address = databaseIn(env);
  const there = isThere(address);
  if (yes && !there && !env.DATA_DIR) throw new Refused(`${noDatabase(address)} Nothing was changed.`);
  say(`Database: ${addressLabel(address)}${there ? '' : ' (not there yet: it will be made)'}`);
  if (yes) return;
  if (!ask) throw new Refused('Nobody is there to ask; run it with --yes. Nothing was changed.');
  if (!isYes(await ask('Change this? [y/N]'))) throw new Refused('Nothing was changed.');
}
