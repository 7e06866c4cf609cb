// What stands beside a backup's database: when and of what it was made, and what must be found in it again.

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Refused } from '../operator.ts';

/** Of every kind of database: one file of SQLite, which any version of this program from then on can read. */
export const DATABASE = 'bao-cao.sqlite';
export const LINK_KEY = 'link.key';
export const MANIFEST = 'manifest.json';
/** Rises when an older program could no longer read a backup. */
const FORMAT = 1;
const MOST_BYTES = 1_000_000;

const counts = z.record(z.string(), z.int().min(0));
const manifestSchema = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** Of the program that made it. */
  program: z.string(),
  /** The kind of database that it was made from. */
  of: z.enum(['sqlite', 'postgres']),
  migrations: z.array(z.string()).min(1).readonly(),
  contents: z.object({
    rows: counts,
    sumOfCounts: z.int(),
    files: z.string(),
    damaged: z.array(z.string()).readonly(),
    damagedFiles: z.int(),
    highestAudit: z.int(),
    highestSettingsAudit: z.int(),
    digests: z.record(z.string(), z.string()),
  }),
  /** SHA-256 of the files beside it, by name. */
  sha256: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const manifestOf = (parts: Omit<Manifest, 'format'>): Manifest => ({ format: FORMAT, ...parts });

/** A backup's own name: when it was made, so that names sort by time. */
export const nameOf = (at: Date) => at.toISOString().replace(/[:.]/gu, '-');
const NAME = /^\d{4}-\d\d-\d\dT[\d-]+Z$/u;

/** The backups in a folder, the oldest first; what is not whole has another name. */
export function backupsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
    .map(({ name }) => join(folder, name))
    .filter((path) => existsSync(join(path, MANIFEST)))
    .toSorted();
}

/** The backup that a path names: itself, or the newest in it. */
export function backupAt(path: string): string {
  if (!existsSync(path)) throw new Refused(`There is no ${path}.`);
  if (!statSync(path).isDirectory()) throw new Refused(`${path} is a file; a backup is a folder.`);
  if (existsSync(join(path, MANIFEST))) return path;
  const newest = backupsIn(path).at(-1);
  if (newest === undefined) throw new Refused(`There is no backup in ${path}: no ${MANIFEST}.`);
  return newest;
}

/** What stands in it. Throws Refused where that is not what this program writes, or a file beside it is another one. */
export async function readManifest(backup: string): Promise<Manifest> {
  const file = join(backup, MANIFEST);
  const bytes = readFileSync(file);
  if (bytes.length > MOST_BYTES) throw new Refused(`${file} is no backup's.`);
  const parsed = manifestSchema.safeParse(jsonIn(bytes));
  if (!parsed.success) {
    throw new Refused(`${file} is damaged, or of a newer version of this program: restore with that one.`);
  }
  for (const [name, sha256] of Object.entries(parsed.data.sha256)) {
    if (name !== DATABASE && name !== LINK_KEY) throw new Refused(`${file} is no backup's.`);
    const path = join(backup, name);
    if (!existsSync(path)) throw new Refused(`${path} is missing. Restore another backup.`);
    if ((await sha256Of(path)) !== sha256)
      throw new Refused(`${path} is not as it was when the backup was made. Restore another backup.`);
  }
  return parsed.data;
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
