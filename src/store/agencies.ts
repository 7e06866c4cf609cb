// Departments and the settings that their reports print.

import { z } from 'zod';
import { type Agency, agencySettingsSchema, approvalSchema } from '../agency/agency.ts';
import { parseMonth } from '../calendar/month.ts';
import { reportDutySchema, writtenDuty } from '../report/duties.ts';
import { byRows } from './chunks.ts';
import { prepared } from './prepared.ts';
import type { AgencyRow, Db } from './schema.ts';

const settingsColumn = z.array(agencySettingsSchema).min(1);
const reportsColumn = z.array(reportDutySchema);

const agencyById = prepared((db, { id }: { readonly id: string }) =>
  db.selectFrom('agencies').selectAll().where('id', '=', id),
);

export async function findAgency(db: Db, id: string): Promise<Agency | undefined> {
  const [row] = (await agencyById(db, { id })).rows;
  return row && agencyOf(row);
}

/** Every agency, by id. */
export async function allAgencies(db: Db): Promise<readonly Agency[]> {
  return (await db.selectFrom('agencies').selectAll().orderBy('id').execute()).map(agencyOf);
}

/** Writes an agency as it stands now, new or known. */
export async function saveAgency(db: Db, agency: Agency): Promise<void> {
  await saveAgencies(db, [agency]);
}

/** Writes any number of agencies as they stand now, each once; a whole province in a few statements. */
export async function saveAgencies(db: Db, agencies: readonly Agency[]): Promise<void> {
  const rows = agencies.map(
    (agency): AgencyRow => ({
      id: agency.id,
      sample: agency.sample ? 1 : 0,
      office: agency.office ? 1 : 0,
      approval: agency.approval,
      reports: JSON.stringify(agency.reports.map(writtenDuty)),
      first_month: agency.firstMonth,
      settings: JSON.stringify(agency.settings),
    }),
  );
  await byRows(rows, (some) =>
    db
      .insertInto('agencies')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          sample: ref('excluded.sample'),
          office: ref('excluded.office'),
          approval: ref('excluded.approval'),
          reports: ref('excluded.reports'),
          first_month: ref('excluded.first_month'),
          settings: ref('excluded.settings'),
        })),
      )
      .execute(),
  );
}

/**
 * Agencies read before, by all that is stored of them: with every message the same ones are read. Emptied when full, which no
 * province comes to: its departments and communes are some thousands, and one more than fits would have all read anew each time.
 */
const read = new Map<string, Agency>();
const MOST_READ = 20_000;

/** The agency of a row; of an equal row the same object. */
export function agencyOf(row: AgencyRow): Agency {
  const { id, sample, office, approval, first_month, reports, settings } = row;
  const stored = [id, sample, office, approval, first_month, reports, settings].join('\n');
  const known = read.get(stored);
  if (known) return known;
  const firstMonth = parseMonth(first_month);
  if (!firstMonth) throw new Error(`agency ${id} has no valid first month`);
  const agency = {
    id,
    sample: sample === 1,
    office: office === 1,
    approval: approvalSchema.parse(approval),
    reports: reportsColumn.parse(JSON.parse(reports)),
    firstMonth,
    settings: settingsColumn.parse(JSON.parse(settings)),
  };
  if (read.size >= MOST_READ) read.clear();
  read.set(stored, agency);
  return agency;
}
