// The reports that come with the program: the files of reports/.

import { readdirSync, readFileSync } from 'node:fs';
import { catalogueOf, type ReportCatalogue } from '../report/catalogue.ts';
import { readTakenIn } from '../report/definition-file/read-definitions.ts';
import { problemLines } from '../yaml/problems.ts';
import type { DefinitionSource, Shipped } from './source.ts';

const FOLDER = new URL('../../reports/', import.meta.url);

export interface ShippedFile extends DefinitionSource {
  readonly name: string;
}

/** In the order of their names, as tests have examined them. Throws where one cannot be read: that is our own mistake. */
export function shippedFiles(): readonly ShippedFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => {
      const source = readFileSync(new URL(name, FOLDER), 'utf8');
      const read = readTakenIn(source);
      if (read.kind === 'problems')
        throw new Error(`reports/${name}: ${problemLines(read.problems).join('; ')}`);
      return { name, source, definitions: read.definitions };
    });
}

/** What a program with these files ships; at least one. */
export function shippedIn(files: readonly DefinitionSource[]): Shipped {
  const [first, ...others] = files.flatMap(({ definitions }) => definitions);
  if (!first) throw new Error('no report ships in reports/');
  return { files, catalogue: catalogueOf(first, ...others) };
}

export const SHIPPED: Shipped = shippedIn(shippedFiles());
export const REPORT_CATALOGUE: ReportCatalogue = SHIPPED.catalogue;
