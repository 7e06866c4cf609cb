// Definitions with the files that say them.

import type { ReportCatalogue } from '../report/catalogue.ts';
import type { ReportDefinition } from '../report/definition.ts';

/** A file as it was written, and what it gives. */
export interface DefinitionSource {
  readonly source: string;
  readonly definitions: readonly ReportDefinition[];
}

/** What comes with a program. */
export interface Shipped {
  readonly files: readonly DefinitionSource[];
  /** What they give. */
  readonly catalogue: ReportCatalogue;
}
