// `npm start -- --report FILE`: a report that somebody is writing, owed by the sample department beside its own, so that it
// can be talked to before anybody else has to.

import { importDefinitions, planDefinitions } from '../actions/import-definitions.ts';
import { localDate } from '../calendar/clock.ts';
import { monthOf } from '../calendar/local-date.ts';
import { faultLines } from '../definitions/plan-lines.ts';
import type { DefinitionSource, Shipped } from '../definitions/source.ts';
import { findAgency, saveAgency } from '../store/agencies.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { SAMPLE_OFFICER } from './people.ts';

/** What is stored stands in the way of a report; the message says it in the words of `npm run reports -- import`. */
export class CannotBeTried extends Error {}

/**
 * Takes the files in and lets the sample department owe what they give, from the present month on; all of it or nothing. A
 * report that is known as it is, or owed already, is left so: the program may be started again. Throws CannotBeTried.
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
