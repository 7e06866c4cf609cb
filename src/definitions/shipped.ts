// The reports that come with the program: the files of reports/.

import { readdirSync, readFileSync } from 'node:fs';
import { catalogueOf, type ReportCatalogue } from '../report/catalogue.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { readDefinitions } from '../report/definition-file/read-definitions.ts';
import { problemLines } from '../yaml/problems.ts';

const FOLDER = new URL('../../reports/', import.meta.url);

/** A file as it ships, and what it gives. */
export interface ShippedFile {
  readonly name: string;
  readonly source: string;
  readonly definitions: readonly ReportDefinition[];
}

/** In the order of their names. Throws where one is wrong: that is our own mistake. */
export function shippedFiles(): readonly ShippedFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => {
      const source = readFileSync(new URL(name, FOLDER), 'utf8');
      const read = readDefinitions(source);
      if (read.kind === 'problems')
        throw new Error(`reports/${name}: ${problemLines(read.problems).join('; ')}`);
      return { name, source, definitions: read.definitions };
    });
}

const [first, ...others] = shippedFiles().flatMap(({ definitions }) => definitions);
if (!first) throw new Error('no report ships in reports/');

export const REPORT_CATALOGUE: ReportCatalogue = catalogueOf(first, ...others);
