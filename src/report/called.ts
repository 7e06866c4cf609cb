// Whether a report has to be named: where it is the only one that could be meant, nobody wants to read its name.

import type { ReportDefinition, Words } from './definition.ts';

/** What a report is called where others of these could be meant; undefined where it is the only one. */
export function calledAmong(
  all: readonly Pick<ReportDefinition, 'id'>[],
  { id, short }: Pick<ReportDefinition, 'id' | 'short'>,
): Words | undefined {
  return all.some((one) => one.id !== id) ? short : undefined;
}
