// `npm start -- --report FILE`: lets the sample department owe a report that is still being written, so that
// its author can try it in the chat.

import { importDefinitions, planDefinitions } from '../actions/import-definitions.ts';
import { localDate } from '../calendar/clock.ts';
import { monthOf } from '../calendar/local-date.ts';
import { faultLines } from '../definitions/plan-lines.ts';
import type { DefinitionSource, Shipped } from '../definitions/source.ts';
import { findAgency, saveAgency } from '../store/agencies.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { SAMPLE_OFFICER } from './people.ts';

/** Stored data conflicts with the report; the message is that of `npm run reports -- import`. */
export class CannotBeTried extends Error {}

/**
 * Imports the files and adds their reports to the sample department's duties from the current month on, in one
 * transaction. Unchanged and already owed reports are skipped, so restarts are safe. Throws CannotBeTried.
 */
export async function tryReports(
  db: Db,
  shipped: Shipped,
  files: readonly DefinitionSource[],
  now: Date,
): Promise<void> {
  if (files.length === 0) return;
  await inTransaction(db, async (trx) => {
    for (const file of files) {
      const planned = await planDefinitions(trx, shipped, file);
      if (planned.kind === 'refused')
        throw new CannotBeTried(
          [
            ...faultLines(planned.faults),
            'What was tried before is kept: --reset begins without it (docs/reports.md, "Try it").',
          ].join('\n'),
        );
      await importDefinitions(trx, shipped, file, planned.steps, now);
    }
    await owe(
      trx,
      files.flatMap(({ definitions }) => definitions.map(({ id }) => id)),
      now,
    );
  });
}

async function owe(db: Db, reports: readonly string[], now: Date): Promise<void> {
  const [membership] = SAMPLE_OFFICER.memberships;
  const agency = membership && (await findAgency(db, membership.agencyId));
  if (!agency)
    throw new CannotBeTried('The sample department is not in this database: begin anew with --reset.');
  const owed = new Set(agency.reports.map(({ report }) => report));
  const from = monthOf(localDate(now));
  const more = [...new Set(reports)].filter((report) => !owed.has(report));
  if (more.length === 0) return;
  await saveAgency(db, {
    ...agency,
    reports: [...agency.reports, ...more.map((report) => ({ report, from }))],
  });
}
