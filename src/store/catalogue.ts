// The reports that there are, from the database: every version of every definition, each file read once in a process, so that
// a definition stays the same object as long as nothing has changed.

import { catalogueOf, type ReportCatalogue } from '../report/catalogue.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { readTakenIn } from '../report/definition-file/read-definitions.ts';
import { problemLines } from '../yaml/problems.ts';
import { definitionSources, type StoredDefinition, storedDefinitions } from './definitions.ts';
import type { Db } from './schema.ts';

/** A file that was taken in by a newer version of this program says what this one cannot read. */
export class UnreadableDefinition extends Error {}

const READ = new Map<string, readonly ReportDefinition[]>();
const CATALOGUES = new WeakMap<Db, { readonly key: string; readonly catalogue: ReportCatalogue }>();

/**
 * The reports of this database, and those that came with the program and were never put into it. The same object as before
 * while nothing has changed. Throws UnreadableDefinition.
 */
export async function storedCatalogue(db: Db, shipped: ReportCatalogue): Promise<ReportCatalogue> {
  const stored = await storedDefinitions(db);
  const key = JSON.stringify(stored);
  const known = CATALOGUES.get(db);
  if (known?.key === key) return known.catalogue;
  await readFiles(db, stored);
  const versions = stored.map(versionOf);
  const ids = new Set(stored.map(({ id }) => id));
  const [first, ...rest] = [...versions, ...shipped.all.filter(({ id }) => !ids.has(id))];
  if (!first) throw new Error('there is no report definition');
  const catalogue = catalogueOf(first, ...rest);
  CATALOGUES.set(db, { key, catalogue });
  return catalogue;
}

async function readFiles(db: Db, stored: readonly StoredDefinition[]): Promise<void> {
  const unread = [...new Set(stored.map(({ file }) => file))].filter((file) => !READ.has(file));
  for (const [file, source] of await definitionSources(db, unread)) {
    const read = readTakenIn(source);
    if (read.kind === 'problems') {
      const ids = stored
        .filter((one) => one.file === file)
        .map(({ id, version }) => `${id} version ${version}`);
      throw new UnreadableDefinition(
        `The definition of ${ids.join(', ')} in the database was written by a newer version of this program. ` +
          `Start that version. What this one cannot read: ${problemLines(read.problems).join('; ')}`,
      );
    }
    READ.set(file, read.definitions);
  }
}

function versionOf({ id, version, file }: StoredDefinition): ReportDefinition {
  const definition = READ.get(file)?.find((one) => one.id === id && one.version === version);
  if (!definition) throw new Error(`a file gives no version ${version} of ${id}`);
  return definition;
}
