// Definitions taken in as `npm run reports -- import` does it, beside a bot that runs.

import { importDefinitions, planDefinitions } from '../../src/actions/import-definitions.ts';
import { SHIPPED } from '../../src/definitions/shipped.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { writeDefinitions } from '../../src/report/definition-file/write-definitions.ts';
import type { Db } from '../../src/store/schema.ts';

/** Throws what it is refused with. */
export async function takeIn(db: Db, definitions: readonly ReportDefinition[], now: Date): Promise<void> {
  const file = { source: writeDefinitions(definitions), definitions };
  const planned = await planDefinitions(db, SHIPPED, file);
  if (planned.kind === 'refused') throw new Error(planned.faults.map(({ words }) => words).join('; '));
  if (!(await importDefinitions(db, SHIPPED, file, planned.steps, now))) throw new Error('not taken in');
}
