// Which reports there are, as the files that say so: each file once, and beside it which definitions in which versions it
// gives. A version goes with its whole report alone: what was finished under one stays readable under it.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from './schema.ts';

/** It came with the program, or somebody has imported it. */
export const DEFINITION_ORIGINS = ['shipped', 'file'] as const;
export type DefinitionOrigin = (typeof DEFINITION_ORIGINS)[number];

const originColumn = z.enum(DEFINITION_ORIGINS);

/** One version of one definition. */
export interface StoredDefinition {
  readonly id: string;
  readonly version: number;
  /** SHA-256 of the file that gives it. */
  readonly file: string;
  readonly origin: DefinitionOrigin;
  /** Where it stands among the reports: the first stored is the first. */
  readonly place: number;
  readonly at: Date;
}

/** In the order of the reports, each report's oldest version first. */
export async function storedDefinitions(db: Db): Promise<readonly StoredDefinition[]> {
  const rows = await db
    .selectFrom('definitions')
    .selectAll()
    .orderBy('place')
    .orderBy('id')
    .orderBy('version')
    .execute();
  return rows.map(({ origin, at, ...row }) => ({
    ...row,
    origin: originColumn.parse(origin),
    at: new Date(at),
  }));
}

/** The texts of files, by their SHA-256. */
export async function definitionSources(
  db: Db,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map();
  const rows = await db
    .selectFrom('definition_files')
    .select(['sha256', 'source'])
    .where('sha256', 'in', files)
    .execute();
  return new Map(rows.map(({ sha256, source }) => [sha256, source]));
}

export const fileIdOf = (source: string): string => createHash('sha256').update(source).digest('hex');

/**
 * Keeps a file with the versions that it gives. Of a version that is there already it becomes the file, without becoming
 * anybody else's: so a whole file stays what an export gives back.
 */
export async function saveDefinitions(
  db: Db,
  source: string,
  versions: readonly Pick<StoredDefinition, 'id' | 'version'>[],
  { origin, at }: Pick<StoredDefinition, 'origin' | 'at'>,
): Promise<void> {
  const file = fileIdOf(source);
  await db
    .insertInto('definition_files')
    .values({ sha256: file, source, at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const { id, version } of versions) {
    const place = await placeOf(db, id);
    await db
      .insertInto('definitions')
      .values({ id, version, file, origin, place, at: at.toISOString() })
      .onConflict((conflict) => conflict.columns(['id', 'version']).doUpdateSet({ file }))
      .execute();
  }
}

/** All its versions, and the files that give nothing else. */
export async function removeDefinition(db: Db, id: string): Promise<void> {
  await db.deleteFrom('definitions').where('id', '=', id).execute();
  await db
    .deleteFrom('definition_files')
    .where('sha256', 'not in', db.selectFrom('definitions').select('file'))
    .execute();
}

/** That of its other versions; of a new report the next one. */
async function placeOf(db: Db, id: string): Promise<number> {
  const known = await db
    .selectFrom('definitions')
    .select('place')
    .where('id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (known) return known.place;
  const last = await db
    .selectFrom('definitions')
    .select(({ fn }) => fn.max('place').as('place'))
    .executeTakeFirst();
  return (last?.place ?? 0) + 1;
}
