// The reports that departments owe, by id.

import { CT25_CT08 } from './ct25-ct08.ts';
import type { ReportDefinition } from './definition.ts';

export const DEFINITIONS: readonly ReportDefinition[] = [CT25_CT08];

/** The definition of that id, in its present version. Throws when there is none: ids come from our own database. */
export function definitionOf(id: string): ReportDefinition {
  const definition = DEFINITIONS.find((one) => one.id === id);
  if (!definition) throw new Error(`no report definition ${id}`);
  return definition;
}
